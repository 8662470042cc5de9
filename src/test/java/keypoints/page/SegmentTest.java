package keypoints.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import keypoints.page.Segment.Layer;
import keypoints.page.Segment.Mark;
import keypoints.text.Span;
import org.junit.jupiter.api.Test;

class SegmentTest {
  private static Mark mark(int number, int start, int end) {
    return new Mark(Layer.EVIDENCE, number, new Span(start, end));
  }

  /// `0-3: 1 2` for a piece from 0 to 3 under the marks 1 and 2.
  private static List<String> segments(int length, List<Integer> cuts, Mark... marks) {
    return Segment.of(length, List.of(marks), cuts).stream()
        .map(segment ->
            segment.span().start()
                + "-"
                + segment.span().end()
                + segment.marks().stream()
                    .map(mark -> " " + mark.number())
                    .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void overlapsAreSplit() {
    assertThat(segments(10, List.of(), mark(0, 1, 6), mark(1, 4, 9)))
        .containsExactly("0-1", "1-4 0", "4-6 0 1", "6-9 1", "9-10");
  }

  @Test
  void marksWithinOthersAndOnTheSameWordsAreSplit() {
    assertThat(segments(8, List.of(), mark(2, 0, 8), mark(0, 2, 4), mark(1, 2, 4)))
        .containsExactly("0-2 2", "2-4 0 1 2", "4-8 2");
  }

  @Test
  void cutsEndPiecesAndEmptyMarksDoNot() {
    assertThat(segments(6, List.of(3), mark(0, 1, 5), mark(1, 4, 4)))
        .containsExactly("0-1", "1-3 0", "3-5 0", "5-6");
  }

  @Test
  void aMarkThatMeetsAnotherDoesNotRunIntoIt() {
    assertThat(segments(4, List.of(), mark(0, 0, 2), mark(1, 2, 4)))
        .containsExactly("0-2 0", "2-4 1");
    assertThat(segments(0, List.of())).isEmpty();
  }
}
