package keypoints.aws;

import java.util.function.Supplier;
import keypoints.Problem.Code;
import keypoints.app.DigestStore;

/// Answers pages of the key points that are kept.
final class KeptPoints {
  private final DigestStore store;

  KeptPoints(DigestStore store) {
    this.store = store;
  }

  /// @throws IllegalArgumentException naming the parameter that is missing or wrong
  Supplier<ApiResponse> read(ApiRequest request) {
    var asked = KeyPointQuery.of(request.query());
    return () -> pages(asked);
  }

  /// As many as asked for, or as an answer may hold.
  private ApiResponse pages(KeyPointQuery asked) {
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
      return ApiResponse.ok(ApiJson.page(store.keyPoints(asked.query(), limit, asked.cursor())));
    } catch (IllegalArgumentException badCursor) {
      if (asked.cursor() == null) {
        throw badCursor;
      }
      return Gateway.problem(
          Code.BAD_CURSOR,
          "the cursor was not given for this query, or not whole",
          "Repeat the query exactly as the page before was asked for, or leave the cursor out.");
    }
  }
}
