package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.aws.Log.Field;
import org.jspecify.annotations.Nullable;

/// From an event of API Gateway to its answer: reads the request, finds its route, and tells what
/// goes wrong on the way.
final class Gateway {
  private final Function<String, Optional<Route>> routes;
  private final String served;
  private final Log log;

  /// @param routes by path
  /// @param served for whoever asks for another path
  Gateway(Function<String, Optional<Route>> routes, String served, Log log) {
    this.routes = routes;
    this.served = served;
    this.log = log;
  }

  /// What is served at a path.
  ///
  /// @param method the only one
  /// @param failure what it is when something is thrown: the unavailability of others or our own
  ///   fault
  /// @param reading finds out what is asked for, throws an `IllegalArgumentException` that says
  ///   what is wrong with that, and gives what makes the answer
  record Route(String method, Code failure, Function<ApiRequest, Supplier<ApiResponse>> reading) {}

  /// The answer as Lambda returns it.
  byte[] answer(InputStream event, Context context) throws IOException {
    var bytes = response(event, context).bytes();
    return bytes.length <= ApiResponse.MAX_BYTES ? bytes : tooLarge(bytes.length).bytes();
  }

  private ApiResponse response(InputStream event, Context context) throws IOException {
    ApiRequest request;
    try {
      request = ApiRequest.read(event);
    } catch (IllegalArgumentException none) {
      return problem(
          Code.BAD_EVENT,
          none.getMessage(),
          "Call the function through API Gateway: an HTTP API (payload 2.0) or a REST API.");
    }
    return routes
        .apply(request.path())
        .map(route -> response(request, route, context))
        .orElseGet(() -> problem(Code.NOT_FOUND, "nothing is served at this path", served));
  }

  private ApiResponse response(ApiRequest request, Route route, Context context) {
    if (!request.method().equals(route.method())) {
      return problem(
              Code.METHOD_NOT_ALLOWED,
              "only %s is allowed here".formatted(route.method()),
              "Send the request with the method %s.".formatted(route.method()))
          .with("Allow", route.method());
    }
    try {
      return tagged(request, read(request, route).get());
    } catch (RuntimeException fault) {
      log.error(context, "request failed", List.of(new Field("path", request.path())), fault);
      var hint =
          route.failure().retryable() ? "Try again in some seconds." : "Report it as a fault.";
      return problem(
          route.failure(), "request %s failed".formatted(context.getAwsRequestId()), hint);
    }
  }

  /// What is read has a tag, by which a client may ask whether it is still the same.
  private static ApiResponse tagged(ApiRequest request, ApiResponse response) {
    if (!request.method().equals("GET") || response.status() != 200) {
      return response;
    }
    var tag = EntityTags.of(response.body());
    return EntityTags.named(request.header("if-none-match"), tag)
        ? ApiResponse.notModified(tag)
        : response.with(ApiResponse.ETAG, tag);
  }

  private static Supplier<ApiResponse> read(ApiRequest request, Route route) {
    try {
      return route.reading().apply(request);
    } catch (IllegalArgumentException bad) {
      return () -> problem(Code.BAD_REQUEST, bad.getMessage(), "Correct the request.");
    }
  }

  static ApiResponse problem(Code code, @Nullable String detail, String hint) {
    return ApiResponse.of(new Problem(code, String.valueOf(detail), null, hint));
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
}
