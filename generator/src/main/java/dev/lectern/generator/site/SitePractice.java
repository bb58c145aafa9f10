package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.Link;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import dev.lectern.content.work.Once;
import dev.lectern.generator.markdown.LinkHrefs;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PageLocation;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.PracticeFile;
import dev.lectern.generator.practice.CardDeck;
import dev.lectern.generator.practice.CardFiles;
import dev.lectern.generator.practice.Drills;
import java.util.List;
import java.util.Optional;

/** The files that readers practise with; the scripts among them are loaded by their pages. */
final class SitePractice {

  private final ValidContent content;
  private final OutputPlan plan;
  private final PublishedAssets assets;
  private final RememberedPractice remembered;
  private final Once<Within> within = new Once<>(this::makeWithin);

  /** What the site itself shows; it takes time, and most pages do not ask for it. */
  private record Within(
      CardDeck deck, Drills drills, String cardScript, List<String> drillScript) {}

  /**
   * @param remembered what the site itself showed
   */
  SitePractice(
      ValidContent content,
      OutputPlan plan,
      PublishedAssets assets,
      RememberedPractice remembered) {
    this.content = content;
    this.plan = plan;
    this.assets = assets;
    this.remembered = remembered;
  }

  private Within within() {
    return within.get();
  }

  private Within makeWithin() {
    PageLinks links = PageLinks.relative(plan, assets, plan.page(FixedPage.Name.CARDS).path());
    PracticeContent practice = new PracticeContent(content, links, links::href, remembered.asked());
    CardDeck deck = practice.deck();
    Drills drills = practice.drills();
    return new Within(
        deck,
        drills,
        CardFiles.script(deck).stripTrailing(),
        drills.script(remembered.script()::of));
  }

  CardDeck deck() {
    return within().deck();
  }

  Drills drills() {
    return within().drills();
  }

  /** What the page of cards loads, below the folder of assets. */
  String cardAddress() {
    return file(PracticeFile.Part.CARDS).path().fileName();
  }

  /** What the page of drills loads, below the folder of assets. */
  String drillAddress() {
    return file(PracticeFile.Part.DRILLS).path().fileName();
  }

  RenderedFile file(PracticeFile file) {
    return file(file.part());
  }

  private RenderedFile file(PracticeFile.Part part) {
    OutputPath path = plan.file(part).path();
    return switch (part) {
      case CARDS -> PublishedAssets.named(RenderedFile.text(path, within().cardScript()));
      case DRILLS -> PublishedAssets.named(RenderedFile.text(path, within().drillScript()));
      case ANKI -> RenderedFile.text(path, CardFiles.anki(outside()));
      case CSV -> RenderedFile.text(path, CardFiles.csv(outside()));
    };
  }

  /** The deck as it stands elsewhere: with full addresses, or with none where the site has none. */
  private CardDeck outside() {
    LinkHrefs links = this::address;
    return new PracticeContent(content, links, this::address, Derived.none()).deck();
  }

  private String address(EntryId entry) {
    return address(plan.page(entry)).orElse("");
  }

  private Optional<String> address(Link.Target target) {
    return target instanceof Link.ToWeb web
        ? Optional.of(web.url())
        : address(plan.page(((Link.ToEntry) target).entry()));
  }

  private Optional<String> address(PageLocation page) {
    String site = content.skill().identity().siteUrl();
    OutputPath path = page.path();
    return site.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PublicAddress.of(site, path) + (page.anchor().isEmpty() ? "" : "#" + page.anchor()));
  }
}
