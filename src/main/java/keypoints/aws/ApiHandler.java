package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.Deadline;
import keypoints.app.DigestStore;
import keypoints.app.DocumentTexts.Extracted;
import keypoints.app.TextDigests.Answer;
import keypoints.app.Watchdog;
import keypoints.aws.Log.Field;
import keypoints.aws.PostedText.Posting;
import keypoints.format.DocumentReader;
import keypoints.json.DigestJson;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;

/// Answers HTTP requests: digests of posted text, which are not stored, and what is stored.
public final class ApiHandler implements RequestStreamHandler {
  private static final String DIGESTS = "/v1/digests";
  private static final String KEY_POINTS = "/v1/key-points";
  private static final String DOCUMENTS = "/v1/documents/";
  private static final String TEXT = "/text";
  private static final int DOCUMENT_ID_LENGTH = 26;

  private final PostedText posted;
  private final Services services;
  private final Watchdog watchdog;
  private final Log log;

  /// Called by Lambda, once per environment.
  public ApiHandler() {
    this(Wiring.ofEnvironment());
  }

  private ApiHandler(Wiring wiring) {
    this(wiring.api(), wiring.watchdog(), wiring.log());
  }

  /// @param watchdog that the reader uses
  public ApiHandler(Services services, Watchdog watchdog, Log log) {
    this.posted = new PostedText(services.reader(), services.summary());
    this.services = services;
    this.watchdog = watchdog;
    this.log = log;
  }

