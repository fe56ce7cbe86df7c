import Testing

@testable import ShellRuntime

@Suite("Arguments are bound as PowerShell binds them")
struct BinderTests {
  @Test(
    "names, aliases, beginnings, positions, sets",
    arguments: [
      ("Set-Thing -Name S1", "ByName S1  0 false  "),
      ("Set-Thing -SERVERNAME S1", "ByName S1  0 false  "),
      ("Set-Thing -serv S1", "ByName S1  0 false  "),
      ("Set-Thing S1 7", "ByName S1  7 false  "),
      ("Set-Thing S1 -Count:8 -Force", "ByName S1  8 true  "),
      ("Set-Thing S1 -Force:$false", "ByName S1  0 false  "),
      ("Set-Thing S1 -Names a,b", "ByName S1  0 false a+b "),
      ("Set-Thing S1 -Mode ONLINE", "ByName S1 ONLINE 0 false  "),
      ("Set-Thing -Name 007", "ByName 007  0 false  "),
      ("Set-Thing -InputObject x", "ByValue   0 false  x"),
      ("$h = @{Name='S2'; Force=$true}; Set-Thing @h 4", "ByName S2  4 true  "),
      ("'x' | Set-Thing", "ByValue   0 false  x"),
      ("[pscustomobject]@{Name='P'} | Set-Thing -Count 2", "ByValue   2 false  @{Name=P}"),
      ("1,2 | Write-Output", "1|2"),
      ("Get-Thing A", "A"), ("thing B", "B"), ("ConfigurationManager\\Get-Thing C", "C"),
      ("$x = 'Get-Thing'; & $x D", "D"),
    ])
  func binding(text: String, printed: String) {
    #expect(TestSession().printed(text) == printed)
  }

  static let set = "Microsoft.PowerShell.Commands.SetThingCommand"

  @Test(
    "each fault has PowerShell's id",
    arguments: [
      ("Set-Thing -Nope", "NamedParameterNotFound,\(set)"),
      ("Set-Thing -n a", "AmbiguousParameter,\(set)"),
      ("Set-Thing -Name", "MissingArgument,\(set)"),
      ("Set-Thing -Name -Force", "MissingArgument,\(set)"),
      ("Set-Thing -Name a -Name b", "ParameterAlreadyBound,\(set)"),
      ("Set-Thing", "MissingMandatoryParameter,\(set)"),
      ("Set-Thing a 1 2", "PositionalParameterNotFound,\(set)"),
      ("Set-Thing -Name a -InputObject 1", "AmbiguousParameterSet,\(set)"),
      ("Set-Thing -Name ''", "ParameterArgumentValidationErrorEmptyStringNotAllowed,\(set)"),
      ("Set-Thing a -Count many", "CannotConvertArgumentNoMessage,\(set)"),
      ("Set-Thing a -Mode Sideways", "ParameterArgumentValidationError,\(set)"),
      ("Set-Thing a -ErrorAction Maybe", "CannotConvertArgumentNoMessage,\(set)"),
      ("Set-Thing a -Force:'x'", "CannotConvertArgument,\(set)"),
      ("Get-Other", "CommandNotSimulated,Get-Other"),
      ("Get-Other -Nope", "NamedParameterNotFound,Get-Other"),
      ("Get-Thing -Fast", "ParameterNotSimulated,Get-Thing"),
      ("Get-Nothing", "CommandNotFoundException"),
      ("1 | Get-Thing", "InputObjectNotBound,Get-Thing"),
      ("function f { param([int]$x) $x }; f abc", "ParameterArgumentTransformationError,f"),
      (
        "function f { param([Parameter(Mandatory)]$x) $x }; f", "MissingMandatoryParameter,f"
      ),
      ("function f { [CmdletBinding()]param($x) $x }; f 1 2", "PositionalParameterNotFound,f"),
      (
        "function f { param([ValidateRange(1,5)][int]$x) $x }; f 9",
        "ParameterArgumentValidationError,f"
      ),
    ])
  func faults(text: String, id: String) {
    #expect(TestSession().printed(text) == "!" + id)
  }

  @Test("a missing mandatory parameter is asked for where somebody can answer")
  func asking() {
    let session = TestSession()
    session.host.isInteractive = true
    session.host.replies = ["S9"]
    #expect(session.printed("Set-Thing -Count 3") == "ByName S9  3 false  ")
    #expect(session.host.requests.map(\.name) == ["Name"])
  }

  @Test("-WhatIf says what would be done and does nothing; -Confirm asks")
  func shouldProcess() {
    let session = TestSession()
    #expect(session.printed("Set-Thing a -WhatIf") == "")
    #expect(
      session.host.messages == [
        "host: What if: Performing the operation \"Set-Thing\" on target \"a\"."
      ])
    session.host.isInteractive = true
    session.host.replies = ["n", "y"]
    #expect(session.printed("Set-Thing a -Confirm") == "")
    #expect(session.printed("Set-Thing a -Confirm") == "ByName a  0 false  ")
  }
}
