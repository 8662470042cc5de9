/// Who is named: polities, organisations, officials and agencies.
@NullMarked
package keypoints.mention;

import org.jspecify.annotations.NullMarked;
