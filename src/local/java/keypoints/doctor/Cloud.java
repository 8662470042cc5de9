package keypoints.doctor;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Where to look, and the clients that look there. Whoever asks for a client closes it.
///
/// @param endpoint of an emulator; absent on AWS
public record Cloud(@Nullable URI endpoint, Region region) {
  public S3Client s3() {
    return at(S3Client.builder()).forcePathStyle(endpoint != null).build();
  }

  public DynamoDbClient dynamoDb() {
    return at(DynamoDbClient.builder()).build();
  }

  public SqsClient sqs() {
    return at(SqsClient.builder()).build();
  }

  /// What the stack of `template.yaml` calls its parts.
  public Names parts(String stack) {
    try (var client = cloudFormation()) {
      return Names.of(client, stack);
    }
  }

  CloudFormationClient cloudFormation() {
    return at(CloudFormationClient.builder()).build();
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B at(B builder) {
    builder.region(region).httpClientBuilder(UrlConnectionHttpClient.builder());
    return endpoint == null ? builder : builder.endpointOverride(endpoint);
  }
}
