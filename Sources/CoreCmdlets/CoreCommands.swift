public import ShellRuntime

/// PowerShell's own commands.
public enum CoreCommands {
  /// Makes all of them, their aliases and their views known to an engine.
  public static func register(in engine: Engine) {
    registerDrivesCommands(in: engine.commands)
    registerHelpCommands(in: engine.commands)
    registerObjectsCommands(in: engine.commands)
    registerOutputCommands(in: engine.commands)
    registerSessionCommands(in: engine.commands)
    registerTextCommands(in: engine.commands)
    registerTimeCommands(in: engine.commands)
    HelpObject.registerViews(in: engine)
    TopicObject.registerViews(in: engine)
    FidelityObject.registerViews(in: engine)
    MatchInfoObject.registerView(in: engine)
    ExtendedError.registerView(in: engine)
    GetFileHash.registerView(in: engine)
    HexRow.registerView(in: engine)
    for (name, target) in aliases + aliasesOfOthers {
      var options = VariableOptions()
      options.isReadOnly = !changeableAliases.contains(name)
      options.isAllScope = allScopeAliases.contains(name)
      engine.commands.registerAlias(name, for: target, options: options)
    }
  }

  private static func registerDrivesCommands(in table: CommandTable) {
    table.register(AddContent.self, named: "Add-Content")
    table.register(ClearContent.self, named: "Clear-Content")
    table.register(ClearItem.self, named: "Clear-Item")
    table.register(ClearItemProperty.self, named: "Clear-ItemProperty")
    table.register(ConvertPath.self, named: "Convert-Path")
    table.register(CopyItem.self, named: "Copy-Item")
    table.register(CopyItemProperty.self, named: "Copy-ItemProperty")
    table.register(GetChildItem.self, named: "Get-ChildItem")
    table.register(GetContent.self, named: "Get-Content")
    table.register(GetFileHash.self, named: "Get-FileHash")
    table.register(GetItem.self, named: "Get-Item")
    table.register(GetItemProperty.self, named: "Get-ItemProperty")
    table.register(GetItemPropertyValue.self, named: "Get-ItemPropertyValue")
    table.register(GetLocation.self, named: "Get-Location")
    table.register(GetPSDrive.self, named: "Get-PSDrive")
    table.register(GetPSProvider.self, named: "Get-PSProvider")
    table.register(JoinPath.self, named: "Join-Path")
    table.register(MoveItem.self, named: "Move-Item")
    table.register(MoveItemProperty.self, named: "Move-ItemProperty")
    table.register(NewItem.self, named: "New-Item")
    table.register(NewItemProperty.self, named: "New-ItemProperty")
    table.register(NewPSDrive.self, named: "New-PSDrive")
    table.register(NewTemporaryFile.self, named: "New-TemporaryFile")
    table.register(PopLocation.self, named: "Pop-Location")
    table.register(PushLocation.self, named: "Push-Location")
    table.register(RemoveItem.self, named: "Remove-Item")
    table.register(RemoveItemProperty.self, named: "Remove-ItemProperty")
    table.register(RemovePSDrive.self, named: "Remove-PSDrive")
    table.register(RenameItem.self, named: "Rename-Item")
    table.register(RenameItemProperty.self, named: "Rename-ItemProperty")
    table.register(ResolvePath.self, named: "Resolve-Path")
    table.register(SetContent.self, named: "Set-Content")
    table.register(SetItem.self, named: "Set-Item")
    table.register(SetItemProperty.self, named: "Set-ItemProperty")
    table.register(SetLocation.self, named: "Set-Location")
    table.register(SplitPath.self, named: "Split-Path")
    table.register(TestPath.self, named: "Test-Path")
    table.register(UnblockFile.self, named: "Unblock-File")
  }

