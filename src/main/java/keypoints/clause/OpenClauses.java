package keypoints.clause;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clauses that are open where [Clauses] reads, the innermost last; never none.
final class OpenClauses {
  private final List<Clause> open = new ArrayList<>();

  OpenClauses() {
    push(Clause.Sort.MAIN, null);
  }

  Clause top() {
    return open.getLast();
  }

  List<Clause> all() {
    return open;
  }

  /// Whether no clause stands in another.
  boolean innermost() {
    return open.size() == 1;
  }

  void push(Clause.Sort sort, @Nullable NounPhrase antecedent) {
    open.add(new Clause(sort, antecedent));
  }

  /// Begins anew.
  void reset() {
    open.clear();
    push(Clause.Sort.MAIN, null);
  }

  /// Closes what stands inside the clause.
  void leaveFor(Clause clause) {
    while (top() != clause) {
      open.removeLast();
    }
  }

  /// Behind a comma, subordinate clauses that have their verb are over, and those that never had
  /// one ("although late, …").
  void leave() {
    while (open.size() > 1
        && (top().sort == Clause.Sort.SUBORDINATE || top().sort == Clause.Sort.RELATIVE)
        && (top().finite != null || top().waitsForSubject())) {
      open.removeLast();
    }
  }

  /// "while showing": a subordinator without a clause.
  void leaveEmpty() {
    if (open.size() > 1 && top().sort == Clause.Sort.SUBORDINATE && top().waitsForSubject()) {
      open.removeLast();
    }
  }

  /// A verb without a subject is not in a clause that waits for one: "as expected said".
  void leaveSubjectless() {
    while (open.size() > 1 && top().waitsForSubject() && top().mayBeLeft()) {
      open.removeLast();
    }
  }

  /// Closes a quotation and all in it.
  ///
  /// @param ends a comma or full stop stands before the mark: it was a clause, not a word or two
  void closeQuotation(boolean ends) {
    int at = open.size() - 1;
    while (at > 0 && open.get(at).sort != Clause.Sort.QUOTED) {
      at--;
    }
    if (at > 0) {
      var quoted = open.get(at);
      boolean verb = false;
      for (int i = at; i < open.size(); i++) {
        verb |= open.get(i).finite != null;
      }
      open.subList(at, open.size()).clear();
      // “The “grave fears” grew”: what is quoted is but a part of the subject.
      if (!verb && !ends && top().waitsForSubject()) {
        top().subject = quoted.subject;
      }
    } else if (ends) {
      reset(); // it began before the sentence did
    }
  }

  /// The innermost clause with somebody in it who still waits for a verb.
  ///
  /// @param parted a comma stands before the verb
  /// @param last no other verb follows, so that it belongs to a subject that has none: "the man who
  ///   demanded a ransom was arrested"
  @Nullable Clause waiting(boolean parted, boolean last) {
    for (int i = open.size() - 1; last && i >= 0; i--) {
      if (open.get(i).finite == null && open.get(i).subject != null) {
        return open.get(i);
      }
    }
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).waitsForVerb(parted && i == open.size() - 1)) {
        return open.get(i);
      }
    }
    return null;
  }
}
