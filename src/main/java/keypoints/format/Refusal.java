package keypoints.format;

import keypoints.Problem;
import keypoints.Problem.Code;

/// Ends the reading of a document from wherever it is found out that it cannot be read; caught by
/// whoever began to read it.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.code().name(), null, false, false);
    this.problem = problem;
  }

  Refusal(Code code, String detail, String hint) {
    this(new Problem(code, detail, null, hint));
  }

  Problem problem() {
    return problem;
  }
}
