package keypoints.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import keypoints.attribution.Attribution.Form;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.PointMention;
import keypoints.keypoint.PointMention.Roles;
import keypoints.mention.Reference;
import keypoints.page.Points.Group;
import keypoints.page.Points.Point;
import keypoints.time.TimeExpression;

/// The key points by kind: who to whom, what, when, the words that say it, and why it was found.
final class PointsHtml {
  /// Mentions of a point that are told one by one; all are marked in the text.
  private static final int MOST_MENTIONS = 50;

  private final String text;
  private final Html html;

  PointsHtml(String text, Html html) {
    this.text = text;
    this.html = html;
  }

  void write(Points points) throws IOException {
    for (var group : points.groups()) {
      html.open("section", "class", "kind c" + group.style());
      html.open("h3").element("span", group.letter(), "class", "letter");
      html.text(" " + Words.ofKind(group.kind())).close("h3");
      html.open("ul");
      for (var point : group.points()) {
        point(point, group);
      }
      html.close("ul").close("section").raw("\n");
    }
  }

  private void point(Point placed, Group group) throws IOException {
    var point = placed.point();
    var best = point.bestMention();
    html.open(
        "li",
        "id",
        point.id(),
        "class",
        "kp c" + group.style(),
        "tabindex",
        "-1",
        "data-k",
        point.id(),
        "data-m",
        Integer.toString(placed.best()));
    html.open("p", "class", "who");
    names(point.actors(), Words.NOBODY);
    if (!point.recipients().isEmpty()) {
      html.raw(" <span class=\"to\">→</span> ");
      names(point.recipients(), "");
    }
    html.raw(": ").open("a", "class", "what", "dir", "auto", "href", "#m" + placed.best());
    html.raw("“").text(what(best)).raw("”").close("a").close("p");
    meta(point, best);
    html.element("blockquote", best.evidence().span().in(text), "dir", "auto");
    why(placed);
    html.close("li").raw("\n");
  }

  private void names(List<Reference> references, String none) throws IOException {
    if (references.isEmpty()) {
      html.element("span", none, "class", "none");
    }
    for (int i = 0; i < references.size(); i++) {
      html.raw(i == 0 ? "" : ", ").open("b").element("bdi", references.get(i).name()).close("b");
    }
  }

  /// The content, or the cue where there is none; in one line, for the card is narrow.
  private String what(PointMention mention) {
    var content = mention.evidence().content();
    var spans = content.isEmpty() ? List.of(mention.evidence().cue()) : content;
    return String.join(" … ", spans.stream().map(span -> span.in(text)).toList());
  }

  private void meta(KeyPoint point, PointMention best) throws IOException {
    html.open("p", "class", "meta");
    var dates = point.dates();
    for (int i = 0; i < dates.size(); i++) {
      html.raw(i == 0 ? "" : ", ");
      date(dates.get(i));
    }
    html.raw(dates.isEmpty() ? "" : " · ");
    for (var mode : best.manner().modes()) {
      html.element("span", mode.name().toLowerCase(Locale.ROOT), "class", "mode").raw(" · ");
    }
    reported(best.roles());
    html.text("sentence " + (best.evidence().sentence() + 1));
    html.text(" · confidence " + score(point.confidence()));
    html.close("p");
  }

  private void date(TimeExpression date) throws IOException {
    var known = DateWords.dateTime(date.value());
    var words = DateWords.isKnown(date) ? DateWords.of(date.value()) : date.span().in(text);
    html.element(
        known.isEmpty() ? "span" : "time", words, known.isEmpty() ? "" : "datetime", known);
  }

  private void reported(Roles roles) throws IOException {
    if (!roles.reportedBy().isEmpty()) {
      html.raw("as reported by ");
      names(roles.reportedBy(), "");
      html.raw(" · ");
    }
  }

  /// The best mention first, then the others in the order of the text.
  private void why(Point placed) throws IOException {
    var mentions = placed.point().mentions();
    int best = placed.point().best();
    html.open("details").element("summary", mentions.size() == 1 ? "why" : "why, and elsewhere");
    mention(placed, best);
    int told = 1;
    for (int i = 0; i < mentions.size() && told < MOST_MENTIONS; i++) {
      if (i != best) {
        mention(placed, i);
        told++;
      }
    }
    if (told < mentions.size()) {
      html.element("p", "and " + Words.number(mentions.size() - told) + " more in the text");
    }
    html.close("details");
  }

  private void mention(Point placed, int index) throws IOException {
    var mention = placed.point().mentions().get(index);
    if (placed.point().mentions().size() > 1) {
      html.open("p").open("a", "href", "#m" + (placed.first() + index), "dir", "auto");
      html.text("sentence " + (mention.evidence().sentence() + 1) + ": “");
      html.text(what(mention)).raw("”").close("a").close("p");
    }
    html.open("ul");
    for (var reason : mention.why()) {
      html.element("li", reason, "dir", "auto");
    }
    html.element("li", manner(mention)).close("ul");
  }

  private static String manner(PointMention mention) {
    var codes = mention.manner().codes();
    var plover = codes.plover() == null ? "" : ", PLOVER " + codes.plover();
    return "CAMEO %s%s; said %s".formatted(codes.cameo(), plover, form(mention.manner().form()));
  }

  private static String form(Form form) {
    return switch (form) {
      case DIRECT -> "in a quotation";
      case INDIRECT -> "in reported speech";
      case MIXED -> "in reported speech with quotations";
      case NOMINAL -> "by a noun";
      case NARRATOR -> "by the text itself";
    };
  }

  private static String score(double confidence) {
    return BigDecimal.valueOf(confidence).stripTrailingZeros().toPlainString();
  }
}
