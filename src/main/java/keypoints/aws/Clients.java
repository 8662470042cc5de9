package keypoints.aws;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import keypoints.app.Settings;
import keypoints.app.Settings.Cloud;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Makes the clients of AWS. They are dear to make: once per environment, never per event.
final class Clients {
  /// A connection that takes longer is better begun anew.
  private static final Duration CONNECTION = Duration.ofSeconds(2);

  /// Longest silence within an answer.
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /// The first attempt included. The waits between them grow up to 20 seconds, each of a random
  /// length, so that together they outlast an invocation where it is throttling that they wait for;
  /// [InTime] ends them with it.
  private static final int ATTEMPTS = 8;

  /// Emulators take any region, but requests have to be signed for one.
  private static final Region OF_EMULATORS = Region.US_EAST_1;

  private static final String SDK_ENDPOINTS = "AWS_ENDPOINT_URL";
  private static final String IGNORE_SDK_ENDPOINTS = "aws.ignoreConfiguredEndpointUrls";

  static {
    // The SDK logs through SLF4J, to nobody: three lines at every start would say so.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }

  private Clients() {}

  static S3Client s3(Cloud cloud) {
    return s3(cloud, connections());
  }

  /// @param http that carries its requests
  static S3Client s3(Cloud cloud, SdkHttpClient.Builder<?> http) {
    return configured(S3Client.builder(), cloud, http, Map.of())
        .forcePathStyle(cloud.endpoint() != null)
        .build();
  }

  /// Signs requests to S3 that others send.
  static S3Presigner presigner(Cloud cloud) {
    var configuration =
        S3Configuration.builder().pathStyleAccessEnabled(cloud.endpoint() != null).build();
    var builder = S3Presigner.builder().serviceConfiguration(configuration);
    if (cloud.endpoint() != null) {
      builder.endpointOverride(uri(cloud.endpoint()));
    }
    var region = region(cloud);
    return (region == null ? builder : builder.region(region)).build();
  }

  static DynamoDbClient dynamoDb(Cloud cloud) {
    return dynamoDb(cloud, connections());
  }

  /// @param http that carries its requests
  static DynamoDbClient dynamoDb(Cloud cloud, SdkHttpClient.Builder<?> http) {
    return configured(DynamoDbClient.builder(), cloud, http, Map.of()).build();
  }

  /// A client whose connections are closed after each request, on both sides.
  static DynamoDbClient briefDynamoDb(Cloud cloud) {
    return configured(DynamoDbClient.builder(), cloud, connections(), Map.of("Connection", "close"))
        .build();
  }

  /// `sam local` sets what a template leaves open to an empty string, which the SDK would take for
  /// an endpoint. An endpoint that is there is left to the SDK.
  static void ignoreBlankEndpoints(Map<String, String> environment) {
    if (environment.entrySet().stream()
        .anyMatch(
            entry -> entry.getKey().startsWith(SDK_ENDPOINTS) && entry.getValue().isBlank())) {
      System.setProperty(IGNORE_SDK_ENDPOINTS, "true");
    }
  }

  private static UrlConnectionHttpClient.Builder connections() {
    return UrlConnectionHttpClient.builder().connectionTimeout(CONNECTION).socketTimeout(SILENCE);
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
      B builder, Cloud cloud, SdkHttpClient.Builder<?> http, Map<String, String> headers) {
    builder
        .httpClientBuilder(http)
        .overrideConfiguration(client -> {
          client.retryStrategy(retries()).addExecutionInterceptor(new InTime());
          headers.forEach(client::putHeader);
        });
    var endpoint = cloud.endpoint();
    if (endpoint != null) {
      builder.endpointOverride(uri(endpoint));
    }
    var region = region(cloud);
    return region == null ? builder : builder.region(region);
  }

  private static RetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build();
  }

  private static URI uri(String endpoint) {
    try {
      var uri = new URI(endpoint);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // The message below says it.
    }
    throw new IllegalArgumentException(
        "environment variable %s must be like http://localhost:4566: %s"
            .formatted(Settings.ENDPOINT, endpoint));
  }

  private static @Nullable Region region(Cloud cloud) {
    if (cloud.region() != null) {
      return Region.of(cloud.region());
    }
    return cloud.endpoint() == null ? null : OF_EMULATORS;
  }
}
