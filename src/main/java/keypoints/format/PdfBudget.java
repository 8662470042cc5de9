package keypoints.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Counts what the streams of a PDF's pages come to, before they are read: PDFBox holds a stream in
/// memory whole, however large it becomes. All filters count, one after another; images do not, for
/// no image is looked at.
final class PdfBudget {
  private static final Set<COSName> NOT_READ =
      Set.of(
          COSName.PARENT,
          COSName.ANNOTS,
          COSName.METADATA,
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("Thumb"),
          COSName.getPDFName("B"),
          COSName.PATTERN,
          COSName.SHADING);

  private final String name;
  private final ReadLimits limits;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private long bytes;

  PdfBudget(String name, ReadLimits limits) {
    this.name = name;
    this.limits = limits;
  }

  /// Ends the reading where this page's streams, with those of the pages before, pass the limit.
  void check(PDPage page) throws IOException {
    var open = new ArrayDeque<COSBase>();
    var contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream stream) {
      count(stream);
    } else if (contents instanceof COSArray parts) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.getObject(i) instanceof COSStream stream) {
          count(stream);
        }
      }
    }
    if (page.getResources() != null) {
      open.push(page.getResources().getCOSObject());
    }
    while (!open.isEmpty()) {
      visit(open.pop(), open);
    }
  }

  private void visit(COSBase base, ArrayDeque<COSBase> open) throws IOException {
    var value = base instanceof COSObject object ? object.getObject() : base;
    if (value instanceof COSArray array && seen.add(array)) {
      for (int i = 0; i < array.size(); i++) {
        push(array.getObject(i), open);
      }
    } else if (value instanceof COSStream stream) {
      if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
        count(stream);
        members(stream, open);
      }
    } else if (value instanceof COSDictionary dictionary && seen.add(dictionary)) {
      members(dictionary, open);
    }
  }

  private static void members(COSDictionary dictionary, ArrayDeque<COSBase> open) {
    for (var key : dictionary.keySet()) {
      if (!NOT_READ.contains(key)) {
        push(dictionary.getDictionaryObject(key), open);
      }
    }
  }

  private static void push(@Nullable COSBase value, ArrayDeque<COSBase> open) {
    if (value instanceof COSArray || value instanceof COSDictionary) {
      open.push(value);
    }
  }

  private void count(COSStream stream) throws IOException {
    if (!seen.add(stream)) {
      return;
    }
    var filters = filters(stream.getFilters());
    try (var raw = stream.createRawInputStream()) {
      InputStream in = raw;
      for (int i = 0; i < filters.size(); i++) {
        var out = new Bounded(i + 1 < filters.size());
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
        in = new ByteArrayInputStream(out.kept.toByteArray());
      }
    }
  }

  private static List<COSName> filters(@Nullable COSBase filters) {
    var names = new ArrayList<COSName>();
    if (filters instanceof COSName one) {
      names.add(one);
    } else if (filters instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSName one) {
          names.add(one);
        }
      }
    }
    return names;
  }

  /// Counts, and keeps what the next filter reads.
  private final class Bounded extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final boolean keeps;

    Bounded(boolean keeps) {
      this.keeps = keeps;
    }

    @Override
    public void write(int one) {
      count(1);
      if (keeps) {
        kept.write(one);
      }
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      count(length);
      if (keeps) {
        kept.write(from, offset, length);
      }
    }

    private void count(int length) {
      bytes += length;
      if (bytes > limits.inflatedBytes()) {
        throw limits.inflated(name);
      }
    }
  }
}
