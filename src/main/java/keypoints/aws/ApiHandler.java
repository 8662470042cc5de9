package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.Deadline;
import keypoints.app.DigestStore;
import keypoints.app.DocumentTexts.Extracted;
import keypoints.app.TextDigests.Answer;
import keypoints.app.Watchdog;
import keypoints.aws.Gateway.Route;
import keypoints.aws.PostedText.Posting;
import keypoints.json.DigestJson;

/// Answers HTTP requests: digests of posted text, which are not stored, and what is stored.
public final class ApiHandler implements RequestStreamHandler {
  private static final String DIGESTS = "/v1/digests";
  private static final String DOCUMENTS = "/v1/documents";
  private static final String KEY_POINTS = "/v1/key-points";
  private static final String KINDS = "/v1/kinds";

  private final Making making;
  private final PostedText posted;
  private final KeptDocuments documents;
  private final KeptPoints points;
  private final Watchdog watchdog;
  private final Gateway gateway;

  /// Called by Lambda, once per environment.
  public ApiHandler() {
    this(Wiring.ofEnvironment());
  }

  private ApiHandler(Wiring wiring) {
    this(wiring.api(), wiring.watchdog(), wiring.log());
  }

  /// @param watchdog that the reader uses
  public ApiHandler(Services services, Watchdog watchdog, Log log) {
    this.making = services.making();
    this.posted = new PostedText(making);
    this.documents = new KeptDocuments(services.store(), services.texts());
    this.points = new KeptPoints(services.store());
    this.watchdog = watchdog;
    this.gateway =
        new Gateway(
            this::route,
            "There are POST %s, GET %s?bucket=&key=, GET %<s/{id}, GET %<s/{id}/text, GET %s and GET %s."
                .formatted(DIGESTS, DOCUMENTS, KEY_POINTS, KINDS),
            log);
  }

  /// What answers come from.
  ///
  /// @param texts of stored documents, by their ids
  public record Services(
      Making making, Function<String, Optional<Extracted>> texts, DigestStore store) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var deadline = new Deadline(context::getRemainingTimeInMillis);
    var answer = deadline.during(() -> gateway.answer(input, context));
    watchdog.haltIfSpoiled();
    output.write(answer);
  }

  private Optional<Route> route(String path) {
    return Optional.ofNullable(
        switch (path) {
          case DIGESTS -> new Route("POST", Code.INTERNAL, this::digest);
          case KINDS -> new Route("GET", Code.INTERNAL, this::kinds);
          case KEY_POINTS -> new Route("GET", Code.UNAVAILABLE, points::read);
          case DOCUMENTS -> new Route("GET", Code.UNAVAILABLE, documents::readByPlace);
          case String id when id.startsWith(DOCUMENTS + "/") ->
              new Route(
                  "GET",
                  Code.UNAVAILABLE,
                  request -> documents.read(request, id.substring(DOCUMENTS.length() + 1)));
          default -> null;
        });
  }

  private Supplier<ApiResponse> digest(ApiRequest request) {
    return switch (posted.read(request)) {
      case Posting.Refused(Problem problem) -> () -> ApiResponse.of(problem);
      case Posting.Posted made -> () -> digest(made);
    };
  }

  private ApiResponse digest(Posting.Posted asked) {
    return switch (making.digests().apply(asked.document(), asked.summary())) {
      case Answer.Made(var digest) -> {
        var wanted = digest.only(point -> asked.kinds().contains(point.kind()));
        yield ApiResponse.ok(DigestJson.text(wanted));
      }
      case Answer.Refused(Problem problem) -> ApiResponse.of(problem);
    };
  }

  private Supplier<ApiResponse> kinds(ApiRequest request) {
    Parameters.none(request.query());
    return () -> ApiResponse.ok(ApiJson.kinds(making.kinds()));
  }
}
