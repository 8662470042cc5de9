package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import keypoints.doctor.Cloud;
import keypoints.doctor.Doctor;
import keypoints.doctor.Machine;
import keypoints.local.ExitCodes;
import keypoints.local.Finding;
import keypoints.local.FindingPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/// Says what is wrong with a set-up.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = {
      "Say what is wrong with this set-up, and what to do about it.",
      "Looks at this machine and, where a stack or a part of one is named, at AWS; changes nothing."
    },
    footer = {
      "",
      "Examples:",
      "  keypoints doctor",
      "  keypoints doctor --stack keypoints --region eu-central-1",
      "  keypoints doctor --endpoint http://localhost:4566 --bucket inbox --table keypoints"
    })
final class DoctorCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private final StackOptions stack = new StackOptions();

  DoctorCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var findings = new ArrayList<>(Machine.findings(System.getProperties(), System.getenv()));
    if (stack.stack() == null && stack.named().isEmpty()) {
      findings.add(
          Finding.note("AWS", "not looked at", "name a stack: keypoints doctor --stack keypoints"));
    } else {
      findings.addAll(cloud());
    }
    var printed = FindingPrinter.print(findings, streams.terminal());
    streams.out().write(printed.getBytes(UTF_8));
    streams.out().flush();
    boolean wrong = findings.stream().anyMatch(one -> one.level() == Finding.Level.WRONG);
    return wrong ? ExitCodes.REJECTED : ExitCodes.DONE;
  }

  private List<Finding> cloud() {
    var findings = new ArrayList<Finding>();
    var where = whereabouts(findings);
    boolean known = credentials(findings);
    if (where.isPresent() && known) {
      findings.addAll(
          Doctor.findings(new Cloud(stack.endpoint(), where.get()), stack.stack(), stack.named()));
    }
    return findings;
  }

  private Optional<Region> whereabouts(List<Finding> findings) {
    try {
      var found = stack.region();
      findings.add(Finding.ok("region", found.id()));
      return Optional.of(found);
    } catch (SdkClientException none) {
      if (stack.endpoint() != null) {
        return Optional.of(Region.US_EAST_1);
      }
      findings.add(
          Finding.wrong(
              "region", "none is set", "set AWS_REGION, give --region, or: aws configure"));
      return Optional.empty();
    }
  }

  private static boolean credentials(List<Finding> findings) {
    try (var provider = DefaultCredentialsProvider.builder().build()) {
      var credentials = provider.resolveCredentials();
      findings.add(Finding.ok("credentials", "of " + credentials.accessKeyId()));
      return true;
    } catch (SdkClientException none) {
      findings.add(
          Finding.wrong(
              "credentials",
              "there are none",
              "aws sso login, aws configure, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"));
      return false;
    }
  }
}
