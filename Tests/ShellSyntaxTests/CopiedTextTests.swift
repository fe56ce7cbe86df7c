import ShellSyntax
import Testing

@Suite("Copied text")
struct CopiedTextTests {
  @Test(
    "prompts are taken off, whatever stands in them",
    arguments: [
      "PS C:\\> Get-Date", "PS C:\\>Get-Date", "PS C:\\Program Files\\X> Get-Date",
      "PS XYZ:\\> Get-Date", "PS> Get-Date", "PS>Get-Date", "PS HKLM:\\SOFTWARE> Get-Date",
      "[PC-001]: PS C:\\Users\\n> Get-Date", "[connector-status 1/5] PS XYZ:\\> Get-Date",
      "C:\\PS>Get-Date", "  PS C:\\> Get-Date", "PS /home/n> Get-Date",
      "PS Microsoft.PowerShell.Core\\FileSystem::\\\\cm01\\src> Get-Date",
    ])
  func prompts(_ line: String) {
    let copied = CopiedText(line)
    #expect(copied.text == "Get-Date")
    #expect(copied.repairs == [.prompts(1)])
    #expect(copied.isConsole)
  }

  @Test(
    "what only looks like a prompt stays",
    arguments: [
      "PS > out.txt", "ps C:\\x", "Get-Process PS C:\\> x", "PSX> y", "[int]5 > x", "PS x > y",
      "<#\nPS C:\\> Get-Date\n#>", "@'\nPS C:\\> Get-Date\n'@", "$x = 'a\nPS> b'", "",
      "if ($true) {\n  1\n}", "“a” – ‘b’", "'a\u{200B}b' # c\u{200B}", "'x` \ny'",
      "a `\n b",
      "Write-Output 'x' ``  ", "a\r\nb\r\n",
    ])
  func untouched(_ text: String) {
    let copied = CopiedText(text)
    #expect(copied.text == text)
    #expect(copied.repairs == [])
    #expect(copied.notice == nil)
  }

