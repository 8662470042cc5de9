/// The sentences that sum a document up.
@NullMarked
package keypoints.summary;

import org.jspecify.annotations.NullMarked;
