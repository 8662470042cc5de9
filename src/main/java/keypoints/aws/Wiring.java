package keypoints.aws;

import java.util.Map;
import java.util.function.Supplier;
import keypoints.Digester;
import keypoints.app.BackfillService;
import keypoints.app.DigestMaker;
import keypoints.app.DigestService;
import keypoints.app.DigestStore;
import keypoints.app.DocumentTexts;
import keypoints.app.LinkSettings;
import keypoints.app.Settings;
import keypoints.app.TextDigests;
import keypoints.app.Watchdog;
import keypoints.app.WatchedReader;
import keypoints.aws.ApiHandler.Services;
import keypoints.format.DocumentReader;
import keypoints.format.Formats;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/// The parts that handlers are made of, put together once per environment.
///
/// @param s3 makes the client with the first call, for it is dear and not everybody needs it
record Wiring(
    Settings settings,
    Digester digester,
    DigestStore store,
    Supplier<S3Client> s3,
    Watchdog watchdog,
    Log log) {
  /// Exit code of a process that ended instead of answering; Lambda starts another.
  private static final int HALTED = 70;

  /// @throws IllegalArgumentException naming the variable that is missing or malformed, or the file
  ///   of a kind, its place and what is wrong there
  static Wiring ofEnvironment() {
    return of(System.getenv());
  }

  static Wiring of(Map<String, String> environment) {
    var settings = Settings.from(environment);
    Clients.ignoreBlankEndpoints(environment);
    var s3 = new Once<>(() -> Clients.s3(settings.cloud()));
    return new Wiring(
        settings,
        digester(settings, s3),
        new DynamoDigests(Clients.dynamoDb(settings.cloud()), settings.table()),
        s3,
        new Watchdog(() -> Runtime.getRuntime().halt(HALTED)),
        log(settings.service()));
  }

  /// What links to upload by are made with; they need neither table nor rules.
  static LinkSettings linkSettings() {
    var environment = System.getenv();
    Clients.ignoreBlankEndpoints(environment);
    return LinkSettings.from(environment);
  }

  static UploadLinks links(LinkSettings settings) {
    return new UploadLinks(
        Clients.presigner(settings.cloud()), settings.bucket(), settings.maxBytes());
  }

  static Log log(String service) {
    return new Log(service, System.out::println);
  }

  /// Makes a client of S3 only where kinds are added.
  private static Digester digester(Settings settings, Supplier<S3Client> s3) {
    var kinds = settings.kinds();
    return kinds == null ? new Digester() : Digester.with(new S3Kinds(s3.get()).files(kinds));
  }

  /// The same with other services.
  Wiring with(DigestStore other, Supplier<S3Client> otherS3) {
    return new Wiring(settings, digester, other, otherS3, watchdog, log);
  }

  /// What becomes of uploads.
  DigestService uploads() {
    return new DigestService(maker(), documents(), store);
  }

  /// What becomes of what is already in a bucket.
  BackfillService backfill() {
    return new BackfillService(maker(), documents(), store);
  }

  private DigestMaker maker() {
    return new DigestMaker(digester, reader(), settings.limits(), settings.summary(), watchdog);
  }

  /// What answers come from.
  Services api() {
    var reader = new WatchedReader(reader(), watchdog);
    var posted = new WatchedReader(Formats.ofText(settings.limits().reading()), watchdog);
    var making =
        new Making(
            posted,
            new TextDigests(digester, settings.limits())::digest,
            settings.summary(),
            digester.kinds());
    return new Services(
        making,
        id -> new DocumentTexts(reader, documents(), store, settings.limits()).text(id),
        store);
  }

  private DocumentReader reader() {
    return Formats.all(settings.limits().reading());
  }

  private S3Documents documents() {
    return new S3Documents(s3.get());
  }

  /// A value that is made when it is asked for, once.
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      var known = made;
      if (known == null) {
        known = maker.get();
        made = known;
      }
      return known;
    }
  }
}
