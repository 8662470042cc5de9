package keypoints.format;

import java.util.List;
import java.util.stream.Stream;

/// Character sets, and a text of our own that each can write.
final class Charsets {
  private static final String ENGLISH =
      "The ministers met in the old town hall and agreed to meet again before the end of the month.";
  private static final String FRENCH =
      "Les élèves ont protesté hier à midi devant le théâtre, où le maire a été hué. Ça a duré.";
  private static final String GERMAN =
      "Über die Brücke dürfen größere Lastwagen künftig nur noch nachts fahren, wie es heißt.";
  private static final String POLISH =
      "Rząd ogłosił, że żadna ze stron nie może opuścić rozmów przed końcem przyszłego miesiąca.";
  private static final String TURKISH =
      "Bakanlık, köprünün gelecek yıl açılacağını ve geçişin ücretsiz olacağını söyledi.";
  private static final String LITHUANIAN =
      "Vyriausybė paskelbė, kad derybos dėl žvejybos prasidės kitą mėnesį, jei bus susitarta.";
  private static final String RUSSIAN =
      "Министры встретились в старой ратуше и договорились встретиться ещё раз до конца месяца.";
  private static final String UKRAINIAN =
      "Міністри зустрілися у старій ратуші і домовилися зустрітися знову до кінця місяця.";
  private static final String GREEK =
      "Οι υπουργοί συναντήθηκαν στο παλιό δημαρχείο και συμφώνησαν να συναντηθούν ξανά.";
  private static final String HEBREW =
      "השרים נפגשו בבניין העירייה הישן והסכימו להיפגש שוב לפני סוף החודש.";
  private static final String ARABIC =
      "اجتمع الوزراء في مبنى البلدية القديم واتفقوا على الاجتماع مرة أخرى قبل نهاية الشهر.";
  private static final String THAI =
      "รัฐมนตรีพบกันที่ศาลากลางเก่าและตกลงที่จะพบกันอีกครั้งก่อนสิ้นเดือน";
  private static final String JAPANESE = "大臣たちは古い市庁舎で会い、月末までにもう一度会うことに同意したと発表した。";
  private static final String KOREAN = "장관들은 오래된 시청에서 만나 이달 말 전에 다시 만나기로 합의했다고 발표했다.";
  private static final String SIMPLIFIED = "部长们在老市政厅会面，并同意在月底之前再次会面，发言人这样说。";
  private static final String TRADITIONAL = "部長們在舊市政廳會面，並同意在月底之前再次會面，發言人這樣說。";

  private Charsets() {}

  /// A character set's Java name and a text.
  record Sample(String charset, String text) {}

  static List<Sample> all() {
    return Stream.of(
            of(
                ENGLISH,
                "US-ASCII",
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-16",
                "UTF-32",
                "UTF-32LE",
                "UTF-32BE"),
            of(FRENCH, "ISO-8859-1", "ISO-8859-15", "windows-1252", "x-MacRoman", "IBM850"),
            of(GERMAN, "IBM437", "IBM00858", "ISO-8859-1"),
            of(POLISH, "windows-1250", "ISO-8859-2", "IBM852", "x-MacCentralEurope"),
            of(TURKISH, "windows-1254", "ISO-8859-9", "IBM857"),
            of(LITHUANIAN, "windows-1257", "ISO-8859-13", "ISO-8859-4", "IBM775"),
            of(RUSSIAN, "windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic"),
            of(UKRAINIAN, "KOI8-U", "windows-1251", "UTF-8", "UTF-16LE"),
            of(GREEK, "windows-1253", "ISO-8859-7", "UTF-8"),
            of(HEBREW, "windows-1255", "ISO-8859-8", "IBM862"),
            of(ARABIC, "windows-1256", "ISO-8859-6"),
            of(THAI, "TIS-620", "x-windows-874", "UTF-8"),
            of(JAPANESE, "Shift_JIS", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16BE"),
            of(KOREAN, "EUC-KR", "x-windows-949", "ISO-2022-KR", "UTF-8"),
            of(SIMPLIFIED, "GB2312", "GBK", "GB18030", "UTF-8"),
            of(TRADITIONAL, "Big5", "Big5-HKSCS", "x-EUC-TW", "UTF-8"))
        .flatMap(samples -> samples)
        .toList();
  }

  private static Stream<Sample> of(String text, String... charsets) {
    return Stream.of(charsets).map(charset -> new Sample(charset, text));
  }
}
