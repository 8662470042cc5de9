package keypoints.doctor;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import keypoints.Digester;
import keypoints.local.Finding;

/// What is on this machine.
public final class Machine {
  private Machine() {}

  public static List<Finding> findings(Properties properties, Map<String, String> environment) {
    var findings = new ArrayList<Finding>();
    findings.add(
        Finding.ok(
            "Java",
            "%s (%s) in %s"
                .formatted(
                    properties.getProperty("java.runtime.version"),
                    properties.getProperty("java.vendor"),
                    properties.getProperty("java.home"))));
    var engine = new Digester().engine();
    var home = properties.getProperty("keypoints.home");
    findings.add(
        Finding.ok(
            "program",
            "%s, %s, %s"
                .formatted(
                    engine.version(),
                    engine.rules(),
                    home == null ? "from a distribution" : "from the tree " + home)));
    findings.add(names(properties));
    var options = environment.getOrDefault("JAVA_TOOL_OPTIONS", "");
    if (!options.isBlank()) {
      findings.add(
          Finding.note(
              "JAVA_TOOL_OPTIONS",
              options,
              "every Java takes these and says so on standard error; unset it where it disturbs"));
    }
    return findings;
  }

  private static Finding names(Properties properties) {
    var names = properties.getProperty("sun.jnu.encoding", "");
    return Charset.isSupported(names) && Charset.forName(names).newEncoder().canEncode('\u03A9')
        ? Finding.ok("file names", names)
        : Finding.wrong(
            "file names",
            "read as %s: those with other letters cannot be opened".formatted(names),
            "set LC_ALL=C.UTF-8");
  }
}
