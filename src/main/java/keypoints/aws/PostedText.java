package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.DocumentIds;
import keypoints.app.PublishedDate;
import keypoints.app.TextDigests;
import keypoints.aws.JsonBody.Member;
import keypoints.format.DocumentReader;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import keypoints.format.TextCheck;
import keypoints.keypoint.Kind;
import keypoints.summary.SummaryRequest;
import keypoints.summary.SummaryRequest.Order;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.jspecify.annotations.Nullable;

/// Makes a document of what `POST /v1/digests` brings: plain text, Markdown or HTML, its title and
/// date as parameters, or a JSON object that has text, title and date.
final class PostedText {
  private static final String PLAIN = "text/plain";
  private static final String MARKDOWN = "text/markdown";
  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final Set<String> DIGEST_PARAMETERS =
      Set.of("sentences", "words", "characters", "sort", "explain", "kinds");
  private static final Set<String> TEXT_PARAMETERS =
      Set.of("title", "date", "sentences", "words", "characters", "sort", "explain", "kinds");

  private static final List<Member> MEMBERS =
      List.of(Member.text("text"), Member.text("title"), Member.text("date"));

  /// As much of a declared type as a message repeats.
  private static final int MAX_TYPE_LENGTH = 60;

  private final DocumentReader reader;
  private final SummaryRequest summary;
  private final List<String> kinds;

  PostedText(Making making) {
    this.reader = making.reader();
    this.summary = making.summary();
    this.kinds = making.kinds().stream().map(Kind::name).toList();
  }

  /// What became of the request's body.
  sealed interface Posting {
    /// A text to be digested.
    ///
    /// @param kinds of the key points that are asked for
    record Posted(Document document, SummaryRequest summary, Set<String> kinds) implements Posting {
      public Posted {
        kinds = Set.copyOf(kinds);
      }
    }

    record Refused(Problem problem) implements Posting {}
  }

  /// @throws IllegalArgumentException naming what is wrong with the request, never quoting the text
  Posting read(ApiRequest request) {
    var declared = request.header("content-type");
    return switch (request.mediaType()) {
      case PLAIN, MARKDOWN, HTML -> text(request, declared == null ? PLAIN : declared);
      case JSON -> json(request);
      case "" -> new Posting.Refused(unsupported("the request has no content-type"));
      case String other when other.length() <= MAX_TYPE_LENGTH ->
          new Posting.Refused(unsupported("the body is declared as " + other));
      case String _ -> new Posting.Refused(unsupported("the body is declared as something else"));
    };
  }

  private Posting text(ApiRequest request, String declared) {
    var parameters = new Parameters(request.query(), TEXT_PARAMETERS);
    var title = parameters.text("title");
    var date = date(parameters.text("date"));
    var wanted = wanted(parameters);
    return switch (reading(request, declared)) {
      case Reading.Read(Document document) -> {
        var stated = document.metadata();
        var metadata = title == null ? stated : stated.withTitle(title);
        yield wanted.of(document.with(date == null ? metadata : metadata.withDate(date)));
      }
      case Reading.Unreadable(Problem problem) -> new Posting.Refused(problem);
    };
  }

  private Reading reading(ApiRequest request, String declared) {
    var body = request.body();
    if (body != null && body.base64()) {
      return reader.read(new Named("", TextDigests.NAME, declared, null), body.bytes());
    }
    var text = body == null ? "" : withoutMark(body.content());
    var type = request.mediaType();
    if (type.equals(PLAIN)) {
      return new Reading.Read(new Document("", text, Metadata.ofText()));
    }
    // The gateway has decoded it, by a character set that it does not tell.
    var problem = TextCheck.problem(TextDigests.NAME, text);
    return problem.isPresent()
        ? new Reading.Unreadable(problem.get())
        : given(reader.read(new Named("", TextDigests.NAME, type, null), text.getBytes(UTF_8)));
  }

  private static Reading given(Reading reading) {
    return switch (reading) {
      case Reading.Read(Document document) ->
          new Reading.Read(
              document.with(document.metadata().withCharset(Metadata.ofText().charset())));
      case Reading.Unreadable unreadable -> unreadable;
    };
  }

  private Posting json(ApiRequest request) {
    var parameters = new Parameters(request.query(), DIGEST_PARAMETERS);
    var body = JsonBody.of(request, MEMBERS);
    var text = body.text("text");
    if (text == null) {
      throw new IllegalArgumentException("text is missing");
    }
    var metadata =
        Metadata.ofText().withTitle(body.text("title")).withDate(date(body.text("date")));
    return wanted(parameters).of(new Document("", text, metadata));
  }

  /// What a digest is to be like, of whatever document.
  private record Wanted(SummaryRequest summary, Set<String> kinds) {
    Posting of(Document document) {
      var identified = document.withId(DocumentIds.ofText(document.text()));
      return new Posting.Posted(identified, summary, kinds);
    }
  }

  private Wanted wanted(Parameters parameters) {
    return new Wanted(summary(parameters), parameters.names("kinds", kinds));
  }

  private SummaryRequest summary(Parameters parameters) {
    var order =
        switch (parameters.text("sort")) {
          case null -> summary.order();
          case "offset" -> Order.OFFSET;
          case "rank" -> Order.RANK;
          default -> throw new IllegalArgumentException("sort must be offset or rank");
        };
    return summary
        .within(
            parameters.number("sentences", Integer.MAX_VALUE),
            parameters.number("words", Integer.MAX_VALUE),
            parameters.number("characters", Integer.MAX_VALUE))
        .told(order, parameters.flag("explain"));
  }

  private static @Nullable LocalDate date(@Nullable String value) {
    try {
      return value == null ? null : PublishedDate.parse(value);
    } catch (IllegalArgumentException notADate) {
      throw new IllegalArgumentException("date is " + notADate.getMessage(), notADate);
    }
  }

  /// The mark that files may begin with is no part of their text.
  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Problem unsupported(String found) {
    return new Problem(
        Code.UNSUPPORTED,
        "%s; %s, %s, %s and %s are read here".formatted(found, PLAIN, MARKDOWN, HTML, JSON),
        null,
        "Post the text itself, or {\"text\", \"title\", \"date\"} in application/json; put PDF and"
            + " Word files and mails into the bucket, by a link of POST /v1/uploads if need be.");
  }
}
