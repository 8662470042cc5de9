package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import keypoints.aws.LocalStack.Aws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// From a link to the rows of the document that was sent by it, with a client that knows no AWS.
@ExtendWith(LocalStack.class)
class UploadLinkLocalStackIT {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Inbox inbox;
  private final UploadLinkHandler handler;

  UploadLinkLocalStackIT(Aws aws) {
    inbox = Inbox.unversioned(aws);
    var presigner =
        S3Presigner.builder()
            .endpointOverride(aws.container().getEndpoint())
            .region(Region.of(aws.container().getRegion()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        aws.container().getAccessKey(), aws.container().getSecretKey())))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    handler =
        new UploadLinkHandler(
            new UploadLinks(presigner, inbox.bucket(), 1_000), new Log("keypoints", _ -> {}));
  }

  @Test
  void whatIsSentByALinkBecomesRowsUnderTheIdThatCameWithIt() throws Exception {
    var link = link("{\"name\":\"le communiqué.txt\",\"contentType\":\"text/plain\",\"size\":20}");
    assertThat(send(link, "NATO demanded talks.")).isEqualTo(200);
    assertThat(inbox.deliverNext()).isEmpty();
    var key = link.at("/key");
    assertThat(inbox.status(key)).isEqualTo("done");
    assertThat(inbox.keyPoints(key)).containsExactly("KP#001");
    assertThat(inbox.digest(key, "pk").s()).isEqualTo("DOC#" + link.at("/id"));
  }

  @Test
  void aLinkIsGoodForOneDocument() throws Exception {
    var link = link("{\"name\":\"a.txt\"}");
    assertThat(send(link, "NATO demanded talks.")).isEqualTo(200);
    assertThat(send(link, "Nobody demanded anything.")).isEqualTo(412);
  }

  private Api.Reply link(String body) {
    var headers = Map.of("content-type", "application/json");
    return Api.send(handler, Api.event("POST", "/v1/uploads", Map.of(), headers, body));
  }

  private int send(Api.Reply link, String text) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(link.at("/url")))
            .method(link.at("/method"), BodyPublishers.ofString(text));
    link.json()
        .get("headers")
        .properties()
        .forEach(header -> request.header(header.getKey(), header.getValue().asText()));
    return client.send(request.build(), BodyHandlers.ofString()).statusCode();
  }
}
