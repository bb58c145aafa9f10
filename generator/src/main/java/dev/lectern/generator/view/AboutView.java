package dev.lectern.generator.view;

import java.util.List;

/**
 * What people ask about the skill.
 *
 * @param summary one line
 * @param audience whom it is for
 * @param description what agents decide by
 * @param uses when to use it
 * @param exclusions when not to
 * @param levels the grades of answer
 * @param faq questions and answers
 * @param related neighbouring skills
 * @param install the page about installing
 * @param schemas the page for those who edit its source
 * @param version the skill's version
 * @param license its licence
 * @param repository where its source is
 * @param libraries what others wrote and the site is served with
 */
public record AboutView(
    FrameView frame,
    Html summary,
    Html audience,
    String description,
    ListView uses,
    ListView exclusions,
    List<TraitView> levels,
    List<ExchangeView> faq,
    ListView related,
    LinkView install,
    LinkView schemas,
    String version,
    String license,
    String repository,
    List<LibraryView> libraries)
    implements PageView {

  public AboutView {
    levels = List.copyOf(levels);
    faq = List.copyOf(faq);
    libraries = List.copyOf(libraries);
  }
}
