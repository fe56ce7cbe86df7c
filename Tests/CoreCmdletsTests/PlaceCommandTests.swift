import CoreCmdlets
import ShellRuntime
import Testing

@Suite("Places, files and time")
struct PlaceCommandTests {
  @Test(
    "lines and what they show",
    arguments: [
      ("cd C:\\Windows; (pwd).Path", "C:\\Windows"),
      ("cd C:\\windows\\ccm; cd ..; (gl).Path", "C:\\Windows"),
      ("cd XYZ:; (gl).Path", "XYZ:\\"),
      ("cd C:\\Windows\\*M; (gl).Path", "C:\\Windows\\CCM"),
      (
        "cd C:\\Windows\\win.ini",
        "! PathNotFound,Microsoft.PowerShell.Commands.SetLocationCommand"
      ),
      ("gc C:\\Windows\\CCM\\Logs\\a.log -Tail 1", "three"),
      ("gc C:\\Windows\\CCM\\Logs\\*.log | select -First 1", "one"),
      ("(gc C:\\Windows\\win.ini -Raw).Length", "49"),
      (
        "gc C:\\Windows",
        "! GetContainerContentException,Microsoft.PowerShell.Commands.GetContentCommand"
      ),
      ("gc Q:\\x", "! DriveNotFound,Microsoft.PowerShell.Commands.GetContentCommand"),
      ("cd C:\\Windows; gc win.ini -First 1", "; for 16-bit app support"),
      (
        "gc C:\\Windows\\win.ini -First 1 -Last 1",
        "! TailAndHeadCannotCoexist,Microsoft.PowerShell.Commands.GetContentCommand"
      ),
      ("(gci C:\\ -Recurse -File).Name", "win.ini\na.log"),
      ("(gci C:\\Windows *.ini).Length", "49"),
      ("Test-Path Q:\\x", "False"),
      ("Start-Sleep 1.5; (Get-Date).Millisecond", "500"),
      ("Start-Sleep -Milliseconds 20; (Get-Date).Millisecond", "20"),
      ("(Get-Date).ToString('s')", "2026-11-23T09:00:00"),
      ("Get-Date -Format d", "11/23/2026"),
      ("Get-Date -Format FileDate", "20261123"),
      ("Get-Date -UFormat '%Y-%m-%d %H:%M:%S %j %u %V %%'", "2026-11-23 09:00:00 327 1 48 %"),
      ("(Get-Date -Year 2024 -Month 2 -Day 31).Day", "2"),
      ("(Get-Date -UnixTimeSeconds 0).Year", "1970"),
      ("(Get-PSDrive -PSProvider CMSite).Name", "XYZ"),
      ("Split-Path C:\\", ""),
      ("Split-Path C:\\a", "C:\\"),
    ])
  func shows(line: String, text: String) {
    #expect(TestSession().text(line) == text)
  }

  @Test("the files of a folder as a table under its name")
  func listing() {
    #expect(
      TestSession().run("gci C:\\Windows") == [
        "", "    Directory: C:\\Windows", "",
        "Mode                 LastWriteTime         Length Name",
        "----                 -------------         ------ ----",
        "d----           11/1/2026 12:00 AM                CCM",
        "-a---           11/1/2026 12:00 AM             49 win.ini", "",
      ])
  }

  @Test("help, commands and members")
  func help() {
    let session = TestSession()
    #expect(session.text("gcm Set-Location -Syntax").hasPrefix("Set-Location [[-Path] <string>]"))
    #expect(session.text("(gcm *et-Location).Name") == "Get-Location\nSet-Location")
    #expect(session.text("(gcm -Verb Sort).Noun") == "Object")
    #expect(session.text("(gcm ft).Definition") == "Format-Table")
    #expect(session.text("function Get-Mine { 1 }; (gcm Get-Mine).CommandType") == "Function")
    #expect(session.text("help Sort-Object").contains("SYNTAX"))
    #expect(session.text("Get-Help Sort-Object -Examples").contains("EXAMPLE 1"))
    #expect(
      session.text("Get-Help Sort-Object -Parameter Bogus")
        == "! NoParmsFound,Microsoft.PowerShell.Commands.GetHelpCommand")
    #expect(session.text("Get-Help *-Location").contains("Get-Location"))
    #expect(session.text("('x' | gm Length).MemberType") == "Property")
    #expect(session.text("([pscustomobject]@{A=1} | gm -MemberType Properties).Name") == "A")
  }
}
