/**
 * Diagrams as text: what the Mermaid CLI prints, or a store holds, goes in; a picture fit for a
 * store comes out, and from it markup for one place of a page.
 *
 * <p>Strings in, strings out: this package knows no file, no process, no template and no Markdown.
 * It is the one place that imports the CSS parser.
 *
 * <pre>
 * Mermaid's SVG, or a stored one -MermaidSvg.normalise-&gt; NormalisedSvg -InlineSvg.of-&gt; markup
 * </pre>
 *
 * Both go through the same allow-list, because a stored picture may have come with a pull request.
 */
@NullMarked
package dev.lectern.generator.svg;

import org.jspecify.annotations.NullMarked;
