/// Bytes of a declared type made into a document.
@NullMarked
package keypoints.format;

import org.jspecify.annotations.NullMarked;
