package dev.lectern;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.lectern.content.Slug;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.diagram.DiagramRenderer;
import dev.lectern.generator.diagram.DiagramStore;
import dev.lectern.generator.process.TemporaryFolder;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The walls of the house: who may know whom, and what may be used where. */
@AnalyzeClasses(packages = "dev.lectern", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Had the scan seen nothing, every rule would hold. */
  @ArchTest
  static void theScanSawTheClasses(JavaClasses classes) {
    assertThat(classes.stream().filter(c -> c.getPackageName().startsWith("dev.lectern.content")))
        .hasSizeGreaterThan(90);
    assertThat(classes.stream().filter(c -> c.getPackageName().startsWith("dev.lectern.generator")))
        .hasSizeGreaterThan(110);
  }

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("dev.lectern.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theModelDoesNotKnowTheGenerator =
      noClasses()
          .that()
          .resideInAPackage("dev.lectern.content..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.lectern.generator..", "dev.lectern.maven..");

  @ArchTest
  static final ArchRule neitherKnowsMaven =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule siteDoesNotKnowTheSkill =
      noClasses()
          .that()
          .resideInAPackage("..generator.site..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..generator.skill..");

  @ArchTest
  static final ArchRule skillDoesNotKnowTheSite =
      noClasses()
          .that()
          .resideInAPackage("..generator.skill..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..generator.site..", "..generator.template..", "..generator.view..");

  /** What is said in Markdown is made of facts, not of pages. */
  @ArchTest
  static final ArchRule twinsKnowNeitherPagesNorTheSkill =
      noClasses()
          .that()
          .resideInAPackage("..generator.twin..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..generator.site..",
              "..generator.skill..",
              "..generator.template..",
              "..generator.view..");

  /** What is linted may be anybody's: who renders our own skill must not matter. */
  @ArchTest
  static final ArchRule lintKnowsNoRenderer =
      noClasses()
          .that()
          .resideInAPackage("..generator.lint..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..content.resolve..",
              "..content.validate..",
              "..generator.document..",
              "..generator.markdown..",
              "..generator.plan..",
              "..generator.report..",
              "..generator.site..",
              "..generator.skill..",
              "..generator.template..",
              "..generator.view..");

  /** Rules see what was read; that they never touch the disk keeps them small and quick to test. */
  @ArchTest
  static final ArchRule lintRulesReadNoDisk =
      noClasses()
          .that()
          .resideInAPackage("..generator.lint.checks..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.file..");

  /** What can be written is described by itself, so that readers and editors can both go by it. */
  @ArchTest
  static final ArchRule descriptionsKnowNoReader =
      noClasses()
          .that()
          .resideInAPackage("..content.schema..")
          .should()
          .dependOnClassesThat(inLecternBut("dev.lectern.content", "dev.lectern.content.schema"));

  @ArchTest
  static final ArchRule schemasKnowNoPage =
      noClasses()
          .that()
          .resideInAPackage("..generator.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..content.load..",
              "..content.resolve..",
              "..generator.plan..",
              "..generator.site..",
              "..generator.skill..",
              "..generator.template..",
              "..generator.view..");

  @ArchTest
  static final ArchRule viewsKnowOnlyThemselves =
      noClasses()
          .that()
          .resideInAPackage("..generator.view..")
          .should()
          .dependOnClassesThat(inLecternBut("dev.lectern.generator.view"));

  @ArchTest
  static final ArchRule templatesKnowOnlyViews =
      noClasses()
          .that()
          .resideInAPackage("..generator.template..")
          .should()
          .dependOnClassesThat(
              inLecternBut("dev.lectern.generator.view", "dev.lectern.generator.template"));

  @ArchTest
  static final ArchRule documentsKnowNeitherMarkdownNorOutput =
      noClasses()
          .that()
          .resideInAPackage("..generator.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..generator.markdown..",
              "..generator.view..",
              "..generator.site..",
              "..generator.skill..",
              "..generator.output..");

  @ArchTest
  static final ArchRule flexmarkIsInOneRoom = confined("com.vladsch.flexmark..", "..markdown..");

  @ArchTest
  static final ArchRule pebbleIsInOneRoom = confined("io.pebbletemplates..", "..template..");

  @ArchTest static final ArchRule yamlIsInOneRoom = confined("org.snakeyaml..", "..load.yaml..");

  @ArchTest
  static final ArchRule dictionariesAreInOneRoom =
      confined("org.languagetool..", "..generator.spelling..");

  @ArchTest
  static final ArchRule tokensAreCountedInOneRoom =
      confined("com.knuddels..", "..generator.tokens..");

  @ArchTest static final ArchRule cssIsInOneRoom = confined("org.htmlunit..", "..generator.svg..");

  @ArchTest
  static final ArchRule finishedPagesAreReadInThreeRooms =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..generator.search..", "..generator.book..", "..generator.practice..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  /** A book is bound of whatever pages there are. */
  @ArchTest
  static final ArchRule booksKnowOnlyPages =
      noClasses()
          .that()
          .resideInAPackage("..generator.book..")
          .should()
          .dependOnClassesThat(
              inLecternBut(
                  "dev.lectern.generator.book",
                  "dev.lectern.generator.search",
                  "dev.lectern.content.work"));

  /** Whatever a page says can be found: no kind of entry is known there. */
  @ArchTest
  static final ArchRule searchKnowsOnlyItself =
      noClasses()
          .that()
          .resideInAPackage("..generator.search..")
          .should()
          .dependOnClassesThat(
              inLecternBut("dev.lectern.generator.search", "dev.lectern.content.work"));

  /** A card is a front and a back: no kind of entry is known there. */
  @ArchTest
  static final ArchRule practiceKnowsOnlyItself =
      noClasses()
          .that()
          .resideInAPackage("..generator.practice..")
          .should()
          .dependOnClassesThat(inLecternBut("dev.lectern.generator.practice"));

  /** Whether a build has anything to do, whatever it makes. */
  @ArchTest
  static final ArchRule recordsKnowNoContent =
      noClasses()
          .that()
          .resideInAPackage("..generator.record..")
          .should()
          .dependOnClassesThat(
              inLecternBut(
                  "dev.lectern.generator.record",
                  "dev.lectern.generator.output",
                  "dev.lectern.generator.plan",
                  "dev.lectern.content.work"));

  @ArchTest
  static final ArchRule repositoriesAreReadInOneRoom =
      confined("org.eclipse.jgit..", "..generator.history..");

  /** When a file changed has nothing to do with what it says. */
  @ArchTest
  static final ArchRule historyKnowsNoEntries =
      noClasses()
          .that()
          .resideInAPackage("..generator.history..")
          .should()
          .dependOnClassesThat(
              inLecternBut("dev.lectern.generator.history", "dev.lectern.content.source"));

  /** What agents get is the same from a tarball and from a clone. */
  @ArchTest
  static final ArchRule skillHasNoHistory =
      noClasses()
          .that()
          .resideInAPackage("..generator.skill..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..generator.history..");

  /** What a goal does must not depend on who asks for it. */
  @ArchTest
  static final ArchRule optionsAreReadInOneRoom = confined("picocli..", "dev.lectern.cli");

  @ArchTest
  static final ArchRule nobodyKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.lectern.cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.lectern.cli");

  @ArchTest
  static final ArchRule onlyAskersKnowGoals =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.lectern.cli", "..generator.goal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..generator.goal..");

  @ArchTest
  static final ArchRule expressionsAreParsedInOneRoom =
      confined("com.ezylang..", "..content.calc.parse..");

  @ArchTest
  static final ArchRule unitsAreInOneRoom = confined("javax.measure..", "..content.calc.unit..");

  @ArchTest
  static final ArchRule theUnitLibraryIsInOneRoom =
      confined("tech.units..", "..content.calc.unit..");

  /** What computes can be tried, and trusted, without any content. */
  @ArchTest
  static final ArchRule calculationKnowsNoEntries =
      noClasses()
          .that()
          .resideInAPackage("..content.calc..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.lectern.content",
              "..content.resolve..",
              "..content.rule..",
              "..content.validate..");

  /** Strings in, strings out: it can be read, and attacked in a test, without the rest. */
  @ArchTest
  static final ArchRule picturesKnowOnlyThemselves =
      noClasses()
          .that()
          .resideInAPackage("..generator.svg..")
          .should()
          .dependOnClassesThat(inLecternBut("dev.lectern.generator.svg"));

  @ArchTest
  static final ArchRule formulasAreSetWithoutEntriesAndPages =
      noClasses()
          .that()
          .resideInAPackage("..generator.mathml..")
          .should()
          .dependOnClassesThat(
              inLecternBut("dev.lectern.generator.mathml", "dev.lectern.content.calc"));

  @ArchTest
  static final ArchRule processesAreStartedInOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("..generator.process..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.ProcessBuilder")
          .orShould()
          .callMethod(Runtime.class, "exec", String.class);

  /** A build listens to nobody. */
  @ArchTest
  static final ArchRule pagesAreServedInOneRoom =
      confined("com.sun.net.httpserver..", "..generator.serve..");

  @ArchTest
  static final ArchRule foldersAreWatchedInOneRoom =
      confined("io.methvin..", "..generator.watch..");

  /**
   * Folders are watched by the library alone: what the JDK has for macOS looks every few seconds.
   */
  @ArchTest
  static final ArchRule nobodyWatchesByHand =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.WatchService");

  /** What is served, and how it is made, are the business of who starts it. */
  @ArchTest
  static final ArchRule serversReadNoContent =
      noClasses()
          .that()
          .resideInAPackage("..generator.serve..")
          .should()
          .dependOnClassesThat(
              inLecternBut(
                  "dev.lectern.generator.serve",
                  "dev.lectern.generator.watch",
                  "dev.lectern.content.work",
                  "dev.lectern.generator.site",
                  "dev.lectern.generator.output",
                  "dev.lectern.generator.plan",
                  "dev.lectern.generator.json",
                  "dev.lectern.content.diagnostic",
                  "dev.lectern.content.source"));

  /** No build needs the network; who asks it must be easy to find. */
  @ArchTest
  static final ArchRule connectionsAreOpenedInOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("..generator.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "javax.net..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .orShould()
          .callMethod(URL.class, "openConnection")
          .orShould()
          .callMethod(URL.class, "openStream");

  /** Programs of the machine are run; what for is nobody's business there. */
  @ArchTest
  static final ArchRule processesKnowOnlyThemselves =
      noClasses()
          .that()
          .resideInAPackage("..generator.process..")
          .should()
          .dependOnClassesThat(inLecternBut("dev.lectern.generator.process"));

  @ArchTest
  static final ArchRule diagramsKnowNoPage =
      noClasses()
          .that()
          .resideInAPackage("..generator.diagram..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..generator.document..",
              "..generator.markdown..",
              "..generator.plan..",
              "..generator.site..",
              "..generator.skill..",
              "..generator.template..",
              "..generator.view..");

  /** Who draws is the business of the facade and of Maven: a page has its pictures already. */
  @ArchTest
  static final ArchRule pagesStartNothing =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..generator.site..",
              "..generator.skill..",
              "..generator.twin..",
              "..generator.document..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..generator.process..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(DiagramRenderer.class);

  /**
   * Reading is free; writing is the transaction's. Two classes beside it write: the store of
   * diagrams, which is no published folder, and the folder that a program runs in.
   */
  @ArchTest
  static final ArchRule filesAreWrittenInOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("..generator.output..")
          .and()
          .doNotBelongToAnyOf(DiagramStore.class, TemporaryFolder.class)
          .should(
              notCall(
                  Files.class,
                  "write",
                  "writeString",
                  "newOutputStream",
                  "newBufferedWriter",
                  "createDirectory",
                  "createDirectories",
                  "createFile",
                  "createTempFile",
                  "createTempDirectory",
                  "delete",
                  "deleteIfExists",
                  "move",
                  "copy"));

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .resideInAnyPackage("..util..", "..common..", "..misc..");

  @ArchTest
  static final ArchRule mapsOfObjectsStayWithTheTemplates =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("..generator.template..")
          .should(takeNoMapOfObjects());

  /**
   * Two classes are let in: an outcome hides its constructor, which a record cannot, and a sequence
   * of slugs counts.
   */
  @ArchTest
  static final ArchRule valuesAreRecordsEnumsAndInterfaces =
      classes()
          .that()
          .resideInAnyPackage(
              "dev.lectern.content", "dev.lectern.content.diagnostic", "dev.lectern.generator.view")
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .doNotBelongToAnyOf(Outcome.class, Slug.Sequence.class)
          .and()
          .areNotAnonymousClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .beRecords();

  @ArchTest
  static final ArchRule nobodyAsksTheMachine =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callMethod(System.class, "lineSeparator")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "getBytes");

  private static ArchRule confined(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static DescribedPredicate<JavaClass> inLecternBut(String... packages) {
    return DescribedPredicate.describe(
        "in Lectern but not in " + String.join(", ", packages),
        type -> {
          boolean allowed = List.of(packages).contains(type.getPackageName());
          return type.getPackageName().startsWith("dev.lectern") && !allowed;
        });
  }

  private static ArchCondition<JavaClass> notCall(Class<?> owner, String... names) {
    List<String> forbidden = List.of(names);
    return new ArchCondition<>("call " + owner.getSimpleName() + "." + forbidden) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().isEquivalentTo(owner))
            .filter(call -> forbidden.contains(call.getName()))
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaMethod> takeNoMapOfObjects() {
    return new ArchCondition<>("take no Map<String, Object>") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method.getParameterTypes().stream()
            .filter(type -> type.getName().equals(mapOfObjects()))
            .forEach(
                type -> events.add(SimpleConditionEvent.violated(method, method.getDescription())));
      }
    };
  }

  private static String mapOfObjects() {
    return Map.class.getName() + "<java.lang.String, java.lang.Object>";
  }
}
