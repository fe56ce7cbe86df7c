import CoreCmdlets
import ShellRuntime
import Testing

@Suite("Choosing and ordering objects")
struct ObjectCommandTests {
  @Test(
    "lines and what they show",
    arguments: [
      ("1..5 | where { $_ % 2 }", "1\n3\n5"),
      ("'PC-001','SRV' | ? Length -GT 3", "PC-001"),
      ("'a','B' | ? { $_ -ceq 'b' }", ""),
      ("@{N='x'},@{N='y'} | % { [pscustomobject]$_ } | ? N -EQ y | % N", "y"),
      ("@{N='x'},@{N='y'} | % { [pscustomobject]$_ } | ? N -CEQ X | % N", ""),
      ("@{N='x'},@{N='y'} | % { [pscustomobject]$_ } | ? N -In 'y','z' | % N", "y"),
      ("@{N='x'},@{N='y'} | % { [pscustomobject]$_ } | ? N -NotMatch '^x' | % N", "y"),
      ("@{N=1,2},@{N=3} | % { [pscustomobject]$_ } | ? N -Contains 2 | % N", "1\n2"),
      ("@{N=0},@{N=3} | % { [pscustomobject]$_ } | ? N | % N", "3"),
      ("@{N=0},@{N=3} | % { [pscustomobject]$_ } | ? -Not N | % N", "0"),
      ("[pscustomobject]@{N=1} | ? N -Is int | % N", "1"),
      ("1..10 | select -First 2", "1\n2"),
      ("1..10 | select -Last 2", "9\n10"),
      ("1..10 | select -Skip 8", "9\n10"),
      ("1..5 | select -SkipLast 3", "1\n2"),
      ("1..10 | select -First 1 -Last 1", "1\n10"),
      ("1..10 | select -Index 0,9", "1\n10"),
      ("1..10 | select -Skip 1 -First 2", "2\n3"),
      ("1,1,2,1 | select -Unique", "1\n2"),
      ("1..1000000 | select -First 1", "1"),
      ("3,1,2 | sort", "1\n2\n3"),
      ("'b','A','a','B' | sort", "A\na\nb\nB"),
      ("10,9,'8' | sort", "8\n9\n10"),
      ("3,1,2 | sort -Top 2", "1\n2"),
      ("3,1,2 | sort -Bottom 1", "3"),
      ("'bb','a','ccc' | sort { $_.Length } -Descending", "ccc\nbb\na"),
      ("'b1','a2','a1' | sort @{E={$_[0]}},@{E={$_[1]};Descending=$true}", "a2\na1\nb1"),
      ("$null,3,1 | sort", "1\n3"),
      ("1..3 | % { $s = 0 } { $s += $_ } { $s }", "6"),
      ("'abc' | % ToUpper", "ABC"),
      ("'abc' | % Substring 1 1", "b"),
      ("1,2,3,4 | measure -Sum | % Sum", "10"),
      ("'a','b','a' | group | % { \"$($_.Count) $($_.Name)\" }", "2 a\n1 b"),
      ("'b','a' | group -AsHashTable | % { $_.Count }", "2"),
      ("'x y','z' | measure -Word -Line | % Words", "3"),
    ])
  func shows(line: String, text: String) {
    #expect(TestSession().text(line) == text)
  }

  @Test("selected properties keep their order, and a missing one is empty")
  func properties() {
    let session = TestSession()
    let shown = session.text("[pscustomobject]@{A=1;B=2} | select B, C, @{n='D';e={$_.A + 1}} | fl")
    #expect(shown == "B : 2\nC : \nD : 2")
    #expect(session.text("[pscustomobject]@{A=1;B=2} | select * -ExcludeProperty A | % B") == "2")
    #expect(
      session.text("([pscustomobject]@{A=1} | select A).PSTypeNames[0]")
        == "Selected.System.Management.Automation.PSCustomObject")
  }

  @Test("the same property twice is an error and goes on")
  func twice() {
    #expect(
      TestSession().text("[pscustomobject]@{A=1} | select A, A | fl")
        == "! AlreadyExistingUserSpecifiedPropertyNoExpand,"
        + "Microsoft.PowerShell.Commands.SelectObjectCommand\n\nA : 1")
  }

  @Test("commands keep what is asked of missing values and odd input")
  func odd() {
    let session = TestSession()
    #expect(session.text("$null | select -First 1") == "")
    #expect(session.text("@() | sort") == "")
    #expect(session.text("1 | select -Last 0") == "")
    #expect(
      session.text("1 | select -First -1").hasPrefix("!")
        || session.text("1 | select -First 0") == "")
    #expect(session.text("[pscustomobject]@{A=@(1,2)} | select -ExpandProperty A") == "1\n2")
    #expect(session.text("'a' | compare 'a','b' | % SideIndicator") != "==")
  }
}
