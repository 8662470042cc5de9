package keypoints.aws;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.DigestStore;
import keypoints.app.DocumentIds;
import keypoints.app.DocumentTexts.Extracted;

/// Answers what is kept of a document, by its id or its place, and its text.
final class KeptDocuments {
  private static final String TEXT = "/text";
  private static final int ID_LENGTH = 26;
  private static final Set<String> PLACE = Set.of("bucket", "key");

  private final DigestStore store;
  private final Function<String, Optional<Extracted>> texts;

  KeptDocuments(DigestStore store, Function<String, Optional<Extracted>> texts) {
    this.store = store;
    this.texts = texts;
  }

  /// @throws IllegalArgumentException when it does not name a place
  Supplier<ApiResponse> readByPlace(ApiRequest request) {
    var parameters = new Parameters(request.query(), PLACE);
    var bucket = parameters.text("bucket");
    var key = parameters.text("key");
    if (bucket == null || key == null) {
      throw new IllegalArgumentException("bucket and key are required");
    }
    var id = DocumentIds.ofObject(bucket, key);
    return () -> document(id);
  }

  /// @param path behind that of all documents: `{id}` or `{id}/text`
  Supplier<ApiResponse> read(ApiRequest request, String path) {
    Parameters.none(request.query());
    boolean text = path.endsWith(TEXT);
    var id = text ? path.substring(0, path.length() - TEXT.length()) : path;
    if (!isId(id)) {
      return () ->
          Gateway.problem(
              Code.BAD_REQUEST,
              "the path has no document id: 26 characters A to Z and 2 to 7",
              "Take the documentId of a key point, or a digest's document.id.");
    }
    return text ? () -> text(id) : () -> document(id);
  }

  private ApiResponse document(String id) {
    return store
        .document(id)
        .map(stored -> ApiResponse.ok(ApiJson.document(stored)))
        .orElseGet(() -> absent(id));
  }

  private ApiResponse text(String id) {
    return texts.apply(id).map(KeptDocuments::text).orElseGet(() -> absent(id));
  }

  private static ApiResponse text(Extracted extracted) {
    return switch (extracted) {
      case Extracted.Text(String text) -> ApiResponse.text(text);
      case Extracted.None(Problem problem) -> ApiResponse.of(problem);
    };
  }

  private static ApiResponse absent(String id) {
    return Gateway.problem(
        Code.NOT_FOUND,
        "no document %s is kept".formatted(id),
        "Upload it to the bucket; its row appears some seconds later.");
  }

  private static boolean isId(String id) {
    return id.length() == ID_LENGTH
        && id.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '2' && c <= '7');
  }
}
