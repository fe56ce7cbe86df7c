import Testing

@testable import ShellRuntime

@Suite("A whole script is looked through in one run")
struct ScriptCheckTests {
  private func check(
    _ text: String, sourced: @escaping (String) -> String? = { _ in nil }
  ) -> [String] {
    TestSession().shell.check(script: text, sourced: sourced).findings.map { finding in
      let place = finding.position.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(finding.severity.rawValue) \(finding.id) \(place)"
    }
  }

  @Test(
    "what is found, with its place",
    arguments: [
      ("Get-Thing A; Set-Thing x 3", []),
      ("Get-Nothing\nSet-Thing -Nope 1", [
        "error CommandNotFoundException 1:1", "error NamedParameterNotFound 2:1",
      ]),
      ("Set-Thing a -Mode Onlin", ["error ParameterArgumentValidationError 1:1"]),
      ("Set-Thing a -Mode $mode", []),
      ("Get-Thing -?; Get-Thing -Nope -?", []),
      ("Get-Thing A\n[void]$x = 5", ["error VoidTypeConstraintNotAllowed 2:1"]),
      ("try { } catch [Exception] { } catch [DivideByZeroException] { }", [
        "error ExceptionTypeAlreadyCaught 1:37"
      ]),
      ("f 1\nfunction f($x) { $x }", ["warning CommandNotFoundException 1:1"]),
      ("function g { f 1 }\nfunction f($x) { $x }\ng", []),
      ("function f { [CmdletBinding()] param($x) }; f -y 1", [
        "error NamedParameterNotFound 1:45",
      ]),
      ("Set-Thing @h", ["note SplatNotChecked 1:11"]),
      ("& $command 1", ["note CommandNotConstant 1:3"]),
      (". .\\lib.ps1\nGet-Whatever", [
        "warning FileNotFound 1:3", "warning CommandNotFoundException 2:1",
      ]),
      ("Get-WmiObject x", ["error CommandNotFoundException 1:1"]),
      ("Get-Acl x", ["warning CommandNotSimulated 1:1"]),
    ] as [(String, [String])])
  func findings(text: String, expected: [String]) {
    #expect(check(text) == expected)
  }

  private static let definitions = """
    function Need { param([Parameter(Mandatory)] $What, $How) }; \
    function Take { param([Parameter(Mandatory, ValueFromPipeline)] $What) process { } }; \
    function Pick { param( \
    [Parameter(ParameterSetName = 'One')] $One, [Parameter(ParameterSetName = 'Two')] $Two) }; \
    function Side { [CmdletBinding(DefaultParameterSetName = 'One')] param( \
    [Parameter(ParameterSetName = 'One')] $One, [Parameter(ParameterSetName = 'Two')] $Two) }

    """

  @Test(
    "what a call leaves out or leaves open is told where it is certain",
    arguments: [
      ("Need 1", []), ("Need -What 1", []), ("Need -W 1 2", []), ("Take 1", []),
      ("1 | Take", []), ("Pick -One 1", []), ("Pick -Two 1", []), ("Side", []),
      ("Need @h", ["note SplatNotChecked 2:6"]),
      ("$PSDefaultParameterValues = @{ 'Need:What' = 1 }; Need", []),
      ("Need -?", []),
      ("Need", ["error MissingMandatoryParameter 2:1"]),
      ("Need -How 1", ["error MissingMandatoryParameter 2:1"]),
      ("1 | Need", ["error MissingMandatoryParameter 2:5"]),
      ("Take", ["error MissingMandatoryParameter 2:1"]),
      ("Pick", ["error AmbiguousParameterSet 2:1"]),
      ("Pick -One 1 -Two 2", ["error AmbiguousParameterSet 2:1"]),
      ("Side -One 1 -Two 2", ["error AmbiguousParameterSet 2:1"]),
      ("if ($x) { foreach ($y in 1) { Need } }", ["error MissingMandatoryParameter 2:31"]),
    ] as [(String, [String])])
  func completeness(call: String, expected: [String]) {
    #expect(check(Self.definitions + call) == expected)
  }

  @Test("every parse error is told, with the commands before the first one")
  func parseErrors() {
    let found = check("Get-Nothing\nif (\n")
    #expect(found.first == "error CommandNotFoundException 1:1")
    #expect(found.count >= 2)
  }

  @Test("a dot-sourced file gives its functions, those that it dot-sources included")
  func sourced() {
    let files = [
      ".\\lib.ps1": ". .\\inner.ps1; function Show-Row($x) { }",
      ".\\inner.ps1": "function Hide-Row { }",
    ]
    let text = ". .\\lib.ps1\n. \"$PSScriptRoot\\lib.ps1\"\nShow-Row -x 1; Hide-Row; Show-Cell"
    #expect(check(text) { files[$0] } == ["error CommandNotFoundException 3:26"])
  }
}
