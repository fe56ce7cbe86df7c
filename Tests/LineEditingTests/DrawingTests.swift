import Testing

@testable import LineEditing

@Suite("Prompt, layout and list")
struct DrawingTests {
  init() {
    CharacterLocale.use()
  }

  private func marked(_ prompt: String) -> String {
    String(String.UnicodeScalarView(PromptText(prompt).marked.compactMap(Unicode.Scalar.init)))
  }

  @Test("colours are enclosed in marks, and a last one goes before the last character")
  func prompt() {
    #expect(marked("PS> ") == "PS> ")
    let bold = "\u{1B}[1m"
    let green = "\u{1B}[32m"
    let end = "\u{1B}[0m"
    #expect(marked("\(bold)\(green)PS>\(end) ") == "\u{1}\(bold)\(green)\u{1}PS>\u{1}\(end)\u{1} ")
    #expect(marked("\(bold)PS> \(end)") == "\u{1}\(bold)\u{1}PS>\u{1}\(end)\u{1} ")
    #expect(PromptText("\u{1B}[1ma\nb\u{7}c\u{1B}[2Jd").plain == "a\nbcd")
    #expect(marked("") == "")
    #expect(PromptText("\u{1B}").visible.isEmpty)
  }

  @Test("wide characters do not straddle rows, tabs and line ends move on")
  func layout() {
    var layout = ScreenLayout(columns: 4)
    layout.put("abc日".unicodeScalars)
    #expect(layout.row == 1 && layout.column == 2)
    layout.put("\u{3}\n\t".unicodeScalars)
    #expect(layout.row == 4 && layout.column == 0)
  }

  @Test("text is cut to columns with an ellipsis")
  func fit() {
    #expect(ScreenLayout.fit("abcdef", columns: 4) == "abc…")
    #expect(ScreenLayout.fit("日本語", columns: 5) == "日本…")
    #expect(ScreenLayout.fit("abc", columns: 3) == "abc")
    #expect(ScreenLayout.fit("abc", columns: 0) == "")
  }

  @Test("the common beginning ignores letter case and takes the first spelling")
  func commonPrefix() {
    #expect(CompletionMenu.commonPrefix(["Get-CMSite", "get-cmDevice"]) == "Get-CM")
    #expect(CompletionMenu.commonPrefix(["a", "b"]) == "")
    #expect(CompletionMenu.commonPrefix([]) == "")
  }

  @Test("no row of the list is wider than asked, whatever the width and height")
  func rowWidths() {
    let names = ["a", "Get-CMSiteComponent", "日本語テスト", "two\nlines", ""]
    for columns in 1...60 {
      for height in 1...6 {
        var menu = CompletionMenu(
          names.map { Completion(replacing: 0..<0, with: $0, tooltip: "long text") })
        for _ in 0..<7 {
          _ = menu.handle(.character("\t"))
          let rows = menu.rows(columns: columns, height: height)
          #expect(rows.count <= height && !rows.isEmpty)
          for row in rows {
            let text = row.replacing("\u{1B}[7m", with: "").replacing("\u{1B}[0m", with: "")
            #expect(ScreenLayout.width(text) <= max(columns, 1))
          }
        }
      }
    }
  }
}
