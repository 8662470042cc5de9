package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import keypoints.Problem.Code;
import keypoints.app.LinkSettings;
import keypoints.aws.Gateway.Route;

/// Answers requests for a link to upload a document by: a function of its own, since whoever reads
/// the bucket must not be able to write to it.
public final class UploadLinkHandler implements RequestStreamHandler {
  private static final String PATH = "/v1/uploads";

  private final UploadLinks links;
  private final Log log;

  /// Called by Lambda, once per environment.
  public UploadLinkHandler() {
    this(Wiring.linkSettings());
  }

  private UploadLinkHandler(LinkSettings settings) {
    this(Wiring.links(settings), Wiring.log(settings.service()));
  }

  UploadLinkHandler(UploadLinks links, Log log) {
    this.links = links;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var route =
        new Route("POST", Code.INTERNAL, request -> links.read(request, context.getAwsRequestId()));
    var gateway =
        new Gateway(
            path -> path.equals(PATH) ? Optional.of(route) : Optional.empty(),
            "There is POST %s.".formatted(PATH),
            log);
    output.write(gateway.answer(input, context));
  }
}
