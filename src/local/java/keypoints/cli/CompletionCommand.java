package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import keypoints.local.ExitCodes;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what a shell needs to complete commands and options.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = "Print a script by which a shell completes commands and options.",
    footer = {
      "",
      "Examples:",
      "  source <(keypoints completion bash)",
      "  keypoints completion bash > ~/.local/share/bash-completion/completions/keypoints",
      "  echo 'source <(keypoints completion zsh)' >> ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Streams streams;

  /// Shells that the script is for; it tells them apart itself.
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "bash or zsh; they get the same script.")
  @SuppressWarnings("UnusedVariable") // other shells are refused, and that is all
  private Shell shell = Shell.BASH;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var root = spec.root();
    var script = AutoComplete.bash(root.name(), root.commandLine());
    streams.out().write(script.getBytes(UTF_8));
    streams.out().flush();
    return ExitCodes.DONE;
  }
}
