package dev.lectern.generator.document;

import dev.lectern.content.source.Span;

/**
 * A diagram that is made of facts.
 *
 * @param diagram the diagram
 * @param span where the facts were written, for trouble with it
 */
public record GeneratedDiagram(Block.Diagram diagram, Span span) {}
