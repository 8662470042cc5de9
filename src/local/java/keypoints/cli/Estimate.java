package keypoints.cli;

import java.util.Locale;

/// What digesting so many documents will take. Counts follow from how the function works: one read
/// of the row and one of the object, a write that counts the beginning, and one transaction, of
/// which a document takes six write units and a key point six more: by AWS's rules two for each KB
/// of a row and one for each KB of its row in an index. Times are an assumption, and can be given.
///
/// @param bytes of all
/// @param keyPoints of a document
/// @param millis of an invocation
/// @param tooLarge how many have more bytes than are read: they are rejected, and cost less
record Estimate(long documents, long bytes, long tooLarge, double keyPoints, double millis) {
  private static final double WRITE_UNITS_OF_A_DOCUMENT = 7;
  private static final double WRITE_UNITS_OF_A_POINT = 6;
  private static final double GIGABYTES = 1769.0 / 1024;

  // Dollars, us-east-1, on demand, without free tiers; by the price lists of early 2026.
  private static final double WRITE_UNIT = 0.625e-6;
  private static final double READ_UNIT = 0.125e-6;
  private static final double GET = 0.40e-6;
  private static final double INVOCATION = 0.20e-6;
  private static final double GIGABYTE_SECOND_ARM = 13.3334e-6;
  private static final double EXPRESS_EXECUTION = 1.00e-6;
  private static final double EXPRESS_GIGABYTE_SECOND = 16.67e-6;

  /// Of the 64 MB that an execution is counted with, per started 100 milliseconds.
  private static final double EXPRESS_GIGABYTES = 0.0625;

  private static final double S3_BATCH_JOB = 0.25;
  private static final double S3_BATCH_OBJECT = 1.00e-6;

  double writeUnits() {
    return documents * (WRITE_UNITS_OF_A_DOCUMENT + keyPoints * WRITE_UNITS_OF_A_POINT);
  }

  double seconds() {
    return documents * millis / 1000;
  }

  private double table() {
    return writeUnits() * WRITE_UNIT + documents * READ_UNIT;
  }

  private double function() {
    return documents * INVOCATION + seconds() * GIGABYTES * GIGABYTE_SECOND_ARM;
  }

  private double map() {
    double counted = Math.ceil(millis / 100) / 10 * EXPRESS_GIGABYTES * EXPRESS_GIGABYTE_SECOND;
    return documents * (EXPRESS_EXECUTION + counted);
  }

  private double batch() {
    return S3_BATCH_JOB + documents * S3_BATCH_OBJECT;
  }

  /// Dollars, without what drives it.
  double dollars() {
    return table() + function() + documents * GET;
  }

  /// For a person.
  String printed() {
    return String.format(
        Locale.ROOT,
        """
        documents            %,15d
        bytes                %,15d
        too large to read    %,15d
        invocations          %,15d
        Lambda seconds       %,15.0f   %.0f ms each, one processor (1,769 MB)
        S3 GET requests      %,15d
        table read units     %,15d
        table write units    %,15.0f   %.0f a document, %.0f a key point, %.1f key points each
        dollars              %,15.2f   table %.2f, function %.2f, S3 %.2f
          on Step Functions  %,15.2f   with its executions
          on S3 Batch        %,15.2f   with its job
        Prices of us-east-1 on arm64, early 2026, no free tier. Not counted: tries again, logs, storage.
        """,
        documents,
        bytes,
        tooLarge,
        documents,
        seconds(),
        millis,
        documents,
        documents,
        writeUnits(),
        WRITE_UNITS_OF_A_DOCUMENT,
        WRITE_UNITS_OF_A_POINT,
        keyPoints,
        dollars(),
        table(),
        function(),
        documents * GET,
        dollars() + map(),
        dollars() + batch());
  }
}