  @Test("a screen: commands stay, output between them goes, the last line is submitted")
  func screen() {
    let copied = CopiedText(
      """
      PS C:\\> Get-CMSite

      SiteCode : XYZ

      PS C:\\> foreach ($n in 1..2) {
      >>   $n
      >> }
      1
      2
      PS C:\\> Get-Date
      Monday

      """)
    #expect(copied.text == "Get-CMSite\nforeach ($n in 1..2) {\n  $n\n}\nGet-Date\n")
    #expect(copied.repairs == [.prompts(5), .output(lines: 4)])
    #expect(
      copied.notice == "Copied text was tidied: 5 prompts taken off, 4 lines of output left out.")
  }

  @Test("a command that goes on without a second prompt is kept whole")
  func openCommand() {
    #expect(
      CopiedText("PS> @{\n  a = 1\n}\nName  Value").text == "@{\n  a = 1\n}\n")
    #expect(CopiedText("PS> Get-Date |\n  Out-Null\nPS> 1").text == "Get-Date |\n  Out-Null\n1")
  }

  @Test("the last command waits where nothing stands behind it, and lines stay where places count")
  func ends() {
    #expect(CopiedText("PS> 1\n1\nPS> 2").text == "1\n2")
    #expect(CopiedText("PS> 1\r\n1\r\nPS> 2\r\n").text == "1\r\n2\r\n")
    #expect(CopiedText("PS> 1\none\nPS> 2\n", keepsLines: true).text == "1\n\n2\n")
    #expect(CopiedText("PS C:\\> \nPS C:\\> 5").text == "5")
  }

  @Test("a line behind a console's commands is output unless it has a prompt")
  func stream() {
    #expect(CopiedText("{", followsConsole: true).text == "")
    #expect(CopiedText("PS> Get-Date", followsConsole: true).text == "Get-Date")
  }

  @Test("invisible characters go outside of strings")
  func invisible() {
    let copied = CopiedText("Get-\u{200B}Date\u{FEFF} -Format '\u{200B}'\u{AD}")
    #expect(copied.text == "Get-Date -Format '\u{200B}'")
    #expect(copied.repairs == [.invisible(3)])
    #expect(CopiedText("\u{FEFF}Get-Date").repairs == [.byteOrderMark])
  }

  @Test("blanks behind a backtick at the end of a line go")
  func backticks() {
    let copied = CopiedText("Get-Date `  \n  -Format `\u{A0}\r\n  o")
    #expect(copied.text == "Get-Date `\n  -Format `\r\n  o")
    #expect(copied.repairs == [.blanksBehindBackticks(lines: 2)])
    #expect(CopiedText("Get-Date ` ").text == "Get-Date `")
  }

  @Test("fences of Markdown are taken off, whatever they are made of and whatever they name")
  func fences() {
    for fence in ["```", "```powershell", "~~~ps1", "``` PowerShell", "  ```pwsh", "````"] {
      let sign = fence.contains("~") ? "~~~" : "```"
      let copied = CopiedText("\(fence)\nGet-Date\n\(sign)\n")
      #expect(copied.text == "Get-Date\n", "\(fence)")
      #expect(copied.repairs == [.fences(2)], "\(fence)")
    }
    #expect(CopiedText("```powershell\r\n1\r\n```\r\n").text == "1\r\n")
    #expect(CopiedText("```").text == "")
  }

  @Test("of a page only the commands stay: no text around them, no blocks of output")
  func page() {
    let page = "Run this:\n\n```powershell\nPS C:\\> 1 + 1\n2\n```\n\n```output\n2\n```\nDone\n"
    let copied = CopiedText(page)
    #expect(copied.text == "1 + 1\n")
    #expect(copied.repairs == [.fences(4), .page(lines: 3), .prompts(1), .output(lines: 1)])
    let lines = CopiedText(page, keepsLines: true).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 12 && lines[3] == "1 + 1")
  }

  @Test(
    "what only looks like a fence stays",
    arguments: [
      "<#\n```\n#>\n1", "@'\n```powershell\n```\n'@", "$x = 'a\n```\nb'", "Get-Date ```\n1",
      "``` {1} two\n", "``\n",
    ])
  func noFence(_ text: String) { #expect(CopiedText(text).text == text) }

  @Test("numbers before lines go where the text cannot be meant with them")
  func numbers() {
    let copied = CopiedText("1: $x = 5\n2: $x + 1\n")
    #expect(copied.text == "$x = 5\n$x + 1\n")
    #expect(copied.repairs == [.lineNumbers(2)])
    #expect(CopiedText("  9  if (1) {\n 10    7\n 11  }").text == " if (1) {\n   7\n }")
    for text in ["1\n2\n3\n", "1 | Out-Null\n2 | Out-Null\n", "1 $x\n3 $y\n", "1 $x", "1: a\n5"] {
      #expect(CopiedText(text).text == text)
    }
  }

  @Test("what looks like a hyphen is made one where PowerShell takes it for a letter")
  func dashes() {
    let copied = CopiedText("Get\u{2013}Date \u{2011}Format yyyy; 5 \u{2212} 3")
    #expect(copied.text == "Get-Date -Format yyyy; 5 - 3")
    #expect(copied.repairs == [.dashes(3)])
    for text in [
      "Get-Date \u{2013}Format yyyy", "5 \u{2014} 3", "'a\u{2011}b' # \u{2212}",
      "function Get\u{2013}It { 1 }; Get\u{2013}It", "Get-Item a\u{2013}b.txt",
    ] {
      #expect(CopiedText(text).text == text)
    }
  }

  @Test("what was repaired once is not repaired again")
  func settled() {
    for text in [
      "PS> 1\none\nPS> 2\n", "a `  \n b", "Get-\u{200B}Date", "PS C:\\> @{\n>> a=1\n>> }",
      "```powershell\n1\n```", "1: $x\n2: $y", "Get\u{2013}Date", "a\n```ps1\nPS> 1\n```\nb",
    ] {
      let once = CopiedText(text)
      let twice = CopiedText(once.text)
      #expect(twice.text == once.text)
      #expect(twice.repairs == [])
    }
  }
}
