package keypoints.aws;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// DynamoDB Local in this process, started when first asked for, and a table of its own for whoever
/// asks.
public final class LocalTable {
  private LocalTable() {}

  /// Creates an empty table and returns its name.
  public static String create() {
    var name = "test-" + UUID.randomUUID();
    client().createTable(DigestTable.creation(name));
    return name;
  }

  /// A client that reaches it; all callers share it.
  public static DynamoDbClient client() {
    return Running.CLIENT;
  }

  /// Where it listens.
  public static URI endpoint() {
    return Running.ENDPOINT;
  }

  /// A client of one's own, to be configured further.
  public static DynamoDbClientBuilder clientBuilder() {
    return DynamoDbClient.builder()
        .endpointOverride(Running.ENDPOINT)
        .region(Region.EU_CENTRAL_1)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }

  private static final class Running {
    static final URI ENDPOINT = start();
    static final DynamoDbClient CLIENT = clientBuilder().build();

    private static URI start() {
      var out = System.out;
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), true)); // for its banner
      try {
        var port = Integer.toString(freePort());
        var server =
            ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-disableTelemetry", "-port", port});
        server.start();
        return URI.create("http://localhost:" + port);
      } catch (Exception failure) {
        throw new IllegalStateException("DynamoDB Local did not start", failure);
      } finally {
        System.setOut(out);
      }
    }

    private static int freePort() throws IOException {
      try (var socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }
  }
}
