package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import keypoints.app.Settings;
import keypoints.local.LocalDefault.Words;

/// The local default over a folder, in this process: what is in the folder has been taken, and what
/// changes is taken until it is closed.
final class LocalSite {
  private final LocalGateway gateway;
  private final LocalDefault local;
  private final Thread watch;

  LocalSite(Path folder, Path log, Map<String, String> environment) throws Exception {
    var settings = new HashMap<>(environment);
    settings.put(Settings.TABLE, LocalDefault.TABLE);
    var quiet = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    var words = new Words(quiet, quiet, Terminal.PLAIN);
    gateway = LocalGateway.bind(0);
    var table = EmbeddedDynamoDb.start(0);
    local = LocalDefault.start(folder, log, table, Settings.from(settings), gateway, words);
    local.takeAll();
    watch = Thread.ofVirtual().start(this::watch);
  }

  private void watch() {
    try {
      local.watch();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  String address() {
    return gateway.address();
  }

  void close() throws InterruptedException {
    watch.interrupt();
    watch.join();
    gateway.close();
    local.close();
  }
}
