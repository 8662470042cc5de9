/// The page on which a person reads a document with its summary, key points and dates. Values in,
/// HTML out: the same digest gives the same characters.
@NullMarked
package keypoints.page;

import org.jspecify.annotations.NullMarked;
