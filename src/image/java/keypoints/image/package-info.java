/// Builds the container image: what runs while it is built, and in it no more.
@NullMarked
package keypoints.image;

import org.jspecify.annotations.NullMarked;
