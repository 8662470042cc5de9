package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import keypoints.Digest;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.SampleDigests;
import keypoints.app.SampleDigests.Point;
import keypoints.app.Sequencer;
import keypoints.summary.SummarySentence;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Source;
import keypoints.text.Span;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

class WriteUnitsTest {
  /// As long as sentences of news are, and longer than most.
  private static final String SENTENCE =
      "Freedonia's foreign minister told reporters in the capital on Sunday that Sylvania had to"
          + " withdraw its troops from the border before any talks could begin, and that nothing"
          + " else was acceptable. ";

  private final String table = LocalTable.create();

  @Test
  void aDocumentWithEightKeyPointsTakesAtMostSixtyWriteUnits() {
    var reported = new Reported();
    try (var client =
        LocalTable.clientBuilder()
            .overrideConfiguration(override -> override.addExecutionInterceptor(reported))
            .build()) {
      new DynamoDigests(client, table).write(entry(), Optional.empty());
    }

    System.out.printf(
        "Write units of a document with 8 key points: %d by AWS's rules, %.0f by DynamoDB Local%n",
        units(), reported.sum.sum());
    assertThat(units()).isBetween(30L, 60L);
    assertThat(reported.sum.sum()).isBetween(10.0, 60.0);
  }

  /// What AWS counts, which DynamoDB Local does not quite: in a transaction two units for each KB
  /// of an item begun, two for the attempt that is not there, and one for each KB of an index's
  /// row.
  private long units() {
    long items = kilobytes(ScanRequest.builder().tableName(table));
    long kinds = kilobytes(ScanRequest.builder().tableName(table).indexName("byKind"));
    long actors = kilobytes(ScanRequest.builder().tableName(table).indexName("byActor"));
    return 2 * items + 2 + kinds + actors;
  }

  private static long kilobytes(ScanRequest.Builder scan) {
    return LocalTable.client().scan(scan.build()).items().stream()
        .mapToLong(item -> (Fitting.bytes(item) + 1023) / 1024)
        .sum();
  }

  private static Entry entry() {
    var source =
        new Source(
            "news-inbox-123456789012", "2022/01/10/talks.txt", "v".repeat(32), "e".repeat(32));
    return new Entry(
        "A".repeat(26),
        source,
        Sequencer.of("0055AED6DCD90281E5").padded(),
        SampleDigests.ENGINE,
        new Ending.Digested(digest(source)));
  }

  private static Digest digest(Source source) {
    var text = SENTENCE.repeat(8).strip();
    var metadata = Metadata.ofText().withSource(source).withTitle("Freedonia names its terms");
    var document = new Document("A".repeat(26), text, metadata);
    var first = new Document(document.id(), SENTENCE.strip(), metadata);
    var points =
        IntStream.range(0, 8).mapToObj(i -> new Point("demand", "Freedonia", "2022-01-10"));
    var digest = SampleDigests.of(first, points.toList());
    var summary =
        IntStream.range(0, 3)
            .mapToObj(i -> new SummarySentence(i, new Span(0, SENTENCE.length() - 1), 0.5))
            .toList();
    return new Digest(document, digest.analysis(), summary, digest.keyPoints(), List.of());
  }

  /// Asks each transaction what it took, and adds it up.
  private static final class Reported implements ExecutionInterceptor {
    private final DoubleAdder sum = new DoubleAdder();

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      return context.request() instanceof TransactWriteItemsRequest request
          ? request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build()
          : context.request();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      if (context.response() instanceof TransactWriteItemsResponse response) {
        response.consumedCapacity().forEach(capacity -> sum.add(capacity.capacityUnits()));
      }
    }
  }
}
