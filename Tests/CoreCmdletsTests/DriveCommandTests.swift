import CoreCmdlets
import ShellRuntime
import Testing

@Suite("Writing to drives and the session")
struct DriveCommandTests {
  private static func id(_ id: String, _ command: String) -> String {
    "! \(id),Microsoft.PowerShell.Commands.\(command)Command"
  }

  @Test(
    "lines and what they show",
    arguments: [
      ("1, 2 > C:\\Users\\a; gc C:\\Users\\a", "1\n2"),
      ("(1) > C:\\Users\\a; (2) >> C:\\Users\\a; gc C:\\Users\\a", "1\n2"),
      ("echo 1 > C:\\Users\\a; echo 2 > C:\\Users\\a; gc C:\\Users\\a", "2"),
      ("echo > $null 1; 2", "2"),
      ("gi C:\\nope 2> C:\\Users\\e; (gc C:\\Users\\e -Raw) -match 'nope'", "True"),
      ("gi C:\\nope > C:\\Users\\e 2>&1; (gc C:\\Users\\e -Raw) -match 'nope'", "True"),
      ("& { 1; Write-Warning w } *> C:\\Users\\e; (gc C:\\Users\\e).Count", "2"),
      ("$null > C:\\Users\\e; (gi C:\\Users\\e).Length", "0"),
      ("1 | tee C:\\Users\\t; gc C:\\Users\\t", "1\n1"),
      ("Set-Content C:\\Users\\a 'x','y' -NoNewline; gc C:\\Users\\a", "xy"),
      ("'p','q' | Set-Content C:\\Users\\a -PassThru", "p\nq"),
      ("cd C:\\Users; Set-Content a 1; Copy-Item a b; (gci -Name) -join ' '", "admin a b"),
      ("ni C:\\Users\\a\\b\\c -ItemType Directory | Out-Null; (gci C:\\Users\\a -r).Name", "b\nc"),
      ("ni C:\\Users\\x\\f.txt -Force -Value v | Out-Null; gc C:\\Users\\x\\f.txt", "v"),
      ("$function:f = { 'made' }; f", "made"), ("ni Function:\\f -Value { 5 } | Out-Null; f", "5"),
      ("$a = 1; ri Variable:\\a; $null -eq $a", "True"),
      ("$alias:q = 'Get-Location'; (q).Path", "C:\\"),
      ("ri Alias:\\gci; gci C:\\", "! CommandNotFoundException"),
      ("$env:X = 'y'; \"$env:X\"; $env:X = ''; Test-Path Env:\\X", "y\nFalse"),
      ("(gci Env:\\Path).Value", "C:\\"), ("(gi Env:\\Path).Name", "Path"),
      ("C:; (pwd).Path; XYZ:; (pwd).Path; cd C:\\Windows; XYZ:; C:; (pwd).Path",
        "C:\\\nXYZ:\\\nC:\\Windows"),
      ("cd C:\\Windows\\CCM; cd..; (pwd).Path; cd\\; (pwd).Path", "C:\\Windows\nC:\\"),
      ("pushd C:\\Windows; pushd C:\\Users; (gl -Stack).Path", "C:\\Windows\nC:\\"),
      ("(gp HKLM:\\SOFTWARE\\Lab).PSChildName", "Lab"),
      ("(gp 'Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Lab').Count", "3"),
      ("(gi HKLM:\\SOFTWARE\\Lab).Property -join ','", "Version,Count"),
      ("(gp C:\\Windows\\win.ini -Name Length).Length", "49"),
      ("Set-Content C:\\Users\\a 1; Remove-Item C:\\Users\\* -Include a; Test-Path C:\\Users\\a",
        "False"),
      ("New-Variable k 1 -Option Constant; $k = 2", "! VariableNotWritable"),
      ("New-Variable k 1 -Option ReadOnly; Remove-Variable k -Force; $null -eq $k", "True"),
      ("Invoke-Expression '1 + 1'", "2"), ("(Get-TimeZone).BaseUtcOffset.Ticks", "0"),
    ])
  func shows(line: String, text: String) {
    #expect(TestSession().text(line) == text)
  }

  @Test(
    "what is refused",
    arguments: [
      ("1 > C:\\Windows", id("FileOpenFailure", "OutFile")),
      ("1 | Out-File C:\\Windows\\win.ini -NoClobber", id("FileOpenFailure", "OutFile")),
      ("Set-Content XYZ:\\a 1", id("NotSupported", "SetContent")),
      ("Set-Content HKLM:\\SOFTWARE\\a 1", id("NotSupported", "SetContent")),
      ("Get-Content HKLM:\\SOFTWARE", id("NotSupported", "GetContent")),
      ("ni C:\\Windows -ItemType Directory", id("DirectoryExist", "NewItem")),
      ("ni C:\\Users\\a -ItemType Link", id("Argument", "NewItem")),
      ("ni C:\\Nowhere\\a", id("NewItemIOError", "NewItem")),
      ("ren C:\\Windows\\win.ini w", id("RenameFileItemUnauthorizedAccessError", "RenameItem")),
      ("ren C:\\Windows\\win.ini a\\b", id("Argument", "RenameItem")),
      ("Copy-Item C:\\Windows\\win.ini C:\\Windows\\win.ini", id("CopyError", "CopyItem")),
      ("Set-Item C:\\a 1", id("NotSupported", "SetItem")),
      ("New-PSDrive L FileSystem C:\\nope", id("DriveRootError", "NewPSDrive")),
      ("cd XYZ:; Remove-PSDrive XYZ", id("DriveInUse", "RemovePSDrive")),
    ])
  func refuses(line: String, id: String) {
    #expect(TestSession().text(line) == id)
  }

  @Test("a folder that is not empty is asked about")
  func asking() {
    let session = TestSession()
    _ = session.run("ni C:\\Users\\d\\f -Force")
    session.answers = ["n", "y"]
    #expect(session.text("ri C:\\Users\\d; Test-Path C:\\Users\\d") == "True")
    #expect(session.text("ri C:\\Users\\d; Test-Path C:\\Users\\d") == "False")
  }

  @Test("a credential is asked for and its password is never shown")
  func credential() {
    let session = TestSession()
    session.answers = ["CONTOSO\\admin", "P@ss"]
    #expect(
      session.text("$c = Get-Credential; $c.UserName; \"$($c.Password)\"")
        == "CONTOSO\\admin\nSystem.Security.SecureString")
  }

  @Test("lines that have run are the history, with their numbers")
  func history() {
    let session = TestSession()
    _ = session.run("1 + 1")
    _ = session.run("Get-Item C:\\nope")
    #expect(session.text("(Get-History).CommandLine") == "1 + 1\nGet-Item C:\\nope")
    #expect(session.text("(Get-History 2).ExecutionStatus") == "Failed")
  }
}
