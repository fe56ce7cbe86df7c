import ShellRuntime

/// The commands of Windows that look at the machine that the shell is on, and those that go to
/// another one.
enum MachineCommands {
  /// Makes every command and alias known.
  static func register(in table: CommandTable) {
    for (name, command) in all { table.register(command, named: name) }
    for (name, target) in aliases { table.registerAlias(name, for: target) }
  }

  /// In the order of their types' names; a test compares the list with the folder.
  static var all: [(name: String, type: any Cmdlet.Type)] {
    [
      ("BulkRegistrationTokenTool.exe", BulkRegistrationTokenTool.self),
      ("ccmsetup.exe", Ccmsetup.self),
      ("changepk.exe", ChangeProductKey.self),
      ("Clear-Tpm", ClearTpm.self),
      ("Disable-ScheduledTask", DisableScheduledTask.self),
      ("dsregcmd", Dsregcmd.self),
      ("Enable-ScheduledTask", EnableScheduledTask.self),
      ("Enter-DeviceConsole", EnterDeviceConsole.self),
      ("Enter-PSSession", EnterPSSession.self),
      ("Exit-PSSession", ExitPSSession.self),
      ("Get-ADComputer", GetADComputer.self),
      ("Get-ADUser", GetADUser.self),
      ("Get-Certificate", GetCertificate.self),
      ("Get-CimClass", GetCimClass.self),
      ("Get-CimInstance", GetCimInstance.self),
      ("Get-PSSession", GetPSSession.self),
      ("Get-Process", GetProcess.self),
      ("Get-ScheduledTask", GetScheduledTask.self),
      ("Get-ScheduledTaskInfo", GetScheduledTaskInfo.self),
      ("Get-Service", GetService.self),
      ("Get-Tpm", GetTpm.self),
      ("Get-Uptime", GetUptime.self),
      ("Get-WinEvent", GetWinEvent.self),
      ("hostname", Hostname.self),
      ("Import-Certificate", ImportCertificate.self),
      ("Invoke-CimMethod", InvokeCimMethod.self),
      ("Invoke-Command", InvokeCommand.self),
      ("logoff", Logoff.self),
      ("mdmdiagnosticstool.exe", MDMDiagnosticsTool.self),
      ("New-PSSession", NewPSSession.self),
      ("quser", Quser.self),
      ("Remove-PSSession", RemovePSSession.self),
      ("Resolve-DnsName", ResolveDnsName.self),
      ("Restart-Service", RestartService.self),
      ("Set-ADUser", SetADUser.self),
      ("Set-Service", SetService.self),
      ("Start-ScheduledTask", StartScheduledTask.self),
      ("Start-Service", StartService.self),
      ("Stop-ScheduledTask", StopScheduledTask.self),
      ("Stop-Service", StopService.self),
      ("Test-Connection", TestConnection.self),
      ("Test-NetConnection", TestNetConnection.self),
      ("setup.exe", WindowsSetup.self),
    ]
  }

  private static let aliases = [
    ("etsn", "Enter-PSSession"), ("exsn", "Exit-PSSession"), ("gcim", "Get-CimInstance"),
    ("gcls", "Get-CimClass"), ("gps", "Get-Process"),
    ("gsn", "Get-PSSession"), ("gsv", "Get-Service"), ("icim", "Invoke-CimMethod"),
    ("icm", "Invoke-Command"),
    ("nsn", "New-PSSession"), ("ps", "Get-Process"), ("rsn", "Remove-PSSession"),
    ("sasv", "Start-Service"), ("spsv", "Stop-Service"), ("tnc", "Test-NetConnection"),
  ]
}
