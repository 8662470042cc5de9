package keypoints.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate for `localhost` that only the training knows.
final class Certificate {
  /// Protects nothing.
  static final String PASSWORD = "training";

  private Certificate() {}

  /// The key store of [#made].
  static Path in(Path folder) {
    return folder.resolve("localhost.p12");
  }

  /// Makes it, with the JDK's own tool, and what a server needs to show it.
  static SSLContext made(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                in(folder).toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("keytool ended with " + process.exitValue());
    }
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(in(folder))) {
      store.load(file, PASSWORD.toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
