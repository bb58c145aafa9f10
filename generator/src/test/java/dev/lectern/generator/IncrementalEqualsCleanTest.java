package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.RandomEdits.What;
import dev.lectern.generator.cases.ContentCase;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.output.EarlyFiles;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.record.SiteOutput;
import dev.lectern.generator.site.SiteOnDemand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a content, a reading that goes on from the last one gives what a first one
 * gives: all that is said, and each file of the site and of the skill, byte for byte, after each of
 * {@code -Dlectern.edits} edits. So does a process that knows no more than the cache that the last
 * one left on the disk, and one that watches and publishes after each edit. A sequence that does
 * not is told as short as it still does not.
 *
 * <p>A project cannot change a template, a theme or a script: those are in Lectern's own jar, and
 * another jar is another process, which remembers nothing; that a recorded build notices it is held
 * by {@code NothingToDoTest}. What a project does choose about all pages stands in {@code skill.md}
 * and in the overviews, and is edited here.
 */
class IncrementalEqualsCleanTest {

  private static final int EDITS = Integer.getInteger("lectern.edits", 50);

  /** The edits; another seed gives others. */
  private static final long SEED = Long.getLong("lectern.seed", 20_261_127L);

  /** So many states are gone back to find a short sequence that fails. */
  private static final int LOOKED_BACK = 20;

  /** Pages are there as long as the rules hold that pages rely on: all others only warn. */
  private static final SeverityPolicy RELIED_ON =
      SeverityPolicy.of(
          RuleCatalogue.all().stream()
              .filter(RuleDescription::lowerable)
              .collect(Collectors.toMap(rule -> rule.id().value(), rule -> "warning")),
          RuleCatalogue.all());

  @TempDir private Path temporary = Path.of("");
  private int desks = 0;

  /** What whoever remembers is told of a change. */
  private enum Told {
    /** The files that are others, as a watcher tells them. */
    THOSE,
    /** Others too, which are as they were, were never there, or are no content. */
    MORE,
    /** That there may be anything. */
    NOTHING
  }

  /** Whether an edit that nobody makes is rehearsed before, and how that ends. */
  private enum Rehearsed {
    NOT,
    /** The file is read as it is before somebody edits. */
    ENDED,
    /** The file is read again with whatever somebody edits. */
    CUT_SHORT
  }

  /** Somebody changes a content, and somebody is told. */
  private record Turn(String what, Told told, Rehearsed rehearsed, Manuscript after) {}

  /**
   * What came of a turn.
   *
   * @param shown whether there are pages
   * @param holds whether there are no errors
   * @param difference between going on and beginning; empty if there is none
   */
  private record Seen(boolean shown, boolean holds, String difference) {}

  /** A content folder, one who remembers what it was like, and one who does not. */
  private static final class Desk {

    private final Path folder;
    private final Lectern previewing = new Lectern().remembering();
    private final Lectern rendering = new Lectern().remembering();
    private final Lectern watching = new Lectern(RELIED_ON).remembering();
    private final OutputFolder published;
    private final OutputFolder watched;
    private final Path site;
    private KeptFiles known;
    private List<SourceText> files = List.of();
    private Manuscript now = new Manuscript(new TreeMap<>());
    private Set<String> paths = new TreeSet<>();

    /** Pages that the next process took as they were published, and all that it published. */
    private int taken = 0;

    private int pages = 0;

    Desk(Path folder) throws IOException {
      this.folder = Files.createDirectories(folder).toRealPath();
      this.site = this.folder.resolveSibling(this.folder.getFileName() + "-site");
      this.published = new OutputFolder(site);
      Path watchedSite = this.folder.resolveSibling(this.folder.getFileName() + "-watched");
      this.watched = new OutputFolder(watchedSite);
      this.known = KeptFiles.of(watched.cacheFile(), watchedSite, "the same each time");
    }

    Seen take(Turn turn) throws IOException {
      try {
        return seen(turn);
      } catch (RuntimeException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return new Seen(false, false, "thrown: " + trace);
      }
    }

