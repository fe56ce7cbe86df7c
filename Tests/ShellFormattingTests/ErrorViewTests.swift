import ShellFormatting
import ShellRuntime
import Testing

@Suite("Errors as text")
struct ErrorViewTests {
  private func record(
    _ id: String, _ category: ErrorCategory, _ message: String, source: String = "",
    target: String = "", position: ErrorPosition? = nil
  ) -> ErrorRecord {
    ErrorRecord(
      id: id, category: category, message: message, targetText: target, source: source,
      position: position)
  }

  private let place = ErrorPosition(line: 2, column: 5, length: 4, lineText: "$x; Get-Foo")

  @Test("one line at a prompt, led by the command")
  func oneLine() {
    let error = record(
      "PathNotFound", .objectNotFound, "Cannot find path 'C:\\x' because it does not exist.",
      source: "Microsoft.PowerShell.Commands.GetContentCommand",
      position: ErrorPosition(line: 1, column: 1, length: 4, lineText: "gc C:\\x"))
    #expect(
      ErrorView(width: 80).lines(error)
        == ["Get-Content: Cannot find path 'C:\\x' because it does not exist."])
  }

  @Test(
    "what stands before the colon",
    arguments: [
      ("CommandNotFoundException", ErrorCategory.objectNotFound, "", "foo", "foo"),
      ("RuntimeException", .notSpecified, "", "", "RuntimeException"),
      ("InvokeMethodOnNull", .invalidOperation, "", "", "InvalidOperation"),
      ("m", .operationStopped, "", "", "Exception"),
      ("System.IndexOutOfRangeException", .operationStopped, "", "", "OperationStopped"),
      ("X", .invalidData, "Get-CMSite", "", "Get-CMSite"),
      (
        "X", .invalidData, "Microsoft.PowerShell.Commands.ConvertToJsonCommand", "",
        "ConvertTo-Json"
      ),
    ])
  func reason(id: String, category: ErrorCategory, source: String, target: String, reason: String) {
    let error = record(id, category, "m", source: source, target: target)
    #expect(ErrorView.reason(of: error) == reason)
  }

  @Test("the place in lines after the first")
  func multiline() {
    let error = record("X", .invalidData, "no", source: "Get-Foo", position: place)
    #expect(
      ErrorView(width: 80).lines(error) == [
        "Get-Foo: ", "Line |", "   2 |  $x; Get-Foo", "     |      ~~~~", "     | no",
      ])
  }

  @Test("the place and name of a script, with the message wrapped beside the bar")
  func script() {
    let error = record("X", .invalidData, "one two three", source: "Get-Foo", position: place)
    #expect(
      ErrorView(width: 16, scriptName: "a.ps1").lines(error) == [
        "Get-Foo: a.ps1:2", "Line |", "   2 |  $x; Get…", "     |      ~~~~", "     | one two",
        "     | three",
      ])
  }

  @Test("a parse error shows its place even in the first line")
  func parseError() {
    let error = record(
      "EmptyPipeElement", .parserError, "An empty pipe element is not allowed.",
      position: ErrorPosition(line: 1, column: 10, length: 1, lineText: "Get-Foo ||"))
    #expect(
      ErrorView(width: 80).lines(error) == [
        "ParserError: ", "Line |", "   1 |  Get-Foo ||", "     |           ~",
        "     | An empty pipe element is not allowed.",
      ])
  }

  @Test("a place outside the line, and lines longer than the screen, do no harm")
  func odd() {
    let long = String(repeating: "x", count: 300)
    for column in [0, 1, 150, 300, 301, 9999] {
      let position = ErrorPosition(line: 12345, column: column, length: 9999, lineText: long)
      let error = record("X", .parserError, "m", position: position)
      for line in ErrorView(width: 40).lines(error) {
        #expect(DisplayWidth.columns(of: line) <= 40)
      }
    }
  }

  @Test("the normal view has place, category and id; the category view only the category")
  func otherViews() {
    let error = record(
      "PathNotFound", .objectNotFound, "no",
      source: "Microsoft.PowerShell.Commands.GetItemCommand", target: "C:\\x", position: place)
    var view = ErrorView(width: 80, scriptName: "a.ps1")
    view.style = .category
    let category = "ObjectNotFound: (C:\\x:String) [Get-Item], RuntimeException"
    #expect(view.lines(error) == [category])
    view.style = .normal
    #expect(
      view.lines(error) == [
        "Get-Item : no", "At a.ps1:2 char:5", "+ $x; Get-Foo", "+     ~~~~",
        "+ CategoryInfo          : \(category)",
        "+ FullyQualifiedErrorId : PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand",
      ])
    view.style = .detailed
    let lines = view.lines(error)
    #expect(lines.contains("CategoryInfo          : \(category)"))
    #expect(lines.contains("    Message : no"))
  }
}
