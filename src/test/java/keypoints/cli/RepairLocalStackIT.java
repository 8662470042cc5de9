package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keypoints.app.DigestStore.Status;
import keypoints.aws.LocalStack;
import keypoints.aws.LocalStack.Aws;
import keypoints.local.ExitCodes;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The commands that compare and mend, against the services.
@ExtendWith(LocalStack.class)
class RepairLocalStackIT {
  private final RepairStack stack;
  private final String name;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private final String queue;
  private final String deadLetters;

  @TempDir private Path folder;

  RepairLocalStackIT(Aws aws) {
    stack = new RepairStack(aws);
    name = stack.name();
    queue = stack.queue();
    deadLetters = stack.deadLetters();
  }

  /// One document of each sort, and two that are as they should be.
  private void differences() {
    stack.digested("done.txt", "Talk.");
    stack.digested("2022/é + done.txt", "Talk.");
    stack.put("missing.txt", "Talk.");
    stack.put("2022/missing, too.txt", "Talk.");
    stack.digested("stale.txt", "Talk.");
    stack.put("stale.txt", "Another talk.");
    stack.digested("empty.txt", "");
    stack.digested("gone.txt", "Talk.");
    stack.delete("gone.txt");
    stack.put("killer.txt", "Talk.");
    stack.quarantined("killer.txt");
  }

  @Test
  void reconcileTellsWhatDiffersAndTheQueueMendsIt() throws IOException {
    differences();

    assertThat(
            run(
                "reconcile",
                "--settled",
                "0",
                "--only",
                "missing,stale,rejected,quarantined,orphaned"))
        .isEqualTo(ExitCodes.REJECTED);
    assertThat(printed())
        .containsExactly(
            "missing     2022/missing, too.txt",
            "rejected    empty.txt\tEMPTY: s3://"
                + name
                + "/empty.txt has no characters but white space",
            "quarantined killer.txt\tPOISON: it kills",
            "missing     missing.txt",
            "stale       stale.txt\tits row is of eTag "
                + RepairStack.tag("Talk.")
                + ", not "
                + RepairStack.tag("Another talk."),
            "orphaned    gone.txt");
    assertThat(err.toString())
        .contains("7 objects; 2 missing, 1 stale, 1 rejected, 1 quarantined, 1 orphaned");

    assertThat(
            run(
                "reconcile",
                "--settled",
                "0",
                "--queue",
                queue,
                "--send",
                "missing,stale,orphaned,quarantined",
                "--only",
                "missing"))
        .isEqualTo(ExitCodes.DONE);
    stack.mend();

    assertThat(run("reconcile", "--settled", "0", "--ndjson")).isEqualTo(ExitCodes.REJECTED);
    assertThat(printed())
        .singleElement()
        .asString()
        .contains("\"difference\":\"rejected\"", "\"key\":\"empty.txt\"", "\"documentId\":\"");
    assertThat(stack.status("gone.txt")).isEqualTo(Status.DELETED);
    assertThat(stack.status("killer.txt")).isEqualTo(Status.DONE);
  }

  @Test
  void whatIsOnItsWayIsLeftOut() {
    stack.put("new.txt", "Talk.");
    assertThat(run("reconcile")).isEqualTo(ExitCodes.DONE);
    assertThat(err.toString()).contains("1 objects; all is as it should be");
  }

  @Test
  void aRunThatFailsGoesOnWhereItStopped() throws IOException {
    for (int i = 0; i < 150; i++) {
      stack.put("%03d.txt".formatted(i), "Talk.");
    }
    var resume = folder.resolve("kept");
    assertThat(run("reconcile", "--settled", "0", "--resume", resume.toString())).isEqualTo(1);
    assertThat(printed()).hasSize(150);
    assertThat(resume).doesNotExist();

    Files.writeString(
        resume,
        "{\"run\":\"s3://%s/ [missing, stale, rejected, quarantined]\",\"phase\":\"objects\",\"position\":\"099.txt\"}"
            .formatted(name));
    assertThat(run("reconcile", "--settled", "0", "--resume", resume.toString())).isEqualTo(1);
    assertThat(printed()).hasSize(50).first().isEqualTo("missing     100.txt");

    var url = queue.replace(name, "no-such-queue");
    assertThat(
            run(
                "reconcile",
                "--settled",
                "0",
                "--resume",
                resume.toString(),
                "--send",
                "--queue",
                url))
        .isEqualTo(ExitCodes.TRY_AGAIN);
    assertThat(resume).as("nothing was sent").doesNotExist();
  }

  @Test
  void deadLettersAreListedAndMoved() throws InterruptedException {
    stack.put("letter.txt", "Talk.");
    stack.digested("rejected.txt", "");
    stack.dead("ObjectCreated:Put", "letter.txt");
    stack.dead("ObjectCreated:Put", "rejected.txt");
    stack.dead("objectcreated:put", "odd.txt");

    assertThat(run("redrive", "--dry-run", "--dead-letters", deadLetters)).isZero();
    assertThat(printed())
        .anyMatch(line -> line.startsWith("letter.txt\tit has no row"))
        .anyMatch(line -> line.startsWith("rejected.txt\tits row is rejected: EMPTY"))
        .anyMatch(line -> line.contains("not understood: unknown \"eventName\""))
        .hasSize(3);

    assertThat(run("redrive", "--dead-letters", deadLetters)).as(err.toString()).isZero();
    assertThat(err.toString()).contains("completed: 3 moved");
    assertThat(stack.received(queue)).hasSize(3);
    assertThat(stack.received(deadLetters)).isEmpty();
  }

  @Test
  void quarantinedDocumentsAreTriedAgainByForce() throws IOException {
    differences();
    assertThat(run("redrive", "--force", "--dry-run", "--queue", queue)).isZero();
    assertThat(printed()).containsExactly("killer.txt\tPOISON: it kills");
    assertThat(stack.received(queue)).isEmpty();

    assertThat(run("redrive", "--force", "--queue", queue)).isZero();
    stack.mend();
    assertThat(stack.status("killer.txt")).isEqualTo(Status.DONE);
  }

  @Test
  void whatABackfillCostsIsSaidBefore() {
    stack.put("2022/a.txt", "Talk.");
    stack.put("2022/b.txt", "Talk.");
    stack.put("2023/c.txt", "Talk.");
    assertThat(run("backfill", "--estimate", "--prefix", "2022/")).isZero();
    assertThat(printed().getFirst()).isEqualTo("documents                          2");
    assertThat(printed().get(1)).isEqualTo("bytes                             10");
  }

  private int run(String... args) {
    out.reset();
    err.getBuffer().setLength(0);
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--endpoint", stack.endpoint(), "--bucket", name));
    all.addAll(List.of("--table", name));
    var in = new ByteArrayInputStream(new byte[0]);
    return Keypoints.line(
            new Streams(in, false, out, new PrintWriter(err, true), false, Terminal.PLAIN))
        .execute(all.toArray(String[]::new));
  }

  private List<String> printed() {
    return out.toString(UTF_8).lines().toList();
  }
}
