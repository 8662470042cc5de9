/// The digest as JSON.
@NullMarked
package keypoints.json;

import org.jspecify.annotations.NullMarked;
