package keypoints.doctor;

import java.util.List;
import keypoints.local.Finding;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// What a stack of `template.yaml` is made of.
final class StackCheck {
  private Names names = new Names(null, null, null, null);

  /// Looks, and remembers the names of its parts.
  List<Finding> findings(CloudFormationClient client, String stack) {
    return Asked.about(
        "stack",
        "cloudformation:DescribeStacks and cloudformation:DescribeStackResources",
        "deploy it: sam deploy --stack-name " + stack + "; or look at the region",
        () -> {
          var found = client.describeStacks(it -> it.stackName(stack)).stacks().getFirst();
          names = Names.of(client, stack);
          return List.of(status(found));
        });
  }

  private static Finding status(Stack stack) {
    var status = stack.stackStatusAsString();
    return status.endsWith("_COMPLETE")
            && !status.contains("ROLLBACK")
            && !status.contains("DELETE")
        ? Finding.ok("stack", stack.stackName() + " is " + status)
        : Finding.wrong(
            "stack",
            "%s is %s".formatted(stack.stackName(), status),
            "aws cloudformation describe-stack-events --stack-name %s tells why"
                .formatted(stack.stackName()));
  }

  Names names() {
    return names;
  }
}
