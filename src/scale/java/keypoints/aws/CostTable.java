package keypoints.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import keypoints.aws.FunctionProcess.Start;
import keypoints.aws.Prices.Dollars;

/// Prints what a million documents cost: requests and units are counted, the processor's time is
/// measured in a function that is warm, prices are data.
public final class CostTable {
  private static final int[] KILOBYTES = {1, 5, 50};
  private static final int[] KEY_POINTS = {8, 20, 90};
  private static final double MILLION = 1e6;

  /// Documents that the function digests before its time is taken, and while it is.
  private static final int WARMING = 300;

  private static final int MEASURED = 300;

  private CostTable() {}

  public static void main(String[] arguments) {
    Measurement.run(CostTable::measure);
  }

  private static void measure(Path folder) throws Exception {
    var prices = Prices.read();
    print("Prices of %s in %s.%n", prices.asOf(), prices.region());
    print(
        "| KB | key points | S3, SQS, table requests | read, write units | ms of a processor |"
            + " table | function | queue | S3 | log | dollars a million |");
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    var task = TaskFolder.in(folder);
    for (int kilobytes : KILOBYTES) {
      for (int points : KEY_POINTS) {
        var text = SizedText.of(kilobytes, points);
        if (text.isEmpty()) {
          print("| %d | %d | do not fit | | | | | | | | |", kilobytes, points);
        } else {
          row(prices, text.get(), kilobytes, processorMillis(task, text.get(), folder));
        }
      }
    }
    print(
        "%nNot in it: the upload itself (%.2f for a million PUTs), storage, the API, a queue that is"
            + " empty, cold starts, documents that are uploaded again.",
        prices.of("s3Put") * MILLION);
  }

  private static void row(Prices prices, String text, int kilobytes, double millis) {
    var cost = DocumentCost.of(text);
    Dollars dollars = prices.dollars(cost, millis);
    print(
        "| %d | %d | %d, %d, %d | %.0f, %d | %.1f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
        kilobytes,
        cost.keyPoints(),
        cost.s3Requests(),
        DocumentCost.QUEUE_REQUESTS,
        cost.tableRequests(),
        cost.readUnits(),
        cost.writeUnits(),
        millis,
        dollars.table() * MILLION,
        dollars.function() * MILLION,
        dollars.queue() * MILLION,
        dollars.s3() * MILLION,
        dollars.log() * MILLION,
        dollars.total() * MILLION);
  }

  private static double processorMillis(TaskFolder task, String text, Path folder)
      throws IOException, InterruptedException {
    var start = new Start(LambdaProcess.HANDLER, task.folder(), TaskFolder.runtime(), List.of());
    try (var inflow = Inflow.of(text, WARMING + MEASURED);
        var function = FunctionProcess.start(start, inflow.environment(), folder.resolve("log"))) {
      for (int i = 0; i < WARMING; i++) {
        function.invoke(Inflow.put(i));
      }
      double before = function.used().processorMillis();
      for (int i = WARMING; i < WARMING + MEASURED; i++) {
        function.invoke(Inflow.put(i));
      }
      return (function.used().processorMillis() - before) / MEASURED;
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
