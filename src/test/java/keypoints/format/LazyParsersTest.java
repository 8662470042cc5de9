package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/// A text is read where no parser is: so none is loaded for it, and none is paid for at a cold
/// start.
class LazyParsersTest {

  @Test
  void aTextNeedsNoParser() throws Exception {
    try (var loader = withoutParsers()) {
      assertThat(read(loader, "a.txt", "They met.")).contains("They met.");
    }
  }

  /// Else the test above would say nothing.
  @Test
  void aPageNeedsOne() throws IOException {
    try (var loader = withoutParsers()) {
      assertThatThrownBy(() -> read(loader, "a.html", "<p>They met."))
          .hasRootCauseInstanceOf(ClassNotFoundException.class);
    }
  }

  /// Knows the program and the JDK, but no library.
  private static URLClassLoader withoutParsers() {
    var program = Formats.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {program}, ClassLoader.getPlatformClassLoader());
  }

  private static String read(ClassLoader loader, String name, String text) throws Exception {
    var limits = loader.loadClass("keypoints.format.ReadLimits");
    var made = limits.getConstructors()[0].newInstance(1L << 20, 10, 10, 10, 1000);
    var formats = loader.loadClass("keypoints.format.Formats");
    var reader = formats.getMethod("all", limits).invoke(null, made);
    var named = loader.loadClass("keypoints.format.DocumentReader$Named");
    var what = named.getConstructors()[0].newInstance("ID", name, null, null);
    return formats
        .getMethod("read", named, byte[].class)
        .invoke(reader, what, text.getBytes(UTF_8))
        .toString();
  }
}
