package keypoints.aws;

import java.time.Duration;
import keypoints.app.Deadline;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Lets each call of AWS, its attempts and the waits between them included, take the time that its
/// invocation still has, and no more.
final class InTime implements ExecutionInterceptor {
  /// Kept back for what follows the last call: the log and the answer.
  private static final Duration ANSWER = Duration.ofSeconds(1);

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest call, ExecutionAttributes attributes) {
    var deadline = Deadline.current();
    if (deadline == Deadline.NONE || !(call.request() instanceof AwsRequest request)) {
      return call.request();
    }
    var left = deadline.left().minus(ANSWER);
    if (!left.isPositive()) {
      throw SdkClientException.create(
          "no time left for %s"
              .formatted(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)));
    }
    return request.toBuilder().overrideConfiguration(own -> own.apiCallTimeout(left)).build();
  }
}
