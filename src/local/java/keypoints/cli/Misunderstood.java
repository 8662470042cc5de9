package keypoints.cli;

import keypoints.local.ExitCodes;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a person reads of a command that was not understood: what is wrong, what may have been
/// meant, and where to read more. All of the help would bury it.
final class Misunderstood implements IParameterExceptionHandler {
  private final Streams streams;

  Misunderstood(Streams streams) {
    this.streams = streams;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    streams.say(String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", ""));
    UnmatchedArgumentException.printSuggestions(wrong, streams.err());
    var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    streams.err().println("Try: " + command + " --help");
    return ExitCodes.USAGE;
  }
}
