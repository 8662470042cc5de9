package keypoints.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import keypoints.local.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

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
    streams.say(described(cause));
    return ExitCodes.TRY_AGAIN;
  }

  /// A fault in a few words: its message alone often is only a file's name.
  static String described(Throwable fault) {
    var message = fault.getMessage();
    var name = fault.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
