/// Time expressions and their TIMEX3 values.
@NullMarked
package keypoints.time;

import org.jspecify.annotations.NullMarked;