  /// What answers come from.
  ///
  /// @param reader of posted bytes: text, with or without markup
  /// @param digests says what becomes of a posted text, and keeps the limits
  /// @param texts of stored documents, by their ids
  /// @param summary where a request does not say what it should be like
  public record Services(
      DocumentReader reader,
      BiFunction<Document, SummaryRequest, Answer> digests,
      Function<String, Optional<Extracted>> texts,
      DigestStore store,
      SummaryRequest summary) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var deadline = new Deadline(context::getRemainingTimeInMillis);
    var bytes = deadline.during(() -> answer(input, context)).bytes();
    watchdog.haltIfSpoiled();
    output.write(bytes.length <= ApiResponse.MAX_BYTES ? bytes : tooLarge(bytes.length).bytes());
  }

  private ApiResponse answer(InputStream input, Context context) throws IOException {
    ApiRequest request;
    try {
      request = ApiRequest.read(input);
    } catch (IllegalArgumentException none) {
      return problem(
          Code.BAD_EVENT,
          String.valueOf(none.getMessage()),
          "Call the function through API Gateway: an HTTP API (payload 2.0) or a REST API.");
    }
    return route(request, context);
  }

  private static ApiResponse tooLarge(int size) {
    return ApiResponse.of(
        new Problem(
            Code.TOO_LARGE,
            "the answer would have %d bytes; Lambda lets at most %d pass"
                .formatted(size, ApiResponse.MAX_BYTES),
            (long) ApiResponse.MAX_BYTES,
            "Ask for a shorter summary, split the document, or read its rows in the table."));
  }

  private ApiResponse route(ApiRequest request, Context context) {
    var path = request.path();
    if (path.equals(DIGESTS)) {
      return answer(request, "POST", context, Code.INTERNAL, this::digest);
    }
    if (path.equals(KEY_POINTS)) {
      return answer(request, "GET", context, Code.UNAVAILABLE, this::keyPoints);
    }
    if (path.startsWith(DOCUMENTS)) {
      return answer(request, "GET", context, Code.UNAVAILABLE, this::document);
    }
    return problem(
        Code.NOT_FOUND,
        "nothing is served at this path",
        "There are POST %s, GET %s{id}, GET %<s{id}%s and GET %s."
            .formatted(DIGESTS, DOCUMENTS, TEXT, KEY_POINTS));
  }

  /// @param failure what it is when the route throws: the table's unavailability or our own fault
  private ApiResponse answer(
      ApiRequest request,
      String method,
      Context context,
      Code failure,
      Function<ApiRequest, ApiResponse> route) {
    if (!request.method().equals(method)) {
      return problem(
              Code.METHOD_NOT_ALLOWED,
              "only %s is allowed here".formatted(method),
              "Send the request with the method %s.".formatted(method))
          .with("Allow", method);
    }
    try {
      return route.apply(request);
    } catch (RuntimeException fault) {
      log.error(context, "request failed", List.of(new Field("path", request.path())), fault);
      var hint = failure.retryable() ? "Try again in some seconds." : "Report it as a fault.";
      return problem(failure, "request %s failed".formatted(context.getAwsRequestId()), hint);
    }
  }

  private ApiResponse digest(ApiRequest request) {
    Posting posting;
    try {
      posting = posted.read(request);
    } catch (IllegalArgumentException bad) {
      return badRequest(bad);
    }
    return switch (posting) {
      case Posting.Refused(Problem problem) -> ApiResponse.of(problem);
      case Posting.Posted(Document document, SummaryRequest summary) ->
          switch (services.digests().apply(document, summary)) {
            case Answer.Made(var digest) -> ApiResponse.ok(DigestJson.text(digest));
            case Answer.Refused(Problem problem) -> ApiResponse.of(problem);
          };
    };
  }

  private ApiResponse document(ApiRequest request) {
    try {
      var _ = new Parameters(request.query(), Set.of());
    } catch (IllegalArgumentException bad) {
      return badRequest(bad);
    }
    var path = request.path().substring(DOCUMENTS.length());
    boolean text = path.endsWith(TEXT);
    var id = text ? path.substring(0, path.length() - TEXT.length()) : path;
    if (!isDocumentId(id)) {
      return problem(
          Code.BAD_REQUEST,
          "the path has no document id: 26 characters A to Z and 2 to 7",
          "Take the documentId of a key point, or a digest's document.id.");
    }
    var answer =
        text
            ? services.texts().apply(id).map(ApiHandler::text)
            : services.store().document(id).map(stored -> ApiResponse.ok(ApiJson.document(stored)));
    return answer.orElseGet(() ->
        problem(
            Code.NOT_FOUND,
            "no document %s is kept".formatted(id),
            "Upload it to the bucket; its row appears some seconds later."));
  }

  private static ApiResponse text(Extracted extracted) {
    return switch (extracted) {
      case Extracted.Text(String text) -> ApiResponse.text(text);
      case Extracted.None(Problem problem) -> ApiResponse.of(problem);
    };
  }

  private ApiResponse keyPoints(ApiRequest request) {
    KeyPointQuery asked;
    try {
      asked = KeyPointQuery.of(request.query());
    } catch (IllegalArgumentException bad) {
      return badRequest(bad);
    }
    int limit = asked.limit();
    var response = page(asked, limit);
    while (limit > 1 && response.bytes().length > ApiResponse.MAX_BYTES) {
      limit /= 2;
      response = page(asked, limit);
    }
    return response;
  }

  private ApiResponse page(KeyPointQuery asked, int limit) {
    try {
      return ApiResponse.ok(
          ApiJson.page(services.store().keyPoints(asked.query(), limit, asked.cursor())));
    } catch (IllegalArgumentException badCursor) {
      if (asked.cursor() == null) {
        throw badCursor;
      }
      return problem(
          Code.BAD_CURSOR,
          "the cursor was not given for this query, or not whole",
          "Repeat the query exactly as the page before was asked for, or leave the cursor out.");
    }
  }

  private static ApiResponse badRequest(IllegalArgumentException bad) {
    return problem(Code.BAD_REQUEST, String.valueOf(bad.getMessage()), "Correct the request.");
  }

  private static ApiResponse problem(Code code, String detail, String hint) {
    return ApiResponse.of(new Problem(code, detail, null, hint));
  }

  private static boolean isDocumentId(String id) {
    return id.length() == DOCUMENT_ID_LENGTH
        && id.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '2' && c <= '7');
  }
}
