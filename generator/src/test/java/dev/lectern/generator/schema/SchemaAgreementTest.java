package dev.lectern.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Error;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.cases.ContentCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schema and loader agree. Each value of each kind's keys is replaced by values of every type, by
 * those at the ends of its range and beyond, by words that are known and not; each key is taken
 * out, emptied and misspelt. What the schema refuses, the loader refuses; and what the loader
 * refuses for a reason that a schema can give, the schema refuses.
 */
class SchemaAgreementTest {

  private static final Map<Kind, List<Trial>> TRIALS = new LinkedHashMap<>();

  /** A changed file and what is said of it. */
  private record Trial(Mutant mutant, List<Error> bySchema, List<Diagnostic> byLoader) {

    boolean isRefusedBySchema() {
      return !bySchema.isEmpty();
    }

    boolean isRefusedByLoader() {
      return byLoader.stream().anyMatch(Diagnostic::isError);
    }

    @Override
    public String toString() {
      return mutant + "\n  schema: " + bySchema + "\n  loader: " + ContentCase.report(byLoader);
    }
  }

  @BeforeAll
  static void tryAll(@TempDir Path temp) throws IOException {
    Path content = temp.resolve("content");
    ContentCase.named("valid").lay(content);
    ContentCase.named("every-key").lay(content);
    LoadedFiles loader = new LoadedFiles(content);
    for (Kind kind : Kind.values()) {
      IndependentSchema schema = IndependentSchema.of(kind);
      List<Mutant> mutants = Mutants.of(schema, Specimen.all(content, kind));
      Map<Mutant, List<Diagnostic>> said = loader.read(kind, mutants);
      TRIALS.put(
          kind,
          mutants.stream()
              .map(
                  mutant ->
                      new Trial(
                          mutant,
                          schema.faults(IndependentSchema.yaml(mutant.yaml())),
                          said.getOrDefault(mutant, List.of())))
              .toList());
    }
  }

  private static Stream<DynamicTest> ofEachKind(java.util.function.Consumer<List<Trial>> test) {
    return TRIALS.entrySet().stream()
        .map(each -> dynamicTest(each.getKey().word(), () -> test.accept(each.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> whatTheSchemaRefusesTheLoaderRefuses() {
    return ofEachKind(
        trials ->
            assertThat(trials)
                .filteredOn(trial -> trial.isRefusedBySchema() && !trial.isRefusedByLoader())
                .isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> whatTheLoaderRefusesForItsShapeTheSchemaRefuses() {
    return ofEachKind(
        trials ->
            assertThat(trials)
                .filteredOn(trial -> trial.byLoader().stream().anyMatch(BeyondSchema::isNot))
                .filteredOn(trial -> !trial.isRefusedBySchema())
                .isEmpty());
  }

  /** Were all good files refused, or none tried, the two would agree as well. */
  @TestFactory
  Stream<DynamicTest> whatIsUnchangedIsLetInByBoth() {
    return ofEachKind(
        trials ->
            assertThat(trials)
                .filteredOn(trial -> trial.mutant().change().equals(Mutants.UNCHANGED))
                .isNotEmpty()
                .noneMatch(Trial::isRefusedBySchema)
                .noneMatch(Trial::isRefusedByLoader));
  }

  /** A key that no specimen has is not tried. */
  @TestFactory
  Stream<DynamicTest> everyKeyIsLetInWithOneValueAndRefusedWithAnother() {
    return TRIALS.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey().word(),
                    () -> {
                      Set<String> keys = SchemaKeys.of(IndependentSchema.of(each.getKey()).json());
                      assertThat(keys).hasSizeGreaterThan(2);
                      Set<String> letIn = new TreeSet<>();
                      Set<String> refused = new TreeSet<>();
                      for (Trial trial : each.getValue()) {
                        boolean both = trial.isRefusedBySchema() && trial.isRefusedByLoader();
                        boolean none = !trial.isRefusedBySchema() && !trial.isRefusedByLoader();
                        if (none) {
                          letIn.addAll(trial.mutant().keys());
                        }
                        if (both && !trial.mutant().change().equals(Mutants.UNKNOWN_KEY)) {
                          refused.add(trial.mutant().place());
                        }
                      }
                      assertThat(letIn).containsAll(keys);
                      assertThat(refused).containsAll(keys);
                    }));
  }

  /** The two do not only agree that something is wrong, but on what. */
  @TestFactory
  Stream<DynamicTest> misspeltKeyIsNamedByBoth() {
    return ofEachKind(
        trials ->
            assertThat(trials)
                .filteredOn(trial -> trial.mutant().change().equals(Mutants.UNKNOWN_KEY))
                .isNotEmpty()
                .allSatisfy(
                    trial -> {
                      String key = trial.mutant().key();
                      assertThat(trial.bySchema())
                          .anyMatch(error -> key.equals(error.getProperty()));
                      assertThat(trial.byLoader())
                          .anyMatch(
                              diagnostic ->
                                  diagnostic.rule().value().equals("unknown-key")
                                      && diagnostic.message().contains("\"" + key + "\""));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> wrongTypeIsFoundAtItsKeyByBoth() {
    return ofEachKind(
        trials ->
            assertThat(trials)
                .filteredOn(trial -> trial.mutant().change().equals(Mutants.WRONG_TYPE))
                .isNotEmpty()
                .allSatisfy(
                    trial -> {
                      assertThat(trial.bySchema())
                          .anyMatch(
                              error ->
                                  error
                                      .getInstanceLocation()
                                      .toString()
                                      .equals(trial.mutant().pointer()));
                      assertThat(trial.byLoader())
                          .anyMatch(
                              diagnostic ->
                                  diagnostic
                                      .message()
                                      .contains("\"" + trial.mutant().key() + "\""));
                    }));
  }

  @org.junit.jupiter.api.Test
  void manyFilesAreTriedOfBothSorts() {
    List<Trial> all = new ArrayList<>();
    TRIALS.values().forEach(all::addAll);
    long refused = all.stream().filter(Trial::isRefusedBySchema).count();
    System.out.println(
        "Schema and loader tried on " + all.size() + " files, of which " + refused + " are bad.");
    assertThat(refused).isGreaterThan(1000);
    assertThat(all.size() - refused).isGreaterThan(400);
  }
}
