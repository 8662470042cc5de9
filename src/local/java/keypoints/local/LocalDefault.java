package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import keypoints.Digester;
import keypoints.app.DigestMaker;
import keypoints.app.DigestService;
import keypoints.app.DocumentTexts;
import keypoints.app.Settings;
import keypoints.app.TextDigests;
import keypoints.app.Watchdog;
import keypoints.app.WatchedReader;
import keypoints.aws.ApiHandler;
import keypoints.aws.ApiHandler.Services;
import keypoints.aws.DigestTable;
import keypoints.aws.DynamoDigests;
import keypoints.aws.Log;
import keypoints.aws.Making;
import keypoints.aws.UploadHandler;
import keypoints.format.Formats;
import keypoints.keypoint.Kind;
import keypoints.page.ReaderPage;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/// What runs on AWS, put together on one machine: the same functions, between a folder and an
/// emulated table.
final class LocalDefault implements AutoCloseable {
  static final String TABLE = "keypoints";
  private static final Duration RETRY = Duration.ofMillis(200);

  /// Between two looks at the folder: a file that nobody wrote to for so long counts as whole.
  private static final Duration LOOK = Duration.ofMillis(400);

  private final TableServer dynamoDb;
  private final FolderScan scan;
  private final Bucket bucket;
  private final PrintStream out;
  private final PrintStream err;

  private LocalDefault(TableServer dynamoDb, FolderScan scan, Bucket bucket, Words words) {
    this.dynamoDb = dynamoDb;
    this.scan = scan;
    this.bucket = bucket;
    this.out = words.out();
    this.err = words.err();
  }

  /// Where a person reads.
  ///
  /// @param out what was found
  /// @param err what went wrong
  record Words(PrintStream out, PrintStream err, Terminal terminal) {}

  /// Starts everything. The function's own log goes to a file.
  static LocalDefault start(
      Path folder,
      Path logFile,
      TableServer dynamoDb,
      Settings settings,
      LocalGateway gateway,
      Words words)
      throws Exception {
    var client = dynamoDb.client();
    createTable(client);
    var store = new DynamoDigests(client, TABLE);
    var documents = new FolderDocuments(Bucket.NAME, folder);
    var reader = Formats.all(settings.limits().reading());
    var summary = settings.summary();
    var digester = new Digester();
    var limits = settings.limits();
    var watchdog = Watchdog.ofSharedProcess();
    var watched = new WatchedReader(reader, watchdog);
    var posted = new WatchedReader(Formats.ofText(limits.reading()), watchdog);
    var maker = new DigestMaker(digester, reader, limits, summary, watchdog);
    var service = new DigestService(maker, documents, store);
    var texts = new TextDigests(digester, limits);
    var lines = new PrintStream(Files.newOutputStream(logFile), true, UTF_8);
    var log = new Log(settings.service(), lines::println);
    var extracted = new DocumentTexts(watched, documents, store, limits);
    var making = new Making(posted, texts::digest, summary, digester.kinds());
    var services = new Services(making, extracted::text, store);
    var shelf = new Shelf();
    var parts = new Readers.Parts(digester, watched, documents, store, texts);
    var readers = new Readers(parts, new ReaderPage(summary), limits.maxBytes());
    var kinds = digester.kinds().stream().map(Kind::name).toList();
    var site = new Site(folder, shelf, readers, kinds, limits.maxBytes());
    gateway.start(new ApiHandler(services, watchdog, log), site::answer);
    var queue = new Queue(new UploadHandler(service::accept, watchdog, log), RETRY, lines);
    var bucket = new Bucket(documents, queue, store, new ListPrinter(words.terminal()), shelf);
    return new LocalDefault(dynamoDb, new FolderScan(folder), bucket, words);
  }

  /// Where there is none yet.
  private static void createTable(DynamoDbClient client) {
    try {
      client.createTable(DigestTable.creation(TABLE));
      client.waiter().waitUntilTableExists(request -> request.tableName(TABLE));
    } catch (ResourceInUseException there) {
      // An earlier run made it.
    }
  }

  /// Where the table is.
  String tableAddress() {
    return dynamoDb.endpoint().toString();
  }

  String table() {
    return TABLE;
  }

  /// Takes the files that are there.
  ///
  /// @return whether none was given up
  boolean takeAll() throws InterruptedException, IOException {
    return take(scan.first());
  }

  /// Takes what changes, until the thread is interrupted.
  void watch() throws InterruptedException, IOException {
    while (true) {
      Thread.sleep(LOOK);
      take(scan.next());
    }
  }

  private boolean take(Iterable<FolderScan.Change> changes)
      throws InterruptedException, IOException {
    boolean all = true;
    for (var change : changes) {
      try {
        bucket.take(change).ifPresent(out::print);
      } catch (Bucket.GivenUp givenUp) {
        all = false;
        err.println(
            "keypoints: %s failed again and again and was given up; the log says why"
                .formatted(Printable.line(change.key())));
      }
      out.flush();
    }
    return all;
  }

  @Override
  public void close() {
    dynamoDb.close();
  }
}
