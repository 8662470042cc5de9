package keypoints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Dependencies point one way, and the core knows neither AWS nor clocks.
class ArchitectureTest {
  /// Each package with those it may use; all may use `text`.
  private static final Map<String, Set<String>> USES =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("clause", Set.of()),
          Map.entry("time", Set.of()),
          Map.entry("mention", Set.of("clause")),
          Map.entry("attribution", Set.of("clause", "mention")),
          Map.entry("summary", Set.of("attribution", "mention", "clause")),
          Map.entry("keypoint", Set.of("attribution", "mention", "clause", "time")),
          Map.entry("", Set.of("keypoint", "summary", "attribution", "mention", "clause", "time")),
          Map.entry("format", Set.of("")),
          Map.entry("json", Set.of("", "keypoint", "summary", "attribution", "mention", "time")),
          Map.entry("page", Set.of("", "keypoint", "summary", "attribution", "mention", "time")),
          Map.entry("app", Set.of("", "format", "json", "keypoint", "summary", "time")),
          Map.entry(
              "aws",
              Set.of("", "app", "format", "json", "keypoint", "summary", "mention", "time")));

  private static final Set<String> EDGES = Set.of("app", "aws");

  private static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("keypoints");

  @Test
  void packagesUseOnlyThoseBelowThem() {
    for (var one : SHIPPED) {
      var from = name(one.getPackageName());
      if (!USES.containsKey(from)) {
        assertThat(from).as("a package that the rules do not know").isIn("cli", "doctor", "local");
        continue;
      }
      for (var dependency : one.getDirectDependenciesFromSelf()) {
        var target = dependency.getTargetClass();
        if (target.getPackageName().startsWith("keypoints")) {
          var to = name(target.getPackageName());
          assertThat(to.equals(from) || to.equals("text") || uses(from).contains(to))
              .as(dependency.getDescription())
              .isTrue();
        }
      }
    }
  }

  private static Set<String> uses(String from) {
    return USES.getOrDefault(from, Set.of());
  }

  private static String name(String packageName) {
    return packageName.equals("keypoints") ? "" : packageName.substring("keypoints.".length());
  }

  @Test
  void theCoreKnowsNoCloudNoFilesNoThreadsAndNoClock() {
    var core =
        USES.keySet().stream()
            .filter(name -> !EDGES.contains(name))
            .map(name -> name.isEmpty() ? "keypoints" : "keypoints." + name)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(core)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon..", "com.amazonaws..", "java.nio.file..", "java.util.concurrent..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(SHIPPED);
  }

  @Test
  void onlySettingsAndTheEdgesReadTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "keypoints.aws..", "keypoints.cli..", "keypoints.doctor..", "keypoints.local..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(SHIPPED);
  }

  @Test
  void onlyReadersOfFormatsUseParsers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("keypoints.format..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.jsoup..",
            "org.commonmark..",
            "org.apache.pdfbox..",
            "org.apache.james..",
            "org.mozilla..",
            "javax.xml..")
        .check(SHIPPED);
  }

  @Test
  void whatShipsDoesNotUseWhatRunsLocally() {
    noClasses()
        .that()
        .resideOutsideOfPackages("keypoints.cli..", "keypoints.doctor..", "keypoints.local..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "keypoints.cli..",
            "keypoints.local..",
            "picocli..",
            "me.tongfei..",
            "com.fasterxml.jackson.databind..")
        .check(SHIPPED);
  }
}
