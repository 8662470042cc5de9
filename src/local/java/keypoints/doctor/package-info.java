/// What is wrong with a set-up: looks at everything and changes nothing.
@NullMarked
package keypoints.doctor;

import org.jspecify.annotations.NullMarked;
