package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Supplier;
import keypoints.Digester;
import keypoints.app.DigestMaker;
import keypoints.app.DigestService;
import keypoints.app.Settings;
import keypoints.app.Watchdog;
import keypoints.format.Formats;
import keypoints.summary.SummaryRequest;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// What the upload of one new document asks of AWS, counted while the handler takes it in.
///
/// @param s3Requests of the function
/// @param tableRequests of the function
/// @param readUnits as DynamoDB Local reports them
/// @param writeUnits by AWS's rules
/// @param reportedWriteUnits as DynamoDB Local reports them
/// @param logBytes of the function's own lines
/// @param keyPoints that were stored
record DocumentCost(
    int s3Requests,
    int tableRequests,
    double readUnits,
    long writeUnits,
    double reportedWriteUnits,
    long logBytes,
    int keyPoints) {
  /// S3's message is sent, received and deleted, each by itself, as long as `BatchSize` is 1. This
  /// is what the event source mapping does, not the function.
  static final int QUEUE_REQUESTS = 3;

  private static final int KB = 1024;

  /// So long that bucket, key, version and eTag, some of which are short here, are together as long
  /// as they are on AWS.
  private static final String KEY = "newsroom/2026/01/10/" + "wire-".repeat(16) + "talks.txt";

  private static final Digester DIGESTER = new Digester();

  static DocumentCost of(String text) {
    var bucket = new MemoryBucket(true);
    var change = new Change(0, KEY, Change.What.PUT, bucket.add(KEY, text).id(), text);
    var s3 = new Counted();
    var log = new AtomicLong();
    var reported = new Reported();
    var table = LocalTable.create();
    try (var client =
        LocalTable.clientBuilder()
            .overrideConfiguration(override -> override.addExecutionInterceptor(reported))
            .build()) {
      var watchdog = Watchdog.ofSharedProcess();
      var limits = Settings.DEFAULT_LIMITS;
      var maker =
          new DigestMaker(
              DIGESTER, Formats.all(limits.reading()), limits, SummaryRequest.DEFAULT, watchdog);
      var service =
          new DigestService(
              maker, new S3Documents(bucket.client(s3)), new DynamoDigests(client, table));
      var lines = new Log("keypoints", line -> log.addAndGet(line.length() + 1));
      deliver(new UploadHandler(service::accept, watchdog, lines), change);
    }
    return new DocumentCost(
        s3.calls.get(),
        reported.requests.get(),
        reported.reads.sum(),
        writeUnits(table),
        reported.writes.sum(),
        log.get(),
        (int) count(ScanRequest.builder().tableName(table).indexName(DigestTable.BY_KIND)));
  }

  private static void deliver(UploadHandler handler, Change change) {
    var event =
        """
        {"Records":[{"messageId":"1","eventSource":"aws:sqs","body":%s}]}\
        """
            .formatted(Change.quoted(change.body()))
            .getBytes(UTF_8);
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, InvocationContext.UNHURRIED);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (!answer.toString(UTF_8).equals("{\"batchItemFailures\":[]}")) {
      throw new IllegalStateException(answer.toString(UTF_8));
    }
  }

  /// What AWS counts, which DynamoDB Local does not quite: in a transaction two units for each KB
  /// of an item begun, two for the attempt that is not there, and one for each KB of an index's
  /// row. See "Working with transactions" and "Global secondary indexes" in the DynamoDB Developer
  /// Guide.
  private static long writeUnits(String table) {
    long items = kilobytes(ScanRequest.builder().tableName(table));
    long kinds = kilobytes(ScanRequest.builder().tableName(table).indexName(DigestTable.BY_KIND));
    long actors = kilobytes(ScanRequest.builder().tableName(table).indexName(DigestTable.BY_ACTOR));
    return 2 * items + 2 + kinds + actors;
  }

  private static long kilobytes(ScanRequest.Builder scan) {
    return LocalTable.client().scanPaginator(scan.build()).items().stream()
        .mapToLong(item -> (Fitting.bytes(item) + KB - 1) / KB)
        .sum();
  }

  private static long count(ScanRequest.Builder scan) {
    return LocalTable.client().scanPaginator(scan.build()).items().stream().count();
  }

  /// Counts the calls of S3.
  private static final class Counted implements Ports {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public <T> T call(Call call, Supplier<T> effect) {
      calls.incrementAndGet();
      return effect.get();
    }
  }

  /// Asks each request what it took, and adds it up.
  private static final class Reported implements ExecutionInterceptor {
    private final AtomicInteger requests = new AtomicInteger();
    private final DoubleAdder reads = new DoubleAdder();
    private final DoubleAdder writes = new DoubleAdder();

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      requests.incrementAndGet();
      return switch (context.request()) {
        case TransactWriteItemsRequest request ->
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build();
        case GetItemRequest request ->
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        default -> context.request();
      };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      switch (context.response()) {
        case TransactWriteItemsResponse response ->
            response.consumedCapacity().forEach(capacity -> writes.add(capacity.capacityUnits()));
        case GetItemResponse response -> reads.add(response.consumedCapacity().capacityUnits());
        default -> {}
      }
    }
  }
}