    private Outcome<Rendering> watched(Drafts drafts, SiteOutput output, Changed changed) {
      return watching.render(
          folder,
          drafts,
          PlaceholderDiagrams.SOURCE,
          (place, read) -> {
            files = read;
            return ContentHistory.UNKNOWN;
          },
          output,
          changed);
    }

    /** The files that have to be read again, though nobody has changed them. */
    private Set<Path> rehearse(Rehearsed how) {
      Optional<Rehearsal> rehearsal =
          how == Rehearsed.NOT ? Optional.empty() : Rehearsal.of(folder, files);
      if (rehearsal.isEmpty()) {
        return Set.of();
      }
      Set<Path> file = Set.of(rehearsal.get().file());
      watched(rehearsal.get().edited(), SiteOutput.inMemory(known.next()), Changed.only(file));
      if (how == Rehearsed.CUT_SHORT) {
        return file;
      }
      watched(Drafts.NONE, SiteOutput.inMemory(known.next()), Changed.only(file))
          .value()
          .ifPresent(rendering -> watched.publish(rendering.site()));
      return Set.of();
    }

    private Seen seen(Turn turn) throws IOException {
      Set<Path> rehearsed = rehearse(turn.rehearsed());
      Set<Path> changed = turn.after().layOver(now, folder);
      now = turn.after();
      if (turn.told() == Told.MORE) {
        changed.add(folder.resolve("patterns/never-there.md"));
        changed.add(folder.resolve("skill.md"));
        changed.add(Files.writeString(folder.resolve(".skill.md.swp"), "an editor's"));
        Files.createDirectories(folder.resolve(".idea"));
        changed.add(Files.writeString(folder.resolve(".idea/a.md"), "a tool's"));
      }
      Changed told = turn.told() == Told.NOTHING ? Changed.ANY : Changed.only(changed);
      SitePreview again = previewing.preview(folder, PlaceholderDiagrams.SOURCE, told);
      KeptFiles now = known.next();
      changed.addAll(rehearsed);
      Changed besides = told.any() ? told : Changed.only(changed);
      Outcome<Rendering> going;
      Optional<List<RenderedFile>> goingOn;
      try (EarlyFiles early = watched.early(0)) {
        going = watched(Drafts.NONE, new SiteOutput(now, early::take), besides);
        goingOn = going.value().map(Rendering::site);
        if (goingOn.isPresent()) {
          watched.publish(goingOn.get(), early);
          known = now;
        }
      }
      SitePreview once = new Lectern().preview(folder, PlaceholderDiagrams.SOURCE, Changed.ANY);
      List<Diagnostic> found = once.findings().apply(() -> true);
      boolean holds = found.stream().noneMatch(Diagnostic::isError);
      String difference = difference("said", said(again.findings().apply(() -> true)), said(found));
      Outcome<Rendering> clean = new Lectern(RELIED_ON).render(folder, PlaceholderDiagrams.SOURCE);
      if (difference.isEmpty()) {
        difference =
            difference("said while watching", said(going.diagnostics()), said(clean.diagnostics()));
      }
      if (difference.isEmpty()) {
        var skill = rendering.renderSkill(folder);
        difference = difference("said of the skill", said(skill.diagnostics()), said(found));
        if (difference.isEmpty() && again.site().isPresent() != once.site().isPresent()) {
          difference = "a site: " + again.site().isPresent();
        }
        if (difference.isEmpty() && once.site().isPresent()) {
          difference =
              ofFiles(
                  again.site().orElseThrow(),
                  once.site().get(),
                  skill.value(),
                  goingOn,
                  clean.value());
        }
      }
      return new Seen(once.site().isPresent(), holds, difference);
    }

