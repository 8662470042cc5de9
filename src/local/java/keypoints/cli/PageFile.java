package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiFunction;
import keypoints.Annotation;
import keypoints.Problem;
import keypoints.format.DocumentReader.Reading;
import keypoints.local.ExitCodes;
import keypoints.page.ReaderPage;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that writes a page to be read in a browser, instead of printing.
final class PageFile {
  @Option(
      names = "--html",
      paramLabel = "PAGE",
      description =
          "Print nothing, but write a file that shows the document in any browser: its text with the"
              + " evidence marked, summary, key points and dates. Takes one document.")
  private @Nullable Path page;

  boolean isAsked() {
    return page != null;
  }

  /// Writes the page; a file that stands there stays whole until the new one is.
  int write(
      Streams streams,
      Inputs inputs,
      SummaryRequest asked,
      BiFunction<Document, SummaryRequest, Annotation> annotations)
      throws IOException {
    var files = inputs.documents(streams, null);
    if (page == null || files.size() != 1) {
      streams.say(
          "--html writes the page of one document, and there are %d".formatted(files.size()));
      return ExitCodes.USAGE;
    }
    var file = files.getFirst().file();
    var failures = new Failures(streams);
    if (isSame(file, page)) {
      streams.say("--html would write over the document itself: " + page);
      return ExitCodes.USAGE;
    }
    Reading reading;
    try (var opened = InputFile.open(file, streams.in())) {
      reading = opened.document();
    } catch (IOException fault) {
      return failures.fault(file, fault, "is a folder with no file in it that would be read");
    }
    return switch (reading) {
      case Reading.Unreadable(Problem problem) -> failures.problem(InputFile.name(file), problem);
      case Reading.Read(Document read) -> {
        var document = read.with(inputs.complete(read.metadata()));
        var reader = new ReaderPage(asked);
        var annotation = annotations.apply(document, reader.request());
        yield write(streams, page, out -> reader.write(annotation, InputFile.name(file), out));
      }
    };
  }

  private static boolean isSame(String file, Path page) throws IOException {
    return !file.equals(Inputs.STANDARD_INPUT)
        && Files.exists(page)
        && Files.exists(Path.of(file))
        && Files.isSameFile(Path.of(file), page);
  }

  /// What is written.
  @FunctionalInterface
  private interface Content {
    void to(Appendable out) throws IOException;
  }

  private static int write(Streams streams, Path page, Content content) throws IOException {
    var folder = page.toAbsolutePath().getParent();
    if (Files.isDirectory(page) || folder == null) {
      streams.say("--html takes a file, not a folder: " + page);
      return ExitCodes.USAGE;
    }
    try {
      var begun = folder.resolve("." + page.getFileName() + ".new");
      try {
        try (var out = Files.newBufferedWriter(begun, UTF_8)) {
          content.to(out);
        }
        Files.move(begun, page, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(begun);
      }
      return ExitCodes.DONE;
    } catch (NoSuchFileException missing) {
      return unwritable(streams, page, "there is no such folder");
    } catch (AccessDeniedException denied) {
      return unwritable(streams, page, "writing there is not allowed");
    } catch (FileSystemException fault) {
      return unwritable(streams, page, Faults.described(fault));
    }
  }

  private static int unwritable(Streams streams, Path page, String why) {
    streams.say("%s cannot be written: %s".formatted(page, why));
    return ExitCodes.TRY_AGAIN;
  }
}
