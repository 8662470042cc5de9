package keypoints.aws;

/// Runs a program that starts DynamoDB Local, whose threads would keep it alive for minutes.
final class Measurement {
  private Measurement() {}

  /// What is to be measured; it may fail in any way.
  interface Body {
    void run() throws Exception;
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // for the person who started it
  static void run(Body body) {
    try {
      body.run();
      System.exit(0);
    } catch (Exception failure) {
      failure.printStackTrace();
      System.exit(1);
    }
  }
}
