/// Who is said to have said what: source, cue and content.
@NullMarked
package keypoints.attribution;

import org.jspecify.annotations.NullMarked;