  private static func registerHelpCommands(in table: CommandTable) {
    table.register(GetCommand.self, named: "Get-Command")
    table.register(GetError.self, named: "Get-Error")
    table.register(GetFidelity.self, named: "Get-Fidelity")
    table.register(GetHelp.self, named: "Get-Help")
    table.register(GetMember.self, named: "Get-Member")
    table.register(GetVerb.self, named: "Get-Verb")
  }

  private static func registerObjectsCommands(in table: CommandTable) {
    table.register(AddMember.self, named: "Add-Member")
    table.register(CompareObject.self, named: "Compare-Object")
    table.register(ForEachObject.self, named: "ForEach-Object")
    table.register(GetUnique.self, named: "Get-Unique")
    table.register(GroupObject.self, named: "Group-Object")
    table.register(MeasureObject.self, named: "Measure-Object")
    table.register(NewObject.self, named: "New-Object")
    table.register(SelectObject.self, named: "Select-Object")
    table.register(SortObject.self, named: "Sort-Object")
    table.register(UpdateList.self, named: "Update-List")
    table.register(WhereObject.self, named: "Where-Object")
  }

  private static func registerOutputCommands(in table: CommandTable) {
    table.register(FormatCustom.self, named: "Format-Custom")
    table.register(FormatHex.self, named: "Format-Hex")
    table.register(FormatList.self, named: "Format-List")
    table.register(FormatTable.self, named: "Format-Table")
    table.register(FormatWide.self, named: "Format-Wide")
    table.register(OutDefault.self, named: "Out-Default")
    table.register(OutFile.self, named: "Out-File")
    table.register(OutHost.self, named: "Out-Host")
    table.register(OutNull.self, named: "Out-Null")
    table.register(OutString.self, named: "Out-String")
    table.register(TeeObject.self, named: "Tee-Object")
    table.register(WriteDebug.self, named: "Write-Debug")
    table.register(WriteError.self, named: "Write-Error")
    table.register(WriteHost.self, named: "Write-Host")
    table.register(WriteInformation.self, named: "Write-Information")
    table.register(WriteOutput.self, named: "Write-Output")
    table.register(WriteProgress.self, named: "Write-Progress")
    table.register(WriteVerbose.self, named: "Write-Verbose")
    table.register(WriteWarning.self, named: "Write-Warning")
  }

  private static func registerSessionCommands(in table: CommandTable) {
    table.register(AddHistory.self, named: "Add-History")
    table.register(ClearHistory.self, named: "Clear-History")
    table.register(ClearHost.self, named: "Clear-Host")
    table.register(ClearVariable.self, named: "Clear-Variable")
    table.register(ConvertFromSecureString.self, named: "ConvertFrom-SecureString")
    table.register(ConvertToSecureString.self, named: "ConvertTo-SecureString")
    table.register(ExportAlias.self, named: "Export-Alias")
    table.register(GetAlias.self, named: "Get-Alias")
    table.register(GetClipboard.self, named: "Get-Clipboard")
    table.register(GetCulture.self, named: "Get-Culture")
    table.register(GetHost.self, named: "Get-Host")
    table.register(GetUICulture.self, named: "Get-UICulture")
    table.register(InvokeHistory.self, named: "Invoke-History")
    table.register(GetCredential.self, named: "Get-Credential")
    table.register(GetHistory.self, named: "Get-History")
    table.register(GetModule.self, named: "Get-Module")
    table.register(GetPSCallStack.self, named: "Get-PSCallStack")
    table.register(GetRandom.self, named: "Get-Random")
    table.register(GetSecureRandom.self, named: "Get-SecureRandom")
    table.register(GetVariable.self, named: "Get-Variable")
    table.register(ImportAlias.self, named: "Import-Alias")
    table.register(ImportModule.self, named: "Import-Module")
    table.register(InvokeExpression.self, named: "Invoke-Expression")
    table.register(NewAlias.self, named: "New-Alias")
    table.register(NewGuid.self, named: "New-Guid")
    table.register(NewVariable.self, named: "New-Variable")
    table.register(ReadHost.self, named: "Read-Host")
    table.register(RemoveAlias.self, named: "Remove-Alias")
    table.register(RemoveModule.self, named: "Remove-Module")
    table.register(RemoveVariable.self, named: "Remove-Variable")
    table.register(SetAlias.self, named: "Set-Alias")
    table.register(SetClipboard.self, named: "Set-Clipboard")
    table.register(SetStrictMode.self, named: "Set-StrictMode")
    table.register(SetVariable.self, named: "Set-Variable")
  }

