import CoreCmdlets
import ShellRuntime
import Testing

@Suite("Formatting commands in a session")
struct OutputCommandTests {
  @Test("a formatted table in a variable is shown as it was formatted")
  func variable() {
    let session = TestSession()
    let shown = session.run("$t = [pscustomobject]@{A=1;B='x'} | ft B; $t")
    #expect(shown == ["", "B", "-", "x", ""])
  }

  @Test("two tables in one line stand one after the other")
  func twoTables() {
    let session = TestSession()
    #expect(
      session.run("[pscustomobject]@{A=1} | ft; [pscustomobject]@{B=2} | ft")
        == ["", "A", "-", "1", "", "", "B", "-", "2", ""])
  }

  @Test("formats, widths and alignments of calculated columns")
  func calculated() {
    let session = TestSession()
    #expect(
      session.text(
        "[pscustomobject]@{A=1234.5} | ft @{n='N';e={$_.A};FormatString='N2'},"
          + "@{l='L';e='A';w=7;a='left'}"
      )
        == "       N L\n       - -\n1,234.50 1234.50")
  }

  @Test("groups of a list and a table")
  func groups() {
    let session = TestSession()
    #expect(
      session.text("1,2 | % { [pscustomobject]@{S=\"s$_\";V=$_} } | fl V -GroupBy S")
        == "   S: s1\n\nV : 1\n\n   S: s2\n\nV : 2")
  }

  @Test("text of objects with Out-String")
  func outString() {
    let session = TestSession()
    #expect(session.text("([pscustomobject]@{A=1} | Out-String).Length") == "8")
    #expect(
      session.text("[pscustomobject]@{A=1} | Out-String -Stream | ? { $_ } | % { \"<$_>\" }")
        == "<A>\n<->\n<1>")
  }

  @Test("JSON goes through both ways")
  func json() {
    let session = TestSession()
    #expect(
      session.text(
        "'{\"a\":[1,2.5,\"x\",null,true],\"b\":{}}' | ConvertFrom-Json | "
          + "ConvertTo-Json -Compress")
        == #"{"a":[1,2.5,"x",null,true],"b":{}}"#)
    #expect(session.text("'[1,2]' | ConvertFrom-Json | % { $_ + 1 }") == "2\n3")
    #expect(
      session.text("@{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json -Compress")
        == "WARNING: Resulting JSON is truncated as serialization has exceeded the set depth of "
        + "2.\n"
        + #"{"a":{"b":{"c":"System.Collections.Hashtable"}}}"#)
    #expect(session.text("(Get-Date) | ConvertTo-Json") == "\"2026-11-23T09:00:00+00:00\"")
  }

  @Test(
    "broken JSON says where",
    arguments: [
      "{", "[1", "{\"a\" 1}", "\"x", "[1]]", "01x", "[1,,2]", "\"\\u12\"", "/*",
    ])
  func brokenJSON(text: String) {
    let line = "'\(text.replacing("'", with: "''"))' | ConvertFrom-Json"
    #expect(
      TestSession().text(line)
        == "! System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand")
  }

  @Test("names that differ in case only, and empty ones, need a hashtable")
  func jsonNames() {
    let command = "Microsoft.PowerShell.Commands.ConvertFromJsonCommand"
    #expect(
      TestSession().text("'{\"a\":1,\"A\":2}' | ConvertFrom-Json")
        == "! KeysWithDifferentCasingInJsonString,\(command)")
    #expect(
      TestSession().text("'{\"\":1}' | ConvertFrom-Json") == "! EmptyKeyInJsonString,\(command)")
    #expect(
      TestSession().text("('{\"a\":1,\"A\":2}' | ConvertFrom-Json -AsHashtable).Keys") == "a\nA")
  }

  @Test("comma-separated text goes through both ways")
  func csv() {
    let session = TestSession()
    #expect(
      session.text("[pscustomobject]@{A='x,\"y\"';B=$null} | ConvertTo-Csv | ConvertFrom-Csv | fl")
        == "A : x,\"y\"\nB : ")
  }
}
