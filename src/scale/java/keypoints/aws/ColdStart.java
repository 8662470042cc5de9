package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import keypoints.aws.FunctionProcess.Start;
import keypoints.aws.FunctionProcess.Used;
import keypoints.aws.Packaging.Events;

/// Prints what the first and the second upload cost a function that has just been started, beside
/// what they cost the floor, a function that only gets an object and puts an item. The variants
/// take turns, so that whatever else the machine does falls on all of them.
public final class ColdStart {
  private static final String FLOOR = BareFunction.class.getName() + "::handleRequest";

  /// Starts of each variant; more can be asked for.
  private static final int STARTS = 15;

  /// Starts of each before, for the caches of the machine and for DynamoDB Local to get warm.
  private static final int WARMING = 2;

  private ColdStart() {}

  /// One way to start one function, and what its starts took.
  private record Variant(
      String name, Start start, Events events, List<Used> first, List<Used> second) {
    Variant(String name, Start start, Events events) {
      this(name, start, events, new ArrayList<>(), new ArrayList<>());
    }
  }

  public static void main(String[] arguments) {
    int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : STARTS;
    Measurement.run(folder -> measure(folder, starts));
  }

  private static void measure(Path folder, int starts) throws Exception {
    var text = SizedText.of(5, 8).orElseThrow();
    var task = TaskFolder.in(folder.resolve("uploads"));
    var floor = TaskFolder.in(folder.resolve("floor")).with(BareFunction.class);
    Events uploads = Inflow::put;
    Events bare = object -> Inflow.key(object).getBytes(UTF_8);
    var variants =
        List.of(
            new Variant("ZIP, floor", Packaging.zip(floor, FLOOR), bare),
            new Variant("ZIP", Packaging.zip(task, LambdaProcess.HANDLER), uploads),
            new Variant("image, floor", Packaging.image(floor, FLOOR, bare, text), bare),
            new Variant(
                "image", Packaging.image(task, LambdaProcess.HANDLER, uploads, text), uploads));
    for (int i = -WARMING; i < starts; i++) {
      for (var variant : variants) {
        start(variant, text, folder.resolve("log"), i >= 0);
      }
    }
    print(
        "| median of %d starts | ms of a processor, first upload | second | ms in all, first"
            + " upload | second | classes | MB |",
        starts);
    print("| --- | --- | --- | --- | --- | --- | --- |");
    for (var variant : variants) {
      row(variant, Packaging.classes(variant.start(), variant.events(), text, folder));
    }
    print("%n| ratio, median, 95 %% | processor, first | second | in all, first | second |");
    print("| --- | --- | --- | --- | --- |");
    ratios("ZIP to its floor", variants.get(1), variants.get(0));
    ratios("image to its floor", variants.get(3), variants.get(2));
    ratios("image to ZIP", variants.get(3), variants.get(1));
  }

  private static void start(Variant variant, String text, Path log, boolean counts)
      throws IOException, InterruptedException {
    try (var inflow = Inflow.of(text, 2);
        var function = FunctionProcess.start(variant.start(), inflow.environment(), log)) {
      function.invoke(variant.events().of(0));
      var first = function.used();
      function.invoke(variant.events().of(1));
      var second = function.used();
      if (counts) {
        variant.first().add(first);
        variant.second().add(second);
      }
    }
  }

  private static void row(Variant variant, long classes) {
    print(
        "| %s | %.0f | %.0f | %.0f | %.0f | %d | %.0f |",
        variant.name(),
        median(variant.first(), Used::processorMillis),
        median(variant.second(), Used::processorMillis),
        median(variant.first(), Used::wallMillis),
        median(variant.second(), Used::wallMillis),
        classes,
        median(variant.second(), Used::megabytes));
  }

  private static double median(List<Used> all, ToDoubleFunction<Used> what) {
    return Middle.of(all.stream().mapToDouble(what).toArray()).median();
  }

  private static void ratios(String name, Variant one, Variant other) {
    print(
        "| %s | %s | %s | %s | %s |",
        name,
        ratio(one.first(), other.first(), Used::processorMillis),
        ratio(one.second(), other.second(), Used::processorMillis),
        ratio(one.first(), other.first(), Used::wallMillis),
        ratio(one.second(), other.second(), Used::wallMillis));
  }

  /// Of what one took to what the other took in the same round.
  private static Middle ratio(List<Used> one, List<Used> other, ToDoubleFunction<Used> what) {
    var ratios = new double[one.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = what.applyAsDouble(one.get(i)) / what.applyAsDouble(other.get(i));
    }
    return Middle.of(ratios);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
