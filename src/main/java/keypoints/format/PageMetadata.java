package keypoints.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What a page says of itself: its title, and the day it was published.
final class PageMetadata {
  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=date]",
          "meta[name=DC.date.issued]",
          "meta[name=dcterms.issued]");

  /// Between a page's title and its site's.
  private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ", " :: ");

  private final Document page;

  PageMetadata(Document page) {
    this.page = page;
  }

  /// The title without the site's name; absent where there is none.
  @Nullable String title() {
    var shared = content("meta[property=og:title]");
    var title = shared != null ? shared : page.title();
    var site = content("meta[property=og:site_name]");
    for (var separator : SEPARATORS) {
      if (site != null && title.endsWith(separator + site)) {
        return title.substring(0, title.length() - site.length() - separator.length());
      }
    }
    return title.isBlank() ? firstHeading() : title;
  }

  private @Nullable String firstHeading() {
    var heading = page.selectFirst("h1");
    return heading == null ? null : heading.text();
  }

  /// Stated as metadata, as linked data, or as the first time of the page, in this order.
  @Nullable LocalDate date() {
    for (var query : DATES) {
      var day = IsoDay.of(content(query));
      if (day != null) {
        return day;
      }
    }
    for (var script : page.select("script[type=application/ld+json]")) {
      var day = IsoDay.of(published(script.data()));
      if (day != null) {
        return day;
      }
    }
    var time = page.selectFirst("time[itemprop=datePublished], time[pubdate], article time, time");
    return time == null ? null : IsoDay.of(time.attr("datetime"));
  }

  private @Nullable String content(String query) {
    var meta = page.selectFirst(query);
    return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content").strip();
  }

  /// The first `datePublished` of linked data, in whatever it stands.
  private static @Nullable String published(String json) {
    try (var parser = new JsonFactory().createParser(json)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME
            && parser.currentName().equals("datePublished")
            && parser.nextToken() == JsonToken.VALUE_STRING) {
          return parser.getText();
        }
      }
    } catch (IOException notJson) {
      // Pages have errors; then the data says nothing.
    }
    return null;
  }
}
