/// AWS: event adapters, S3, DynamoDB.
@NullMarked
package keypoints.aws;

import org.jspecify.annotations.NullMarked;
