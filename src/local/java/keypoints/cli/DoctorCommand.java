package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import keypoints.doctor.Cloud;
import keypoints.doctor.Doctor;
import keypoints.doctor.Machine;
import keypoints.doctor.Names;
import keypoints.local.ExitCodes;
import keypoints.local.Finding;
import keypoints.local.FindingPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

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

  @Option(names = "--stack", paramLabel = "NAME", description = "The stack of template.yaml.")
  private @Nullable String stack;

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "The bucket of documents, where it is not the stack's.")
  private @Nullable String bucket;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "The table, where it is not the stack's.")
  private @Nullable String table;

  @Option(
      names = "--queue",
      paramLabel = "URL",
      description = "The queue between them, where it is not the stack's.")
  private @Nullable String queue;

  @Option(
      names = "--dead-letters",
      paramLabel = "URL",
      description = "The queue of dead letters, where it is not the stack's.")
  private @Nullable String deadLetters;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Of an emulator, such as http://localhost:4566, instead of AWS.")
  private @Nullable URI endpoint;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Where on AWS (default: what the environment or the profile says).")
  private @Nullable String region;

  DoctorCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    // The SDK has nothing to tell a person here.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    var findings = new ArrayList<>(Machine.findings(System.getProperties(), System.getenv()));
    var names = new Names(bucket, table, queue, deadLetters);
    if (stack == null && names.isEmpty()) {
      findings.add(
          Finding.note("AWS", "not looked at", "name a stack: keypoints doctor --stack keypoints"));
    } else {
      findings.addAll(cloud(names));
    }
    var printed = FindingPrinter.print(findings, streams.terminal());
    streams.out().write(printed.getBytes(UTF_8));
    streams.out().flush();
    boolean wrong = findings.stream().anyMatch(one -> one.level() == Finding.Level.WRONG);
    return wrong ? ExitCodes.REJECTED : ExitCodes.DONE;
  }

  private List<Finding> cloud(Names names) {
    var findings = new ArrayList<Finding>();
    var where = whereabouts(findings);
    boolean known = credentials(findings);
    if (where.isPresent() && known) {
      findings.addAll(Doctor.findings(new Cloud(endpoint, where.get()), stack, names));
    }
    return findings;
  }

  private Optional<Region> whereabouts(List<Finding> findings) {
    try {
      var found =
          region == null ? new DefaultAwsRegionProviderChain().getRegion() : Region.of(region);
      findings.add(Finding.ok("region", found.id()));
      return Optional.of(found);
    } catch (SdkClientException none) {
      if (endpoint != null) {
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
