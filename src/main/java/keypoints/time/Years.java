package keypoints.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The years that a document states with a month and day, for the places where it leaves them out.
final class Years {
  /// @param text the expression that states the year
  record Stated(int year, int month, int day, int at, String text) {}

  private static final int SEVERAL = 3;

  private final List<Stated> stated = new ArrayList<>();
  private final Map<Integer, List<Stated>> byDay = new HashMap<>();

  void add(Stated date) {
    stated.add(date);
    int key = key(date.month(), date.day());
    var same = byDay.get(key);
    if (same == null) {
      same = new ArrayList<>();
      byDay.put(key, same);
    }
    same.add(date);
  }

  /// The statement of this month and day that stands nearest; the earlier of two equally near.
  Optional<Stated> of(int month, int day, int at) {
    var same = byDay.getOrDefault(key(month, day), List.of());
    int nearest = same.isEmpty() ? 0 : nearest(same, at);
    return same.isEmpty() ? Optional.empty() : Optional.of(same.get(nearest));
  }

  /// Whether most of at least three dates that state a year lie two years from this one or more.
  boolean mostlyAwayFrom(int year) {
    int away = 0;
    for (var date : stated) {
      away += Math.abs(date.year() - year) >= 2 ? 1 : 0;
    }
    return away >= SEVERAL && away * 2 > stated.size();
  }

  /// Whether the document states at least three dates with their years.
  boolean several() {
    return stated.size() >= SEVERAL;
  }

  // The statements are in the order of the text.
  private static int nearest(List<Stated> same, int at) {
    var key = new Stated(0, 0, 0, at, "");
    int found = Collections.binarySearch(same, key, Comparator.comparingInt(Stated::at));
    int after = Math.min(found < 0 ? -found - 1 : found, same.size() - 1);
    int before = Math.max(0, after - 1);
    return at - same.get(before).at() <= same.get(after).at() - at ? before : after;
  }

  private static int key(int month, int day) {
    return (month - 1) * 32 + day;
  }
}
