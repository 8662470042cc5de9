package keypoints.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An object of a bucket, as a listing or an inventory has it.
///
/// @param eTag without quotes; absent where the inventory has none
/// @param modified absent where the inventory has none
/// @param position from which a run can go on behind it
record Listed(
    String key, long size, @Nullable String eTag, @Nullable Instant modified, String position) {}
