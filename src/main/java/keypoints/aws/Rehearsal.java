package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.utils.AttributeMap;

/// Makes clients of HTTP that play S3 and DynamoDB in memory: every object is the same text, and
/// the table knows nothing and forgets what it is given. Nothing leaves the process.
///
/// @param text of all objects
record Rehearsal(String text) implements SdkHttpClient.Builder<Rehearsal> {
  private static final String OF_DYNAMODB = "X-Amz-Target";
  private static final String NOTHING = "{}";

  @Override
  public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
    return new Client(text);
  }

  private record Client(String text) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      boolean table = request.httpRequest().firstMatchingHeader(OF_DYNAMODB).isPresent();
      return new Answer((table ? NOTHING : text).getBytes(UTF_8));
    }

    @Override
    public void close() {}
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(byte[] body) implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() {
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(200)
                  .putHeader("ETag", "\"rehearsal\"")
                  .putHeader("Content-Type", "text/plain")
                  .putHeader("Content-Length", Integer.toString(body.length))
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }

    @Override
    public void abort() {}
  }
}
