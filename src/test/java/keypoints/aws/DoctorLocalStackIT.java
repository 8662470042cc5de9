package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.aws.LocalStack.Aws;
import keypoints.doctor.Cloud;
import keypoints.doctor.Doctor;
import keypoints.local.Finding;
import keypoints.local.Finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.regions.Region;

/// `keypoints doctor` where buckets, queues and tables behave as on AWS.
@ExtendWith(LocalStack.class)
class DoctorLocalStackIT {
  private static List<Finding> findings(Aws aws, Inbox inbox) {
    System.setProperty("aws.accessKeyId", aws.container().getAccessKey());
    System.setProperty("aws.secretAccessKey", aws.container().getSecretKey());
    var cloud = new Cloud(aws.container().getEndpoint(), Region.of(aws.container().getRegion()));
    return Doctor.findings(cloud, null, inbox.names()).stream()
        .filter(one -> one.level() == Level.WRONG)
        .toList();
  }

  @Test
  void whatIsWrongIsSaidUntilItIsMended(Aws aws) {
    var inbox = Inbox.versioned(aws);
    assertThat(findings(aws, inbox)).extracting(Finding::name).containsExactly("queue");
    inbox.letTheBucketSend();
    assertThat(findings(aws, inbox)).isEmpty();
    inbox.deleteTable();
    assertThat(findings(aws, inbox)).extracting(Finding::name).containsExactly("table");
  }
}
