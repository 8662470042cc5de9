/// Verb groups, noun groups and the constructions in which a cue takes its arguments.
@NullMarked
package keypoints.clause;

import org.jspecify.annotations.NullMarked;
