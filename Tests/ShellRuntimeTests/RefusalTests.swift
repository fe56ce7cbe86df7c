import Testing

@testable import ShellRuntime

@Suite("What is no part of this shell says so")
struct RefusalTests {
  @Test(
    "statements of PowerShell that the parser refuses by name",
    arguments: [
      ("class A { }", "class"), ("enum E { A }", "enum"), ("using namespace System", "using"),
      ("using module Thing", "using"), ("using assembly Thing", "using"),
      ("workflow w { }", "workflow"), ("configuration c { }", "configuration"),
      ("parallel { }", "parallel"), ("sequence { }", "sequence"),
      ("inlinescript { }", "inlinescript"),
      ("foreach -parallel ($x in 1) { }", "Parallel"), ("Get-Nothing &", "background"),
    ])
  func statements(text: String, word: String) throws {
    let session = TestSession()
    let outcome = session.shell.run(text)
    let error = try #require(session.host.errors.first)
    #expect(outcome.hasParseErrors)
    #expect(error.id == "NotPartOfThisShell")
    #expect(error.message.contains(word))
    #expect(error.message.hasSuffix("is not part of this shell."))
  }

  @Test(
    "names of .NET that no member of this shell stands behind",
    arguments: [
      "[System.Net.WebClient]::new()", "[System.IO.File]::ReadAllText('x')",
      "[System.Diagnostics.Process]::Start('x')", "[System.Threading.Thread]::Sleep(1)",
      "[System.Reflection.Assembly]::LoadFile('x')", "[wmi]'x'", "[adsi]'x'",
    ])
  func types(text: String) throws {
    let session = TestSession()
    _ = session.shell.run(text)
    let error = try #require(session.host.errors.first)
    #expect(error.id == "NotSupportedInThisShell")
    #expect(error.message.hasSuffix("is not part of this shell."))
  }

  @Test(
    "jobs, events, modules on disk and programs of the machine",
    arguments: [
      "Start-Job { 1 }", "Get-Job", "Receive-Job 1", "Start-ThreadJob { 1 }",
      "Register-EngineEvent x", "Start-Process notepad", "New-Module { }", "Install-Module x",
      "Start-Transcript", "Set-ExecutionPolicy RemoteSigned", "Add-Type -AssemblyName x",
      "Invoke-WebRequest x", "ipconfig /all", "cmd /c dir", "powershell -NoProfile", "pwsh",
      "notepad.exe", "git status", "ssh host", "msiexec /i x.msi",
    ])
  func commands(text: String) throws {
    let session = TestSession()
    _ = session.shell.run(text)
    let error = try #require(session.host.errors.first)
    #expect(error.id == "CommandNotSimulated")
    #expect(error.message.hasSuffix("but this lab does not simulate it."))
    #expect(error.category == .notImplemented)
  }

  @Test(
    "files of programs that no list can hold",
    arguments: [
      ".\\setup.exe /q", "C:\\Windows\\own.exe", "& 'C:\\Program Files\\x\\x.exe'", "install.cmd",
      "./x.bat",
    ])
  func files(text: String) throws {
    let session = TestSession()
    _ = session.shell.run(text)
    let error = try #require(session.host.errors.first)
    #expect(error.id == "NotSupportedInThisShell")
    #expect(error.message.hasSuffix("is not part of this shell."))
  }

  @Test(
    "any other name is not recognized, and a function may have any name",
    arguments: [
      ("frobnicate", "!CommandNotFoundException"), ("Get-Frob", "!CommandNotFoundException"),
      (".\\x.ps1", "!CommandNotFoundException"),
      ("function ipconfig { 'mine' }; ipconfig", "mine"),
      ("function Get-Job { 'own' }; Get-Job; job", "own|own"),
    ])
  func others(text: String, printed: String) {
    #expect(TestSession().printed(text) == printed)
  }
}
