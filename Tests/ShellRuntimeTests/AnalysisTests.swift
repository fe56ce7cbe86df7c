import Testing

@testable import ShellRuntime

@Suite("A text is looked through without running it")
struct AnalysisTests {
  func report(_ text: String) -> String {
    let report = TestSession().shell.analyze(text)
    let uses = report.uses.map {
      "\($0.command)(\($0.parameters.joined(separator: ",")))@\($0.position.line):"
        + "\($0.position.column)"
    }
    return (uses + report.errors.map { "!" + $0.id }).joined(separator: " ")
  }

  @Test(
    "commands and the full names of their parameters",
    arguments: [
      ("Set-Thing -serv x -Force", "Set-Thing(Name,Force)@1:1"),
      ("set-thing x 3", "Set-Thing(Name,Count)@1:1"),
      ("1 |\n  % { Get-Other -Fast }", "ForEach-Object(Process)@2:3 Get-Other(Fast)@2:7"),
      ("function f($a) { Get-Thing }; f -a 1", "Get-Thing()@1:18 f(a)@1:31"),
      (
        "Write-Output 1; gt x; 'Set-Alias'",
        "Write-Output(InputObject)@1:1 !CommandNotFoundException"
      ),
      ("$x = @{a = (Get-Thing A)}; if (Get-Other) { }", "Get-Thing(Name)@1:13 Get-Other()@1:32"),
      ("Set-Thing -Nope 1", "!NamedParameterNotFound"),
      ("Get-Nothing", "!CommandNotFoundException"),
      ("Set-Thing @h", "Set-Thing()@1:1"), ("if (", "!MissingOpenParenthesisAfterKeyword"),
      ("Get-Thing -Fast:$true $(Get-Other)", "Get-Thing(Fast,Name)@1:1 Get-Other()@1:25"),
    ])
  func uses(text: String, expected: String) {
    if text == "if (" {
      #expect(report(text).hasPrefix("!"))
    } else {
      #expect(report(text) == expected)
    }
  }
}

@Suite("Completion offers what can stand there")
struct CompletionTests {
  func offered(_ line: String, prepare: String = "") -> [String] {
    let session = TestSession()
    _ = session.shell.run(prepare)
    return session.shell.completions(line, cursor: line.utf8.count).candidates.map(\.text)
  }

  @Test("commands, parameters, values, variables and members")
  func kinds() {
    #expect(offered("Get-") == ["Get-Other", "Get-Thing"])
    #expect(offered("get-t") == ["Get-Thing"])
    #expect(
      offered("Set-Thing -") == [
        "-Name", "-Mode", "-Count", "-Force", "-Names", "-InputObject",
      ])
    #expect(offered("Set-Thing -Name a -F") == ["-Force"])
    #expect(offered("Set-Thing -Name a -In") == ["-InformationAction", "-InformationVariable"])
    #expect(offered("Set-Thing -Mode ") == ["Online", "Offline"])
    #expect(offered("Set-Thing -Mode off") == ["Offline"])
    #expect(offered("Set-Thing a -ErrorAction s") == ["SilentlyContinue", "Stop"])
    #expect(offered("$Err") == ["$Error", "$ErrorActionPreference", "$ErrorView"])
    #expect(offered("$o.N", prepare: "$o = [pscustomobject]@{Name=1;Other=2}") == ["Name"])
    #expect(offered("1 | ForE") == ["ForEach-Object"])
    #expect(offered("'text") == [])
  }

  @Test("what is replaced is the word before the cursor")
  func replacement() {
    let session = TestSession()
    let found = session.shell.completions("1 | Get-T foo", cursor: 9)
    #expect(found.replaced == 4..<9)
  }

  @Test("no prefix of a line crashes")
  func prefixes() {
    let session = TestSession()
    let line =
      "Set-Thing -Name \"a$($x.b)\" | ? { $_.Name -like 'x*' } | % { [int]::Parse(1) } > C:\\a"
    for count in 0...line.utf8.count {
      _ = session.shell.completions(line, cursor: count)
    }
    _ = session.shell.completions("", cursor: 99)
    _ = session.shell.completions("x", cursor: -5)
    #expect(session.host.values.isEmpty)
  }
}
