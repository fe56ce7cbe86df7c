import Testing

@testable import ShellRuntime

@Suite("Errors are PowerShell's")
struct ErrorTests {
  @Test(
    "ids of errors of the language",
    arguments: [
      ("1/0", "RuntimeException"), ("[int]'abc'", "InvalidCastFromStringToInteger"),
      ("[datetime]'soon'", "InvalidCastParseTargetInvocationWithFormatProvider"),
      ("[int]99999999999", "InvalidCastIConvertible"), ("'a'.Foo()", "MethodNotFound"),
      ("$null.Foo()", "InvokeMethodOnNull"), ("$null[0]", "NullArray"),
      ("$true = 1", "VariableNotWritable"), ("[nope]::X", "TypeNotFound"),
      ("'x'.Length = 3", "PropertyAssignmentException"),
      ("$x = [pscustomobject]@{a=1}; $x.b = 2", "ExceptionWhenSetting"),
      ("1 -lt 'a'", "InvalidCastFromStringToInteger"),
      ("1 -lt @{}", "ComparisonFailure"),
      ("@{a=1; A=2}", "DuplicateKeyInHashLiteral"), ("1 | Nope", "CommandNotFoundException"),
      ("'a' -match '('", "System.Text.RegularExpressions.RegexParseException"),
      ("'a' -replace '('", "InvalidRegularExpression"), ("'{1}' -f 1", "FormatError"),
      ("'a' > 'C:\\x.txt'", "NotSupportedInThisShell"),
    ])
  func ids(text: String, id: String) {
    #expect(TestSession().printed(text) == "!" + id)
  }

  @Test("an error knows its line, column and text")
  func position() throws {
    let session = TestSession()
    _ = session.shell.run("$x = 1\n  Get-Nothing -A 1")
    let position = try #require(session.host.errors.first?.position)
    #expect(position.line == 2)
    #expect(position.column == 3)
    #expect(position.length == 11)
    #expect(position.lineText == "  Get-Nothing -A 1")
  }

  @Test(
    "preferences and variables of errors",
    arguments: [
      ("Write-Error x -ErrorAction SilentlyContinue; $Error.Count; $?", "1|True"),
      (
        "try { Write-Error x -ErrorAction Stop; 'no' } catch { $_.FullyQualifiedErrorId }",
        "TestError,Microsoft.PowerShell.Commands.WriteErrorCommand"
      ),
      ("$ErrorActionPreference = 'Stop'; try { Write-Error x } catch { 'c' }", "c"),
      ("$ErrorActionPreference = 'SilentlyContinue'; 1/0; Write-Error x; $Error.Count", "2"),
      ("Write-Error x -ErrorVariable e -ea 0; $e.Count; \"$($e[0])\"", "1|x"),
      ("Write-Output 1 2 -OutVariable o; $o.Count", "1|2|2"),
      ("Write-Error x -ea 0; $?; 1; $?", "False|1|True"),
      ("try { Get-Nothing } catch { $_.CategoryInfo.Category }", "ObjectNotFound"),
      ("try { throw @{a=1} } catch { $_.TargetObject.a }", "1"),
      ("Write-Error x 2>&1 | % { 'got ' + $_ }", "got x"), ("Write-Warning w 3>$null; 'x'", "x"),
      ("try { try { throw 'a' } finally { 'f' } } catch { \"c$_\" }", "f|ca"),
      ("try { 1/0 } catch [System.DivideByZeroException] { 'div' }", "div"),
      ("try { [int]'a' } catch [System.InvalidCastException] { 'cast' }", "cast"),
      ("function f { 1/0; 'after' }; try { f } catch { 'c' }", "c"),
    ])
  func preferences(text: String, printed: String) {
    #expect(TestSession().printed(text) == printed)
  }

  @Test("a text that does not parse runs nothing and says where")
  func parseErrors() {
    let session = TestSession()
    let outcome = session.shell.run("'a'; if (")
    #expect(outcome.hasParseErrors)
    #expect(outcome.isIncomplete)
    #expect(session.host.values.isEmpty)
    #expect(!outcome.succeeded)
  }
}
