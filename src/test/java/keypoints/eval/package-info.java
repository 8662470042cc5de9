/// Measures of quality, as others define them, so that figures can be compared with published ones.
@NullMarked
package keypoints.eval;

import org.jspecify.annotations.NullMarked;
