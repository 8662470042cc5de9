package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import keypoints.attribution.Attribution.Form;
import keypoints.keypoint.FrameMatcher.Match;
import keypoints.keypoint.PointMention.Evidence;
import keypoints.keypoint.PointMention.Manner;
import keypoints.keypoint.PointMention.Mode;
import keypoints.keypoint.PointMention.Roles;
import keypoints.mention.Mention;
import keypoints.mention.Reference;
import keypoints.text.Span;
import keypoints.text.Tokens;

/// Finds the mentions of key points, sentence by sentence, and gathers them into key points.
///
/// Thread-safe.
public final class KeyPointExtractor {
  /// What weakens a frame's confidence: factors chosen so that a weakened point sinks below a plain
  /// one.
  private static final double NEGATED = 0.4;

  private static final double HYPOTHETICAL = 0.6;
  private static final double QUESTION = 0.6;
  private static final double NOBODY = 0.6;

  /// So many who pass it on a mention has.
  private static final int MOST = 12;

  private final Ruleset rules;

  public KeyPointExtractor(Ruleset rules) {
    this.rules = rules;
  }

  /// The key points of a document, the most confident first.
  public List<KeyPoint> extract(List<Reading> readings) {
    var clusterer = new Clusterer();
    for (var reading : readings) {
      var matches = matches(reading);
      if (matches.isEmpty()) {
        continue;
      }
      var modes = new Modes(reading, matches);
      matches.removeIf(modes::excluded);
      for (var match : best(matches)) {
        var mention = mention(reading, match, modes.of(match));
        clusterer.add(match.frame().kind(), mention, reading, match);
      }
    }
    return clusterer.keyPoints();
  }

  private List<Match> matches(Reading reading) {
    var parse = reading.parse();
    for (int i = parse.first(); i < parse.end(); i++) {
      if (rules.isCue(parse, i)) {
        return new FrameMatcher(rules, reading).matches(i);
      }
    }
    return List.of();
  }

  /// One match per kind and cue: the most confident, the first of equals.
  private static List<Match> best(List<Match> matches) {
    var best = new ArrayList<Match>();
    for (var match : matches) {
      int same = -1;
      for (int i = 0; i < best.size(); i++) {
        boolean rival =
            best.get(i).frame().kind().equals(match.frame().kind())
                && best.get(i).cue().equals(match.cue());
        same = rival ? i : same;
      }
      if (same < 0) {
        best.add(match);
      } else if (confidence(match) > confidence(best.get(same))) {
        best.set(same, match);
      }
    }
    return best;
  }

  private static double confidence(Match match) {
    return match.frame().judgement().confidence();
  }

  private static PointMention mention(Reading reading, Match match, List<Mode> modes) {
    var tokens = reading.parse().tokens();
    var content = match.filled().content();
    var contentSpans = content == null ? List.<Span>of() : List.of(content.in(tokens));
    var evidence =
        new Evidence(
            reading.place().index(), reading.place().span(), match.cue().in(tokens), contentSpans);
    var roles =
        new Roles(
            references(whole(match), tokens),
            references(match.filled().recipients(), tokens),
            references(reporters(reading, match), tokens));
    var dates = new DateRoles(reading, match).dates();
    var manner =
        new Manner(
            form(reading, match), modes, match.frame().judgement().codes(), weakened(match, modes));
    return new PointMention(evidence, roles, dates, manner, Why.of(reading, match, modes, dates));
  }

  /// The actors; one alone with all that hangs on its noun: "a spokesman for the bank".
  private static List<Mention> whole(Match match) {
    var actors = match.filled().actors();
    var phrase = match.arguments().actor();
    if (actors.size() != 1 || phrase == null || phrase.groups().size() != 1) {
      return actors;
    }
    var actor = actors.getFirst();
    boolean whole =
        actor.basis() != Reference.Basis.PRONOUN
            && phrase.groups().getFirst().range().equals(actor.range());
    return whole ? List.of(actor.at(phrase.range(), actor.basis())) : actors;
  }

  private static List<Reference> references(List<Mention> mentions, Tokens tokens) {
    var references = new ArrayList<Reference>(mentions.size());
    for (var mention : mentions) {
      references.add(mention.toReference(tokens));
    }
    return references;
  }

  /// Who passes the point on: the sources around the cue that do not act themselves.
  private static List<Mention> reporters(Reading reading, Match match) {
    var reporters = new ArrayList<Mention>();
    for (var statement : reading.around(match.cue().first())) {
      for (var source : statement.sources()) {
        boolean acts = Mention.anyNamed(source.name(), match.filled().actors());
        boolean known = Mention.anyNamed(source.name(), reporters);
        if (!acts && !known && reporters.size() < MOST) {
          reporters.add(source);
        }
      }
    }
    return reporters;
  }

  private static Form form(Reading reading, Match match) {
    var around = reading.around(match.cue().first());
    if (!around.isEmpty()) {
      return around.getFirst().form();
    }
    boolean nominal =
        match.verb() == null && reading.parse().nounAt(match.cue().first()).isPresent();
    return nominal ? Form.NOMINAL : Form.NARRATOR;
  }

  private static double weakened(Match match, List<Mode> modes) {
    double confidence = confidence(match);
    confidence *= modes.contains(Mode.NEGATED) ? NEGATED : 1;
    confidence *= modes.contains(Mode.HYPOTHETICAL) ? HYPOTHETICAL : 1;
    confidence *= modes.contains(Mode.QUESTION) ? QUESTION : 1;
    return match.filled().actors().isEmpty() ? confidence * NOBODY : confidence;
  }
}
