import ShellFormatting
import Testing

@Suite("Columns of text")
struct DisplayWidthTests {
  @Test(
    "scalars take no, one or two columns",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("\u{200B}", 0),
      ("한국", 4), ("ＡＢ", 4), ("Ω", 1), ("…", 1), ("\u{1B}", 0), ("naïve", 5), ("\u{FE0F}", 0),
    ])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test("control and direction characters become visible on a terminal")
  func visible() {
    #expect(VisibleText.escaped("a\u{1B}[31mb") == "a␛[31mb")
    #expect(VisibleText.escaped("x\u{202E}y") == "x<U+202E>y")
    #expect(VisibleText.escaped("\u{7}\u{7F}\u{9B}") == "␇␡<U+009B>")
    #expect(VisibleText.escaped("a\tb") == "a       b")
    #expect(VisibleText.escaped("a\r\nb") == "a\nb")
    #expect(VisibleText.escaped("a\nb", keepsLines: false) == "a␊b")
    #expect(VisibleText.escaped("plain text") == "plain text")
  }

  @Test("text is cut by columns and never inside a wide character")
  func cutting() {
    #expect(TextWrapping.head("日本語", width: 5) == "日本")
    #expect(TextWrapping.tail("日本語", width: 5) == "本語")
    #expect(TextWrapping.head("abc", width: 0) == "")
    #expect(TextWrapping.firstLine("one\r\ntwo") == "one…")
  }

  @Test("wrapping keeps words whole where it can")
  func wrapping() {
    #expect(TextWrapping.wrapped("one two three", width: 8) == ["one two ", "three"])
    #expect(TextWrapping.wrapped("abcdefgh", width: 3) == ["abc", "def", "gh"])
    #expect(TextWrapping.wrapped("a\n\nb", width: 3) == ["a", "", "b"])
    #expect(TextWrapping.wrapped("日", width: 1) == ["?"])
    #expect(TextWrapping.wrapped("", width: 5) == [""])
  }
}
