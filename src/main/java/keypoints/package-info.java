/// What a document says in short: the digest, and the pipeline that makes it.
@NullMarked
package keypoints;

import org.jspecify.annotations.NullMarked;
