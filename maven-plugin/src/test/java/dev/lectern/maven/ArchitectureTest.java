package dev.lectern.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.AbstractMojo;

@AnalyzeClasses(packages = "dev.lectern", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static void theScanSawAllThreeModules(JavaClasses all) {
    assertThat(all.that(resideInAPackage("dev.lectern.maven.."))).hasSizeGreaterThan(12);
    assertThat(all.that(resideInAPackage("dev.lectern.generator.."))).hasSizeGreaterThan(50);
    assertThat(all.that(resideInAPackage("dev.lectern.content.."))).hasSizeGreaterThan(80);
  }

  @ArchTest
  static final ArchRule mavenIsKnownHereOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.lectern.maven..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.apache.maven..", "org.codehaus.plexus..", "dev.lectern.maven.."));

  @ArchTest
  static final ArchRule goalsAreOfOneKind =
      classes()
          .that()
          .areAssignableTo(AbstractMojo.class)
          .and()
          .doNotHaveSimpleName("HelpMojo")
          .should()
          .beAssignableTo(LecternMojo.class);

  /** Trouble is told in one place. The goal help is generated. */
  @ArchTest
  static void exceptionsAreCaughtInOnePlace(JavaClasses all) {
    Set<String> catching = new TreeSet<>();
    for (JavaClass type : all.that(resideInAPackage("dev.lectern.maven.."))) {
      for (JavaCodeUnit code : type.getCodeUnits()) {
        for (TryCatchBlock block : code.getTryCatchBlocks()) {
          if (!block.getCaughtThrowables().isEmpty()) {
            catching.add(type.getSimpleName() + "." + code.getName());
          }
        }
      }
    }
    catching.removeIf(place -> place.startsWith("HelpMojo."));

    assertThat(catching).containsExactly("LecternMojo.execute");
  }
}
