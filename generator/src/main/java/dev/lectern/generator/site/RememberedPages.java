package dev.lectern.generator.site;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.twin.RememberedTwins;
import dev.lectern.generator.view.TableView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of what pages would be made of, for whoever publishes a site again and again: each is
 * told again only if something is another that was read to tell it. Safe for use from many threads,
 * but for {@link #begin} and {@link #forget}.
 */
final class RememberedPages {

  private final boolean keeps;
  private final Derived<OutputPath, String> hashes;
  private final Derived<Terms, String> termsHashes;
  private final Derived<DocumentLayout.ListedGroup, List<Block>> listed;
  private final Derived<Table, TableView> tables;
  private final Derived<Table, String> tableHashes;
  private final RememberedTwins twins;
  private final RememberedPractice practice;

  /** Of what it is known; nothing until it is complete. */
  private @Nullable Basis last;

  /**
   * All that a page is made of but for what never changes while a program runs.
   *
   * @param files with what pages load
   */
  record Basis(
      ValidContent content,
      OutputPlan plan,
      SiteFiles files,
      Drawings drawings,
      ContentHistory history) {

    /** What is other than it was; nothing if all may be. */
    Optional<Set<Object>> changedSince(Basis before) {
      return plan == before.plan
              && files == before.files
              && drawings.agreesWith(before.drawings)
              && history.equals(before.history)
          ? content.changedSince(before.content)
          : Optional.empty();
    }
  }

  /** One of many tables of a page. */
  private record Table(OutputPath page, int number) {}

  /** The terms that a page explains. */
  private record Terms(OutputPath page, List<String> anchors) {}

  private RememberedPages(boolean keeps, RememberedTwins twins, RememberedPractice practice) {
    this.keeps = keeps;
    this.hashes = keeps ? Derived.keeping() : Derived.none();
    this.termsHashes = keeps ? Derived.keeping() : Derived.none();
    this.listed = keeps ? Derived.keeping() : Derived.none();
    this.tables = keeps ? Derived.keeping() : Derived.none();
    this.tableHashes = keeps ? Derived.keeping() : Derived.none();
    this.twins = twins;
    this.practice = practice;
  }

  /** One that keeps them. */
  static RememberedPages keeping() {
    return new RememberedPages(true, RememberedTwins.keeping(), RememberedPractice.keeping());
  }

  /** One that keeps nothing. */
  static RememberedPages none() {
    return new RememberedPages(false, RememberedTwins.none(), RememberedPractice.none());
  }

  /** Begins with a site: forgets what does not hold of it. */
  void begin(Basis basis) {
    if (!keeps) {
      return;
    }
    Optional<Set<Object>> changed = last == null ? Optional.empty() : basis.changedSince(last);
    if (changed.isPresent()) {
      forget(changed.get());
      List.of(listed, tables, tableHashes).forEach(known -> known.forget(changed.get()));
      twins.forget(changed.get());
      practice.forget(changed.get());
    } else {
      hashes.clear();
      termsHashes.clear();
      List.of(listed, tables, tableHashes).forEach(Derived::clear);
      twins.clear();
      practice.clear();
    }
    last = basis;
  }

  /** Forgets what was told of things that are others now. */
  void forget(Set<?> changed) {
    if (!changed.isEmpty()) {
      hashes.forget(changed);
      termsHashes.forget(changed);
    }
  }

  /** What twins say. */
  RememberedTwins twins() {
    return twins;
  }

  /** What drills ask. */
  RememberedPractice practice() {
    return practice;
  }

  /** The hash of what a page and its twin would be made of. */
  String hash(PlannedOutput page, Supplier<String> told) {
    return hashes.of(page.path(), told);
  }

  /** The same of the definitions of terms on it. */
  String termsHash(PlannedOutput page, List<String> anchors, Supplier<String> told) {
    return termsHashes.of(new Terms(page.path(), anchors), told);
  }

  /** The lists of groups. */
  Derived<DocumentLayout.ListedGroup, List<Block>> listed() {
    return listed;
  }

  /** A table as a page shows it. */
  TableView table(OutputPath page, int number, Block.Table table, Supplier<TableView> made) {
    return tables.of(new Table(page, number), table, made);
  }

  /** The hash of what that would be made of. */
  String tableHash(OutputPath page, int number, Block.Table table, Supplier<String> told) {
    return tableHashes.of(new Table(page, number), table, told);
  }
}
