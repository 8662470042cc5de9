package keypoints;

import java.util.List;
import keypoints.Digest.Engine;
import keypoints.keypoint.KindTable;
import keypoints.keypoint.Ruleset;
import keypoints.text.Compiled;
import keypoints.text.Lexicon;

/// What digesters are made of: read back as it was compiled when the program was built, or where it
/// was not, made of the word lists and the files of kinds. Both are the same.
///
/// @param words to which the stages add theirs, or from which they read back what they made of them
public record CompiledRules(Engine engine, KindTable kinds, Lexicon.Builder words) {
  static CompiledRules shipped() {
    var compiled = Compiled.shipped();
    return compiled == null ? made() : readBack(compiled);
  }

  static CompiledRules made() {
    return new CompiledRules(
        Rules.engine(List.of()), new KindTable(Ruleset.shipped()), new Lexicon.Builder());
  }

  static CompiledRules readBack(Compiled compiled) {
    var engine = new Engine(compiled.text(), compiled.text());
    var kinds = new KindTable(compiled);
    return new CompiledRules(engine, kinds, new Lexicon.Builder(compiled));
  }

  /// What is to ship as [Compiled#RESOURCE]: always the same bytes for the same lists and files.
  public static byte[] compile() {
    return made().compiled();
  }

  byte[] compiled() {
    var _ = new Digester(engine, kinds, words);
    var out = new Compiled.Writer();
    out.text(engine.version());
    out.text(engine.rules());
    kinds.write(out);
    words.write(out);
    return out.toBytes();
  }
}