    private String ofFiles(
        SiteOnDemand again,
        SiteOnDemand once,
        Optional<SkillRendering> skillAgain,
        Optional<List<RenderedFile>> goingOn,
        Optional<Rendering> clean) {
      if (clean.isPresent() != goingOn.isPresent()) {
        return "who watches has files: " + goingOn.isPresent();
      }
      if (clean.isEmpty()) { // the skill cannot be made
        return paths.stream()
            .map(path -> difference(path, again.file(path), once.file(path)))
            .filter(difference -> !difference.isEmpty())
            .findFirst()
            .orElse("");
      }
      List<RenderedFile> files = clean.get().site();
      Set<String> before = paths;
      paths = files.stream().map(file -> file.path().value()).collect(Collectors.toSet());
      Optional<String> gone =
          before.stream()
              .filter(path -> !paths.contains(path) && again.file(path).isPresent())
              .map(path -> path + " is still there")
              .findFirst();
      Optional<String> other =
          files.parallelStream()
              .map(file -> difference(file.path().value(), again.file(file.path().value()), file))
              .filter(difference -> !difference.isEmpty())
              .findFirst();
      Optional<String> ofSkill =
          skillAgain
              .filter(skill -> !skill.equals(clean.get().forAgents()))
              .map(
                  skill ->
                      difference(
                          "skill",
                          lines(skill.skill().files()),
                          lines(clean.get().skill().files())));
      return gone.or(() -> other)
          .or(() -> ofSkill)
          .or(() -> ofPublished("who watches", watched, goingOn.orElseThrow(), files))
          .or(() -> ofNextProcess(files))
          .orElse("");
    }

    /**
     * What another process publishes that knows no more than what the last one left on the disk.
     */
    private Optional<String> ofNextProcess(List<RenderedFile> clean) {
      KeptFiles kept = KeptFiles.of(published.cacheFile(), site, "the same each time");
      List<RenderedFile> files;
      try (EarlyFiles early = published.early(0)) {
        files =
            new Lectern(RELIED_ON)
                .render(
                    folder,
                    PlaceholderDiagrams.SOURCE,
                    HistorySource.NONE,
                    new SiteOutput(kept, early::take))
                .value()
                .orElseThrow()
                .site();
        published.publish(files, early);
      }
      kept.write();
      taken += kept.taken();
      pages += (int) clean.stream().filter(file -> file.path().extension().equals("html")).count();
      return ofPublished("the next process", published, files, clean);
    }

    private static Optional<String> ofPublished(
        String who, OutputFolder folder, List<RenderedFile> files, List<RenderedFile> clean) {
      if (!files.stream()
          .map(RenderedFile::path)
          .toList()
          .equals(clean.stream().map(RenderedFile::path).toList())) {
        return Optional.of(who + " has other files");
      }
      return clean.stream()
          .map(
              file ->
                  difference(
                      who + ", " + file.path(),
                      folder.text(file.path()).orElse("no text").lines().toList(),
                      file.text().lines().toList()))
          .filter(difference -> !difference.isEmpty())
          .findFirst();
    }

    private static String difference(String what, Optional<RenderedFile> file, RenderedFile clean) {
      return difference(what, file, Optional.of(clean));
    }

    private static String difference(
        String what, Optional<RenderedFile> file, Optional<RenderedFile> clean) {
      return file.equals(clean)
          ? ""
          : difference(what, lines(file.stream().toList()), lines(clean.stream().toList()));
    }

    private static List<String> lines(List<RenderedFile> files) {
      return files.stream()
          .flatMap(file -> ("== " + file.path() + "\n" + file.text()).lines())
          .toList();
    }

    private static String difference(String what, List<String> again, List<String> once) {
      if (again.equals(once)) {
        return "";
      }
      int at = 0;
      while (at < again.size() && at < once.size() && again.get(at).equals(once.get(at))) {
        at++;
      }
      return "%s, line %d:%n  again: %s%n  clean: %s"
          .formatted(
              what,
              at + 1,
              at < again.size() ? again.get(at) : "none",
              at < once.size() ? once.get(at) : "none");
    }
  }

