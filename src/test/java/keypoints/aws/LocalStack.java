package keypoints.aws;

import java.util.Optional;
import keypoints.app.DigestService;
import keypoints.app.LineService;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// S3, SQS, DynamoDB and Step Functions of one LocalStack container, which all test classes share
/// and which ends with them. Without Docker these tests are skipped, and say so.
public final class LocalStack implements ExecutionCondition, ParameterResolver {
  private static final String IMAGE = "localstack/localstack";

  /// The last image that asks for no token.
  private static final String TAG = "4.14.0";

  private static final String OTHER_IMAGE = "KEYPOINTS_LOCALSTACK_IMAGE";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      return ConditionEvaluationResult.enabled("Docker is there");
    }
    var reason = "skipped, for there is no Docker: " + context.getDisplayName();
    System.err.println(reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Aws.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var store = context.getRoot().getStore(Namespace.create(LocalStack.class));
    return store.getOrComputeIfAbsent(Aws.class, _ -> Aws.start(), Aws.class);
  }

  /// Clients of the emulated services.
  public record Aws(
      LocalStackContainer container, S3Client s3, SqsClient sqs, DynamoDbClient dynamoDb)
      implements AutoCloseable {

    private static Aws start() {
      var name = Optional.ofNullable(System.getenv(OTHER_IMAGE)).orElse(IMAGE + ":" + TAG);
      var container =
          new LocalStackContainer(DockerImageName.parse(name).asCompatibleSubstituteFor(IMAGE))
              .withServices("s3", "sqs", "dynamodb", "stepfunctions", "sts")
              .withExtraHost("host.docker.internal", "host-gateway")
              .withCopyFileToContainer(
                  MountableFile.forClasspathResource("localstack/invoke.py"),
                  "/etc/localstack/init/ready.d/invoke.py");
      container.start();
      var credentials =
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey()));
      var region = Region.of(container.getRegion());
      var endpoint = container.getEndpoint();
      var s3 =
          S3Client.builder()
              .endpointOverride(endpoint)
              .region(region)
              .credentialsProvider(credentials)
              .httpClientBuilder(UrlConnectionHttpClient.builder())
              .forcePathStyle(true)
              .build();
      var sqs =
          SqsClient.builder()
              .endpointOverride(endpoint)
              .region(region)
              .credentialsProvider(credentials)
              .httpClientBuilder(UrlConnectionHttpClient.builder())
              .build();
      var dynamoDb =
          DynamoDbClient.builder()
              .endpointOverride(endpoint)
              .region(region)
              .credentialsProvider(credentials)
              .httpClientBuilder(UrlConnectionHttpClient.builder())
              .build();
      return new Aws(container, s3, sqs, dynamoDb);
    }

    /// What digests uploads into this table, a line a key point.
    public DigestService uploads(String table) {
      return LineService.of(new S3Documents(s3), new DynamoDigests(dynamoDb, table));
    }

    @Override
    public void close() {
      s3.close();
      sqs.close();
      dynamoDb.close();
      container.stop();
    }
  }
}
