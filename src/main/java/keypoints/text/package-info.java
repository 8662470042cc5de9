/// A document's text as numbered words and sentences, with offsets.
@NullMarked
package keypoints.text;

import org.jspecify.annotations.NullMarked;
