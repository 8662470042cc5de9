package keypoints.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keypoints.Digester;
import keypoints.clause.Construction;
import keypoints.keypoint.Frame;
import keypoints.keypoint.Frame.Cues;
import keypoints.keypoint.Frame.Judgement;
import keypoints.keypoint.Frame.Stance;
import keypoints.keypoint.Kind;
import keypoints.keypoint.PointMention;
import keypoints.local.Near;
import keypoints.local.Near.Demand;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import org.jspecify.annotations.Nullable;

/// Finds out why the frames whose cues stand in a sentence made no point of it, by trying: each
/// frame is let hold with none of its demands, then with one of them at a time. A demand with which
/// it fails is one that the sentence does not meet. So what is said is what the engine does, and
/// nothing that was written a second time.
final class Trial {
  /// Begins the name of a kind that is tried; no other may be called so.
  private static final String TRIED = "#";

  private final List<Kind> kinds;
  private final Document document;
  private final int sentence;

  /// @param sentence index of the sentence
  Trial(List<Kind> kinds, Document document, int sentence) {
    this.kinds = kinds;
    this.document = document;
    this.sentence = sentence;
  }

  /// The frames whose cues stand in the sentence in some construction: those first that fail least,
  /// of equals in the order of kinds.
  List<Near> near() {
    var near = new ArrayList<Near>();
    for (var candidate : candidates()) {
      near.add(judged(candidate));
    }
    near.sort(Comparator.comparingInt(one -> one.failed().size()));
    return near;
  }

  /// @param freed the frame without its demands
  /// @param mention that it makes of the sentence
  private record Candidate(Kind kind, Frame frame, Frame freed, PointMention mention) {}

  private List<Candidate> candidates() {
    var frames = new ArrayList<Frame>();
    var owners = new ArrayList<Kind>();
    var freed = new ArrayList<Frame>();
    for (var kind : kinds) {
      for (var frame : kind.frames()) {
        // As its cue has to stand comes first.
        for (boolean negated : new boolean[] {negated(frame), !negated(frame)}) {
          frames.add(frame);
          owners.add(kind);
          freed.add(freed(frame, negated));
        }
      }
    }
    var mentions = mentions(owners, freed);
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < frames.size(); i++) {
      var mention = mentions.get(i);
      boolean first = i % 2 == 0 || mentions.get(i - 1) == null;
      if (mention != null && first) {
        candidates.add(new Candidate(owners.get(i), frames.get(i), freed.get(i), mention));
      }
    }
    return candidates;
  }

  private Near judged(Candidate candidate) {
    var demands = new ArrayList<Demand>();
    var frames = new ArrayList<Frame>();
    var owners = new ArrayList<Kind>();
    var stance = candidate.frame().cues().stance();
    var freed = candidate.freed();
    demands.add(new Demand.Constructions(stance.constructions()));
    frames.add(standing(freed, new Stance(stance.constructions(), Set.of(), negated(freed))));
    demands.add(new Demand.Tenses(stance.tenses()));
    frames.add(standing(freed, new Stance(all(), stance.tenses(), negated(freed))));
    for (var guard : candidate.frame().judgement().guards()) {
      demands.add(new Demand.Guarded(guard));
      frames.add(judging(freed, List.of(guard)));
    }
    frames.forEach(_ -> owners.add(candidate.kind()));
    var mentions = mentions(owners, frames);
    var met = new ArrayList<Demand>();
    var failed = new ArrayList<Demand>();
    for (int i = 0; i < demands.size(); i++) {
      (mentions.get(i) == null ? failed : met).add(demands.get(i));
    }
    if (negated(freed) != stance.negated()) {
      failed.addFirst(new Demand.Negated(stance.negated()));
    }
    var modes = EnumSet.noneOf(PointMention.Mode.class);
    modes.addAll(candidate.mention().manner().modes());
    modes.retainAll(candidate.frame().judgement().excludes());
    modes.forEach(mode -> failed.add(new Demand.NotIn(mode)));
    return new Near(candidate.kind(), candidate.frame(), candidate.mention(), met, failed);
  }

  /// What each frame makes of the sentence; null where it does not hold. All real kinds are there
  /// too, for some deny what others find.
  private List<@Nullable PointMention> mentions(List<Kind> owners, List<Frame> frames) {
    var trial = new ArrayList<>(kinds);
    for (int i = 0; i < frames.size(); i++) {
      var owner = owners.get(i);
      var name = TRIED + i;
      var frame = frames.get(i);
      var named = new Frame(name, frame.name(), frame.cues(), frame.slots(), frame.judgement());
      trial.add(
          new Kind(
              name,
              owner.description(),
              owner.identity(),
              owner.dates(),
              owner.classes(),
              List.of(named),
              owner.examples()));
    }
    var points = new Digester(trial).digest(document, SummaryRequest.DEFAULT).keyPoints();
    var found = new ArrayList<@Nullable PointMention>();
    for (int i = 0; i < frames.size(); i++) {
      var name = TRIED + i;
      Optional<PointMention> mention =
          points.stream()
              .filter(point -> point.kind().equals(name))
              .flatMap(point -> point.mentions().stream())
              .filter(one -> one.evidence().sentence() == sentence)
              .findFirst();
      found.add(mention.orElse(null));
    }
    return found;
  }

  private static boolean negated(Frame frame) {
    return frame.cues().stance().negated();
  }

  private static Set<Construction> all() {
    return EnumSet.allOf(Construction.class);
  }

  private static Frame freed(Frame frame, boolean negated) {
    return judging(standing(frame, new Stance(all(), Set.of(), negated)), List.of());
  }

  private static Frame standing(Frame frame, Stance stance) {
    var cues = frame.cues();
    return new Frame(
        frame.kind(),
        frame.name(),
        new Cues(cues.verbs(), cues.nouns(), cues.adjectives(), stance),
        frame.slots(),
        frame.judgement());
  }

  private static Frame judging(Frame frame, List<Frame.Guard> guards) {
    var judgement = frame.judgement();
    return new Frame(
        frame.kind(),
        frame.name(),
        frame.cues(),
        frame.slots(),
        new Judgement(guards, Set.of(), false, judgement.confidence(), judgement.codes()));
  }
}
