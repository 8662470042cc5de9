package keypoints.local;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local in this process, in memory, reached through its own HTTP interface.
///
/// Amazon's own starter listens on all of the machine's addresses; documents are nobody else's
/// business, so its handler runs here in a server of our own, on the loopback address.
final class EmbeddedDynamoDb implements TableServer {
  private static final AwsBasicCredentials ANY = AwsBasicCredentials.create("local", "local");

  private final Server server;
  private final LocalDynamoDBServerHandler handler;

  private EmbeddedDynamoDb(Server server, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.handler = handler;
  }

  /// Starts it on the port, or on any other when that is busy: nothing of ours needs the port, but
  /// a person who wants to look into the table does.
  static EmbeddedDynamoDb start(int port) throws Exception {
    try {
      return started(port);
    } catch (BindException busy) {
      return started(0);
    }
  }

  private static EmbeddedDynamoDb started(int port) throws Exception {
    var handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
    var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server.setHandler(new ContextHandler(handler));
    try {
      server.start();
    } catch (Exception failed) {
      server.stop();
      throw failed.getCause() instanceof BindException busy ? busy : failed;
    }
    return new EmbeddedDynamoDb(server, handler);
  }

  @Override
  public URI endpoint() {
    var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  /// A client whose credentials are none.
  @Override
  public DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(ANY))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Override
  public void close() {
    try {
      server.stop();
      handler.close();
    } catch (Exception failed) {
      throw new IllegalStateException("DynamoDB Local did not stop", failed);
    }
  }
}
