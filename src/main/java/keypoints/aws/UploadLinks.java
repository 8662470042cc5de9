package keypoints.aws;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import keypoints.Problem.Code;
import keypoints.app.DocumentIds;
import keypoints.app.Problems;
import keypoints.aws.JsonBody.Member;
import keypoints.json.Json;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/// Makes links by which one document each may be put into the bucket.
final class UploadLinks {
  private static final List<Member> MEMBERS =
      List.of(Member.text("name"), Member.text("contentType"), Member.number("size"));

  /// How long a link is good for, if the credentials that sign it live so long.
  private static final Duration TIME = Duration.ofMinutes(15);

  private static final int LONGEST_TYPE = 200;

  private final S3Presigner presigner;
  private final String bucket;
  private final long maxBytes;

  UploadLinks(S3Presigner presigner, String bucket, long maxBytes) {
    this.presigner = presigner;
    this.bucket = bucket;
    this.maxBytes = maxBytes;
  }

  /// @param requestId that no other request has
  /// @throws IllegalArgumentException saying what is wrong with the request
  Supplier<ApiResponse> read(ApiRequest request, String requestId) {
    Parameters.none(request.query());
    if (!request.mediaType().equals("application/json")) {
      return () ->
          Gateway.problem(
              Code.UNSUPPORTED,
              "the body is not declared as application/json",
              "Post {\"name\", \"contentType\"?, \"size\"?} as application/json; the document is put"
                  + " to the address that comes back.");
    }
    var body = JsonBody.of(request, MEMBERS);
    var name = body.text("name");
    if (name == null) {
      throw new IllegalArgumentException("name is missing");
    }
    var size = body.number("size");
    if (size != null && size > maxBytes) {
      return () -> ApiResponse.of(Problems.tooLarge("the upload", size, maxBytes));
    }
    var put =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(UploadKey.of(requestId, name))
            .contentType(type(body.text("contentType")))
            .contentLength(size)
            // Else whoever sees the link could replace the document.
            .ifNoneMatch("*")
            .build();
    return () -> ApiResponse.ok(json(put));
  }

  private static @Nullable String type(@Nullable String type) {
    if (type != null
        && (type.length() > LONGEST_TYPE
            || type.indexOf('/') < 1
            || !type.chars().allMatch(c -> c >= ' ' && c <= '~'))) {
      throw new IllegalArgumentException("contentType must be like text/plain; charset=utf-8");
    }
    return type;
  }

  private String json(PutObjectRequest put) {
    var signed =
        presigner.presignPutObject(link -> link.signatureDuration(TIME).putObjectRequest(put));
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringField("url", signed.url().toString());
      json.writeStringField("method", signed.httpRequest().method().name());
      json.writeObjectFieldStart("headers");
      for (var header : headers(signed).entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField("bucket", put.bucket());
      json.writeStringField("key", put.key());
      json.writeStringField("id", DocumentIds.ofObject(put.bucket(), put.key()));
      json.writeStringField("expires", signed.expiration().toString());
      json.writeEndObject();
    });
  }

  /// Those that a client has to set: every client sets the others, and browsers let nobody else.
  private static Map<String, String> headers(PresignedPutObjectRequest signed) {
    var headers = new TreeMap<String, String>();
    signed
        .signedHeaders()
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
            headers.put(name, String.join(",", values));
          }
        });
    return headers;
  }
}
