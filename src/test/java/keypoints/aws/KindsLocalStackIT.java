package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import keypoints.Digester;
import keypoints.app.KindsLocation;
import keypoints.aws.LocalStack.Aws;
import keypoints.keypoint.KeyPoint;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kinds that lie in a bucket are found in texts.
@ExtendWith(LocalStack.class)
class KindsLocalStackIT {
  private static final String BUCKET = "rules";

  private final Aws aws;

  KindsLocalStackIT(Aws aws) {
    this.aws = aws;
  }

  @Test
  void theKindsOfABucketAreAdded() {
    aws.s3().createBucket(bucket -> bucket.bucket(BUCKET));
    for (var name : new String[] {"ceasefire.json", "sanction.json"}) {
      aws.s3()
          .putObject(
              object -> object.bucket(BUCKET).key("kinds/" + name),
              Path.of("src/docs/kinds", name));
    }
    var files = new S3Kinds(aws.s3()).files(new KindsLocation(BUCKET, "kinds/"));
    var text = "Sudan declared a ceasefire with Chad. Japan imposed sanctions on Belarus.";
    var document = new Document("x", text, Metadata.ofText());
    assertThat(Digester.with(files).digest(document, SummaryRequest.DEFAULT).keyPoints())
        .extracting(KeyPoint::kind)
        .containsExactlyInAnyOrder("ceasefire", "sanction");
  }
}
