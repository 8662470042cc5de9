/// The command line: files and lines in, lists and JSON out.
@NullMarked
package keypoints.cli;

import org.jspecify.annotations.NullMarked;
