package dev.lectern.generator.svg;

/**
 * What the Mermaid CLI prints, made fit for a store: safe to show, in the site's colours, and the
 * same text for the same drawing.
 *
 * <pre>
 * {@code MermaidSvg.normalise("<svg …>") // Accepted[<svg xmlns="…" viewBox="0 0 675.87 254.02" …]
 * MermaidSvg.normalise("<svg><script/></svg>") // Refused[The picture holds the element "script" …]}
 * </pre>
 *
 * <p>The picture must have been made with {@link MermaidTheme#configuration()}: every colour must
 * be a marker of {@link Tone}, or one of the few that Mermaid writes whatever the theme says. What
 * is hidden, unused or overruled is taken away before colours are looked at. Style sheets become
 * attributes, fonts go (the page's is used), sizes stay, numbers are rounded to hundredths, and ids
 * are numbered anew. The law is {@code normalise(normalise(x)) = normalise(x)}.
 */
public final class MermaidSvg {

  private MermaidSvg() {}

  /**
   * The picture for the store, or why there is none. Never throws for any text.
   *
   * @param svg one SVG file of at most 4 Mi UTF-16 code units, 200,000 elements and texts, 200 deep
   */
  public static Verdict<NormalisedSvg> normalise(String svg) {
    try {
      SvgElement root = Cleaning.clean(svg);
      root.attributes().put("xmlns", "http://www.w3.org/2000/svg");
      return new Verdict.Accepted<>(new NormalisedSvg(root));
    } catch (Refusal refusal) {
      return new Verdict.Refused<>(refusal.reason());
    }
  }
}
