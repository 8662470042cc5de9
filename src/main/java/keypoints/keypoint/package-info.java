/// Key points: kinds as data, and the engine that finds them.
@NullMarked
package keypoints.keypoint;

import org.jspecify.annotations.NullMarked;
