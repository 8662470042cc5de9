package keypoints.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Where a stack's parts are, by the names that its outputs have.
final class CloudOptions {
  static {
    // The SDK logs through SLF4J, to nobody: three lines would say so.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "The bucket of documents, InboxName of the stack's outputs.")
  private @Nullable String bucket;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "The table, TableName of the stack's outputs.")
  private @Nullable String table;

  @Option(
      names = "--queue",
      paramLabel = "URL",
      description = "The queue of uploads, UploadQueueUrl of the stack's outputs.")
  private @Nullable String queue;

  @Option(
      names = "--dead-letters",
      paramLabel = "URL",
      description = "The queue of dead letters, DeadLettersUrl of the stack's outputs.")
  private @Nullable String deadLetters;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Of an emulator, such as http://localhost:4566, instead of AWS.")
  private @Nullable URI endpoint;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Where on AWS; else what the environment or the profile says.")
  private @Nullable String region;

  String bucket() {
    return needed("--bucket", bucket);
  }

  String table() {
    return needed("--table", table);
  }

  String queue() {
    return needed("--queue", queue);
  }

  String deadLetters() {
    return needed("--dead-letters", deadLetters);
  }

  boolean knowsTable() {
    return table != null;
  }

  private String needed(String option, @Nullable String value) {
    if (value == null) {
      throw wrong("Missing required option: " + option);
    }
    return value;
  }

  S3Client s3() {
    return configured(S3Client.builder()).forcePathStyle(endpoint != null).build();
  }

  DynamoDbClient dynamoDb() {
    return configured(DynamoDbClient.builder()).build();
  }

  SqsClient sqs() {
    return configured(SqsClient.builder()).build();
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
      B builder) {
    builder.httpClientBuilder(UrlConnectionHttpClient.builder());
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    return builder.region(whereabouts());
  }

  private Region whereabouts() {
    if (region != null) {
      return Region.of(region);
    }
    if (endpoint != null) {
      return Region.US_EAST_1;
    }
    try {
      return new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException none) {
      throw wrong("No region is known: give --region, or set AWS_REGION");
    }
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }
}
