/**
 * Diagrams: from Mermaid source to SVG, through a store that is committed beside the content, so
 * that a machine without a browser draws nothing and still shows everything. {@link
 * dev.lectern.generator.diagram.DiagramRenderer} is the port, with two adapters for the Mermaid
 * CLI. Knows no page and no Maven.
 */
@NullMarked
package dev.lectern.generator.diagram;

import org.jspecify.annotations.NullMarked;
