package keypoints.aws;

import java.util.Map;
import keypoints.Digester;
import keypoints.app.DigestService;
import keypoints.app.DigestStore;
import keypoints.app.Settings;
import keypoints.app.TextDigests;
import keypoints.format.DocumentReader;
import keypoints.format.PlainTextReader;
import keypoints.summary.SummaryRequest;

/// The parts that handlers are made of, put together once per environment.
record Wiring(
    Settings settings, Digester digester, DocumentReader reader, DigestStore store, Log log) {

  /// @throws IllegalArgumentException naming the variable that is missing or malformed
  static Wiring ofEnvironment() {
    return of(System.getenv());
  }

  static Wiring of(Map<String, String> environment) {
    var settings = Settings.from(environment);
    Clients.ignoreBlankEndpoints(environment);
    return new Wiring(
        settings,
        new Digester(),
        new PlainTextReader(),
        new DynamoDigests(Clients.dynamoDb(settings.cloud()), settings.table()),
        new Log(settings.service(), System.out::println));
  }

  /// What becomes of uploads. Makes a client of S3, which nothing else needs.
  DigestService uploads() {
    var documents = new S3Documents(Clients.s3(settings.cloud()));
    return new DigestService(digester, reader, documents, store, settings.limits(), summary());
  }

  /// What becomes of posted texts.
  TextDigests texts() {
    return new TextDigests(digester, settings.limits());
  }

  SummaryRequest summary() {
    return settings.summary();
  }
}
