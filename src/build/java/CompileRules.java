import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import keypoints.CompiledRules;
import keypoints.text.Compiled;

/// Compiles the word lists and kinds among the program's classes: the last step of every build,
/// started as one source file, so that it does not ship.
final class CompileRules {
  private CompileRules() {}

  /// @param arguments the folder of the classes
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0], "keypoints", Compiled.RESOURCE);
    Files.write(file, CompiledRules.compile());
  }
}
