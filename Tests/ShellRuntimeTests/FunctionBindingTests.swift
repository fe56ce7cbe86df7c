import Testing

@testable import ShellRuntime

@Suite("Functions are bound as PowerShell binds them")
struct FunctionBindingTests {
  @Test(
    "sets, pipelines, splats, common parameters",
    arguments: [
      // The default set takes properties and no other does: it is meant, whatever comes.
      (
        "function f { [CmdletBinding(DefaultParameterSetName='N')]param([Parameter(Mandatory,"
          + "ParameterSetName='N',ValueFromPipelineByPropertyName)]$Name,[Parameter(Mandatory,"
          + "ParameterSetName='I',ValueFromPipeline)]$In) process { $PSCmdlet.ParameterSetName } };"
          + "[pscustomobject]@{Name=1} | f", "N"
      ),
      (
        "function f { param([Parameter(ValueFromPipelineByPropertyName)][int]$Id,"
          + "[Parameter(ValueFromPipelineByPropertyName)][Alias('Nm')]$Name) process {"
          + "\"$Id $Name\" } };"
          + "[pscustomobject]@{Id='7';Nm='x'},[pscustomobject]@{Id=8} | f", "7 x|8 "
      ),
      (
        "function f { param([Parameter(ParameterSetName='A')]$a,[Parameter(ParameterSetName='B')]"
          + "$b) $PSCmdlet.ParameterSetName }; f -b 1", "B"
      ),
      (
        "function f { [CmdletBinding(DefaultParameterSetName='Z')]param([Parameter("
          + "ParameterSetName='A')]$a) $PSCmdlet.ParameterSetName }; f", "Z"
      ),
      ("function f { param($a,$b) \"$a $b\" }; $h=@{a=1;b=2}; f @h -b 3", "1 3"),
      ("function f { param($a,$b,$c) \"$a $b $c\" }; $x=@{a=1};$y=@{c=3}; f @x @y 2", "1 2 3"),
      ("function f { param($a,$b) \"$a $b\" }; $x=1,2; f @x", "1 2"),
      ("function f { param($a) \"$a $args\" }; f 1 -x 2", "1 -x 2"),
      (
        "function f { param($a,[Parameter(ValueFromRemainingArguments)]$r) \"$a $($r.Count)\" };"
          + "f 1 2 -x 3", "1 3"
      ),
      (
        "function f { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$v) process {"
          + "$PSBoundParameters.Keys -join ',' } }; 1 | f -Verbose", "Verbose,v"
      ),
      ("function f { [CmdletBinding()]param($x) $x }; f 1 -OutVariable o; $o", "1|1"),
      ("function f { [CmdletBinding()]param($x) $x }; f 1 -ov o; f 2 -ov +o; $o", "1|2|1|2"),
      ("function f { [CmdletBinding()]param($WarningLevel) $WarningLevel }; f -W 5", "5"),
      ("function f { param([AllowNull()][Parameter(Mandatory)]$x) \"<$x>\" }; f $null", "<>"),
      (
        "function f { param([AllowEmptyString()][Parameter(Mandatory)][string]$x) \"<$x>\" }; f ''",
        "<>"
      ),
      (
        "function f { [CmdletBinding(SupportsShouldProcess)]param($x) if ($PSCmdlet.ShouldProcess("
          + "$x)) { 'done' } }; f 1 -WhatIf; f 1 -Confirm:$false", "done"
      ),
    ])
  func binding(text: String, printed: String) {
    #expect(TestSession().printed(text) == printed)
  }

  @Test(
    "each fault has PowerShell's id",
    arguments: [
      (
        "function f { param([Parameter(ParameterSetName='A')]$a,[Parameter(ParameterSetName='B')]"
          + "$b) 1 }; f", "AmbiguousParameterSet"
      ),
      (
        "function f { param([Parameter(ParameterSetName='A')]$a,[Parameter(ParameterSetName='B')]"
          + "$b) 1 }; f -a 1 -b 2", "AmbiguousParameterSet"
      ),
      (
        "function f { param([Parameter(Mandatory,ValueFromPipelineByPropertyName)]$a,"
          + "[Parameter(Mandatory,ValueFromPipelineByPropertyName)]$b) process { 1 } };"
          + "[pscustomobject]@{a=1} | f", "InputObjectMissingMandatory"
      ),
      (
        "function f { param([Parameter(ValueFromPipeline)][int]$a) process { $a } }; 'x' | f",
        "InputObjectNotBound"
      ),
      (
        "function f { param([Parameter(Mandatory)]$x) $x }; f $null",
        "ParameterArgumentValidationErrorNullNotAllowed"
      ),
      (
        "function f { param([Parameter(Mandatory)][string[]]$x) $x }; f @('a','')",
        "ParameterArgumentValidationErrorEmptyStringNotAllowed"
      ),
      (
        "function f { param([Parameter(Mandatory)][string[]]$x) $x }; f @()",
        "ParameterArgumentValidationErrorEmptyArrayNotAllowed"
      ),
      (
        "function f { param([Parameter(ValueFromPipeline)][string]$x) $x }; f { 1 }",
        "ScriptBlockArgumentNoInput"
      ),
      ("function f { [CmdletBinding()]param($x) $x }; f -OutBuffer x", "CannotConvert"),
      ("function f { [CmdletBinding()]param($x) $x }; f -Verbose:'x'", "CannotConvertArgument"),
      ("function f { param([ValidateCount(2,3)]$x) }; f @(1)", "ParameterArgumentValidationError"),
    ])
  func faults(text: String, id: String) {
    #expect(TestSession().printed(text).hasPrefix("!" + id))
  }

  @Test("a script block gives a value for each pipeline object")
  func delayed() {
    let text =
      "function f { param([Parameter(ValueFromPipeline)][int]$i,"
      + "[Parameter(ValueFromPipelineByPropertyName)][string]$n) process { \"$i $n\" } };"
      + "1,2 | f -n { \"<$_>\" }"
    #expect(TestSession().printed(text) == "1 <1>|2 <2>")
  }

  @Test("mandatory parameters are asked for: arrays item by item, help by !?")
  func asking() {
    let session = TestSession()
    session.host.isInteractive = true
    session.host.replies = ["!?", "7", "a", "b", ""]
    let text =
      "function f { param([Parameter(Mandatory,HelpMessage='How many.')][int]$Count,"
      + "[Parameter(Mandatory)][string[]]$Names) \"$Count $Names\" }; f"
    #expect(session.printed(text) == "7 a b")
    #expect(
      session.host.requests.map(\.name) == ["Count", "Count", "Names[0]", "Names[1]", "Names[2]"])
    #expect(
      session.host.requests.map(\.message) == [
        "cmdlet f at command pipeline position 1\nSupply values for the following parameters:\n"
          + "(Type !? for Help.)", "How many.", "", "", "",
      ])
  }

  @Test("Yes to All holds for the rest of the call; a high impact asks by itself")
  func confirmation() {
    let session = TestSession()
    session.host.isInteractive = true
    session.host.replies = ["?", "a"]
    let function =
      "function f { [CmdletBinding(SupportsShouldProcess,ConfirmImpact='High')]"
      + "param([Parameter(ValueFromPipeline)]$x) process {"
      + "if ($PSCmdlet.ShouldProcess($x)) { $x } } };"
    #expect(session.printed(function + "1,2,3 | f") == "1|2|3")
    #expect(session.host.requests.count == 2)
    #expect(session.printed("1 | f -Confirm:$false") == "1")
    #expect(session.printed("$ConfirmPreference='None'; 1 | f") == "1")
  }
}