  private static func registerTextCommands(in table: CommandTable) {
    table.register(ConvertFromCsv.self, named: "ConvertFrom-Csv")
    table.register(ConvertFromJson.self, named: "ConvertFrom-Json")
    table.register(ConvertFromStringData.self, named: "ConvertFrom-StringData")
    table.register(ConvertToCsv.self, named: "ConvertTo-Csv")
    table.register(ConvertToHtml.self, named: "ConvertTo-Html")
    table.register(ConvertToJson.self, named: "ConvertTo-Json")
    table.register(ExportCsv.self, named: "Export-Csv")
    table.register(ImportCsv.self, named: "Import-Csv")
    table.register(JoinString.self, named: "Join-String")
    table.register(SelectString.self, named: "Select-String")
    table.register(TestJson.self, named: "Test-Json")
  }

  private static func registerTimeCommands(in table: CommandTable) {
    table.register(GetDate.self, named: "Get-Date")
    table.register(GetTimeZone.self, named: "Get-TimeZone")
    table.register(MeasureCommand.self, named: "Measure-Command")
    table.register(SetDate.self, named: "Set-Date")
    table.register(NewTimeSpan.self, named: "New-TimeSpan")
    table.register(StartSleep.self, named: "Start-Sleep")
  }

  /// Aliases that may be changed without `-Force`. [PowerShell, InitialSessionState]
  private static let changeableAliases: Set = [
    "cat", "cd", "chdir", "clear", "cls", "copy", "cp", "del", "dir", "echo", "erase", "h", "help",
    "history", "kill", "ls", "man", "mount", "move", "mv", "popd", "pushd", "pwd", "r", "rd", "ren",
    "rm", "rmdir", "set", "sls", "type",
  ]

  /// Aliases that are the same in every scope.
  private static let allScopeAliases: Set = [
    "%", "?", "cd", "copy", "cp", "del", "dir", "echo", "foreach", "move", "popd", "pushd",
    "select", "where",
  ]

  /// Aliases of real commands that the lab does not simulate.
  static let aliasesOfOthers: [(name: String, target: String)] = [
    ("cnsn", "Connect-PSSession"), ("dbp", "Disable-PSBreakpoint"),
    ("dnsn", "Disconnect-PSSession"), ("ebp", "Enable-PSBreakpoint"),
    ("epsn", "Export-PSSession"), ("gbp", "Get-PSBreakpoint"), ("gin", "Get-ComputerInfo"),
    ("gjb", "Get-Job"), ("ii", "Invoke-Item"), ("ipsn", "Import-PSSession"),
    ("irm", "Invoke-RestMethod"), ("iwr", "Invoke-WebRequest"), ("kill", "Stop-Process"),
    ("nmo", "New-Module"), ("ogv", "Out-GridView"), ("rbp", "Remove-PSBreakpoint"),
    ("rcjb", "Receive-Job"), ("rcsn", "Receive-PSSession"), ("rjb", "Remove-Job"),
    ("sajb", "Start-Job"), ("saps", "Start-Process"), ("sbp", "Set-PSBreakpoint"),
    ("shcm", "Show-Command"), ("spjb", "Stop-Job"), ("spps", "Stop-Process"),
    ("start", "Start-Process"), ("stz", "Set-TimeZone"), ("wjb", "Wait-Job"),
  ]

