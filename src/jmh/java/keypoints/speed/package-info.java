/// How fast it is, by JMH: `mvn -Pjmh test-compile exec:exec@jmh` prints the README's tables.
@NullMarked
package keypoints.speed;

import org.jspecify.annotations.NullMarked;
