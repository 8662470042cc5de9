package keypoints.local;

import picocli.CommandLine;

/// `mvn compile exec:exec`.
public final class LocalMain {
  private LocalMain() {}

  /// Ends the process whatever happens: threads of DynamoDB Local would keep it alive.
  public static void main(String[] args) {
    int code = ExitCodes.TRY_AGAIN;
    try {
      code =
          new CommandLine(new LocalCommand())
              .setExecutionExceptionHandler((fault, _, _) -> failed(fault))
              .execute(args);
    } catch (Throwable fault) {
      failed(fault);
    } finally {
      System.exit(code);
    }
  }

  private static int failed(Throwable fault) {
    System.err.println("keypoints: " + fault);
    return ExitCodes.TRY_AGAIN;
  }
}