  /// Every alias with its command.
  static let aliases: [(name: String, target: String)] = [
    ("?", "Where-Object"),
    ("where", "Where-Object"),
    ("%", "ForEach-Object"),
    ("foreach", "ForEach-Object"),
    ("select", "Select-Object"),
    ("sort", "Sort-Object"),
    ("group", "Group-Object"),
    ("measure", "Measure-Object"),
    ("compare", "Compare-Object"),
    ("diff", "Compare-Object"),
    ("gu", "Get-Unique"),
    ("fc", "Format-Custom"),
    ("sls", "Select-String"),
    ("tee", "Tee-Object"),
    ("ft", "Format-Table"),
    ("fl", "Format-List"),
    ("fw", "Format-Wide"),
    ("gm", "Get-Member"),
    ("gcm", "Get-Command"),
    ("help", "Get-Help"),
    ("man", "Get-Help"),
    ("cd", "Set-Location"),
    ("sl", "Set-Location"),
    ("chdir", "Set-Location"),
    ("gl", "Get-Location"),
    ("pwd", "Get-Location"),
    ("gdr", "Get-PSDrive"),
    ("gc", "Get-Content"),
    ("cat", "Get-Content"),
    ("type", "Get-Content"),
    ("ls", "Get-ChildItem"),
    ("dir", "Get-ChildItem"),
    ("gci", "Get-ChildItem"),
    ("gi", "Get-Item"),
    ("sleep", "Start-Sleep"),
    ("echo", "Write-Output"),
    ("write", "Write-Output"),
    ("gv", "Get-Variable"),
    ("sv", "Set-Variable"),
    ("set", "Set-Variable"),
    ("gal", "Get-Alias"),
    ("cls", "Clear-Host"),
    ("clear", "Clear-Host"),
    ("ipmo", "Import-Module"),
    ("gmo", "Get-Module"),
    ("oh", "Out-Host"),
    ("ac", "Add-Content"), ("clc", "Clear-Content"), ("copy", "Copy-Item"), ("cp", "Copy-Item"),
    ("cpi", "Copy-Item"), ("move", "Move-Item"), ("mv", "Move-Item"), ("mi", "Move-Item"),
    ("ni", "New-Item"), ("del", "Remove-Item"), ("erase", "Remove-Item"), ("rd", "Remove-Item"),
    ("ri", "Remove-Item"), ("rm", "Remove-Item"), ("rmdir", "Remove-Item"),
    ("ren", "Rename-Item"), ("rni", "Rename-Item"), ("rvpa", "Resolve-Path"),
    ("gp", "Get-ItemProperty"), ("gpv", "Get-ItemPropertyValue"), ("sp", "Set-ItemProperty"),
    ("si", "Set-Item"),
    ("pushd", "Push-Location"), ("popd", "Pop-Location"), ("ndr", "New-PSDrive"),
    ("mount", "New-PSDrive"), ("rdr", "Remove-PSDrive"), ("epcsv", "Export-Csv"),
    ("ipcsv", "Import-Csv"), ("nv", "New-Variable"), ("rv", "Remove-Variable"),
    ("clv", "Clear-Variable"), ("nal", "New-Alias"), ("sal", "Set-Alias"),
    ("ghy", "Get-History"), ("h", "Get-History"), ("history", "Get-History"),
    ("gtz", "Get-TimeZone"), ("iex", "Invoke-Expression"), ("cvpa", "Convert-Path"),
    ("clhy", "Clear-History"), ("ihy", "Invoke-History"), ("r", "Invoke-History"),
    ("cli", "Clear-Item"), ("clp", "Clear-ItemProperty"), ("cpp", "Copy-ItemProperty"),
    ("mp", "Move-ItemProperty"), ("rnp", "Rename-ItemProperty"), ("rp", "Remove-ItemProperty"),
    ("epal", "Export-Alias"), ("ipal", "Import-Alias"), ("rmo", "Remove-Module"),
    ("gcb", "Get-Clipboard"), ("scb", "Set-Clipboard"), ("gcs", "Get-PSCallStack"),
    ("fhx", "Format-Hex"), ("gerr", "Get-Error"),
  ]
}
