package keypoints.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import keypoints.local.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import software.amazon.awssdk.core.exception.SdkException;

/// What a person reads of a fault that ends a command.
final class Faults implements IExecutionExceptionHandler {
  private final Streams streams;

  Faults(Streams streams) {
    this.streams = streams;
  }

  /// A reader that wants no more is no fault: `keypoints … | head` ends quietly.
  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
    if (fault instanceof KindFiles.Refused refused) {
      streams.say(String.valueOf(refused.getMessage()));
      return ExitCodes.REJECTED;
    }
    Throwable cause = fault;
    if (fault instanceof UncheckedIOException && fault.getCause() != null) {
      cause = fault.getCause();
    }
    if (cause instanceof IOException && "Broken pipe".equals(cause.getMessage())) {
      return ExitCodes.DONE;
    }
    streams.say(cause instanceof SdkException asked ? ofAws(asked) : described(cause));
    return ExitCodes.TRY_AGAIN;
  }

  /// The SDK adds what every provider of credentials said, and requests' ids.
  private static String ofAws(SdkException fault) {
    var said = String.valueOf(fault.getMessage());
    int more = said.indexOf('(');
    return "AWS: %s; keypoints doctor looks at the set-up"
        .formatted(more > 0 ? said.substring(0, more).strip() : said);
  }

  /// A fault in a few words: its message alone often is only a file's name.
  static String described(Throwable fault) {
    var message = fault.getMessage();
    var name = fault.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