  /** Everything of a diagnostic but which object its text is. */
  private static List<String> said(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            one ->
                one.severity()
                    + " "
                    + one.span()
                    + " "
                    + ContentCase.report(List.of(one))
                    + one.fix())
        .toList();
  }

  @Test
  void whatIsReadAgainAfterEachEditIsWhatIsReadAtOnce() throws IOException {
    Path start = Files.createDirectories(temporary.resolve("start"));
    ContentCase.named("valid").lay(start);
    ContentCase.named("every-key").lay(start);
    Manuscript first = Manuscript.of(start);
    RandomEdits edits = new RandomEdits(first, SEED);
    Random random = new Random(SEED);
    Map<What, Integer> made = new EnumMap<>(What.class);
    Map<What, Integer> held = new EnumMap<>(What.class);
    List<Turn> turns =
        new ArrayList<>(List.of(new Turn("the first", Told.NOTHING, Rehearsed.NOT, first)));
    Desk desk = new Desk(temporary.resolve("content"));
    Seen seen = desk.take(turns.get(0));
    assertThat(seen).isEqualTo(new Seen(true, true, ""));
    int broken = 0;
    int shownBroken = 0;
    for (int i = 1; i <= EDITS; i++) {
      RandomEdits.Edit edit = edits.next(turns.get(turns.size() - 1).after(), seen.holds());
      Told told =
          random.nextInt(5) > 0 ? Told.THOSE : random.nextBoolean() ? Told.MORE : Told.NOTHING;
      Rehearsed rehearsed = Rehearsed.values()[random.nextInt(Rehearsed.values().length)];
      turns.add(new Turn(edit.told(), told, rehearsed, edit.after()));
      if (turns.size() > LOOKED_BACK) {
        turns.remove(0);
      }
      seen = desk.take(turns.get(turns.size() - 1));
      if (!seen.difference().isEmpty()) {
        fail("edit " + i + " of seed " + SEED + ": " + seen.difference() + "\n" + shortest(turns));
      }
      edit.what().forEach(what -> made.merge(what, 1, Integer::sum));
      if (seen.holds()) {
        edit.what().forEach(what -> held.merge(what, 1, Integer::sum));
      } else {
        broken++;
        shownBroken += seen.shown() ? 1 : 0;
      }
    }
    System.out.printf(
        "%d edits of seed %d: incremental equals clean; %d left errors, %d of them with pages all the"
            + " same; made: %s; and left no errors: %s%n",
        EDITS, SEED, broken, shownBroken, made, held);
    System.out.printf(
        "%d of %d pages were taken by the next process as they were published%n",
        desk.taken, desk.pages);
    assertThat(desk.taken).isGreaterThan(desk.pages / 3).isLessThan(desk.pages);
    assertThat(broken).isBetween(EDITS / 10, EDITS / 2);
    assertThat(shownBroken).isGreaterThanOrEqualTo(EDITS / 200);
    for (What what : What.values()) {
      int times = made.getOrDefault(what, 0);
      assertThat(times).as("%s", what).isGreaterThanOrEqualTo(Math.max(1, EDITS / 40));
      int whole = held.getOrDefault(what, 0);
      if (what == What.BREAK) {
        assertThat(whole).isLessThan(Math.max(2, times / 2));
      } else {
        assertThat(whole).as("content holds after %s", what).isGreaterThanOrEqualTo(times / 5);
      }
    }
  }

  /** The shortest of the sequences at the end of these that differs too, with what it reads. */
  private String shortest(List<Turn> turns) throws IOException {
    List<Turn> some = turns;
    for (int length = 2; length < turns.size() && some == turns; length++) {
      List<Turn> last = turns.subList(turns.size() - length, turns.size());
      some = differs(last) ? last : some;
    }
    for (int i = some.size() - 2; i >= 0 && some.size() > 2; i--) {
      List<Turn> fewer = new ArrayList<>(some);
      fewer.remove(i);
      some = differs(fewer) ? fewer : some;
    }
    Path kept = Path.of("target", "differing", SEED + "-" + System.nanoTime());
    StringBuilder told = new StringBuilder("It takes these, kept in " + kept + ":\n");
    for (int i = 0; i < some.size(); i++) {
      Turn turn = some.get(i);
      told.append(i).append(": ").append(turn.what()).append(", told: ").append(turn.told());
      told.append('\n');
      for (Map.Entry<String, String> file : turn.after().files().entrySet()) {
        Path target = kept.resolve(String.valueOf(i)).resolve(file.getKey());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, file.getValue());
      }
    }
    return told.toString();
  }

  private boolean differs(List<Turn> turns) throws IOException {
    Desk desk = new Desk(temporary.resolve("again-" + desks++));
    boolean differs = false;
    for (Turn turn : turns) {
      differs |= !desk.take(turn).difference().isEmpty();
    }
    return differs;
  }
}
