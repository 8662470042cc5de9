/// What runs on a person's machine in place of AWS: a folder as the bucket, DynamoDB Local as the
/// table, an HTTP server as the gateway, and the list that a person reads.
@NullMarked
package keypoints.local;

import org.jspecify.annotations.NullMarked;
