package keypoints.cli;

import java.net.URI;
import java.util.function.Function;
import keypoints.doctor.Cloud;
import keypoints.doctor.Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

/// Where a stack and its parts are.
final class StackOptions {
  static {
    // The SDK logs through SLF4J, to nobody: three lines would say so.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

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
      description = "The queue of uploads, where it is not the stack's.")
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

  private @Nullable Names parts;

  @Nullable String stack() {
    return stack;
  }

  /// The parts that are named themselves.
  Names named() {
    return new Names(bucket, table, queue, deadLetters);
  }

  @Nullable URI endpoint() {
    return endpoint;
  }

  /// @throws SdkClientException where nothing says which
  Region region() {
    return region == null ? new DefaultAwsRegionProviderChain().getRegion() : Region.of(region);
  }

  String bucket() {
    return needed("--bucket", Names::bucket);
  }

  String table() {
    return needed("--table", Names::table);
  }

  String queue() {
    return needed("--queue", Names::queue);
  }

  String deadLetters() {
    return needed("--dead-letters", Names::deadLetters);
  }

  boolean knowsTable() {
    return parts().table() != null;
  }

  private String needed(String option, Function<Names, @Nullable String> part) {
    var name = part.apply(parts());
    if (name == null) {
      throw wrong("Missing required option: %s, or --stack".formatted(option));
    }
    return name;
  }

  private Names parts() {
    if (parts == null) {
      try {
        parts = stack == null ? named() : named().or(cloud().parts(stack));
      } catch (CloudFormationException unknown) {
        throw wrong(String.valueOf(unknown.awsErrorDetails().errorMessage()));
      }
    }
    return parts;
  }

  Cloud cloud() {
    try {
      return new Cloud(endpoint, region());
    } catch (SdkClientException none) {
      if (endpoint != null) {
        return new Cloud(endpoint, Region.US_EAST_1);
      }
      throw wrong("No region is known: give --region, or set AWS_REGION");
    }
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }
}
