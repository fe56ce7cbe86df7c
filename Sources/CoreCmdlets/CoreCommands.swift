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
    for (name, target) in aliases { engine.commands.registerAlias(name, for: target) }
  }

  private static func registerDrivesCommands(in table: CommandTable) {
    table.register(GetChildItem.self)
    table.register(GetContent.self)
    table.register(GetItem.self)
    table.register(GetLocation.self)
    table.register(GetPSDrive.self)
    table.register(JoinPath.self)
    table.register(SetLocation.self)
    table.register(SplitPath.self)
    table.register(TestPath.self)
  }

  private static func registerHelpCommands(in table: CommandTable) {
    table.register(GetCommand.self)
    table.register(GetHelp.self)
    table.register(GetMember.self)
  }

  private static func registerObjectsCommands(in table: CommandTable) {
    table.register(AddMember.self)
    table.register(CompareObject.self)
    table.register(ForEachObject.self)
    table.register(GetUnique.self)
    table.register(GroupObject.self)
    table.register(MeasureObject.self)
    table.register(NewObject.self)
    table.register(SelectObject.self)
    table.register(SortObject.self)
    table.register(WhereObject.self)
  }

  private static func registerOutputCommands(in table: CommandTable) {
    table.register(FormatList.self)
    table.register(FormatTable.self)
    table.register(FormatWide.self)
    table.register(OutDefault.self)
    table.register(OutHost.self)
    table.register(OutNull.self)
    table.register(OutString.self)
    table.register(TeeObject.self)
    table.register(WriteDebug.self)
    table.register(WriteError.self)
    table.register(WriteHost.self)
    table.register(WriteInformation.self)
    table.register(WriteOutput.self)
    table.register(WriteVerbose.self)
    table.register(WriteWarning.self)
  }

  private static func registerSessionCommands(in table: CommandTable) {
    table.register(ClearHost.self)
    table.register(GetAlias.self)
    table.register(GetModule.self)
    table.register(GetRandom.self)
    table.register(GetVariable.self)
    table.register(ImportModule.self)
    table.register(NewGuid.self)
    table.register(ReadHost.self)
    table.register(SetVariable.self)
  }

  private static func registerTextCommands(in table: CommandTable) {
    table.register(ConvertFromCsv.self)
    table.register(ConvertFromJson.self)
    table.register(ConvertToCsv.self)
    table.register(ConvertToJson.self)
    table.register(SelectString.self)
  }

  private static func registerTimeCommands(in table: CommandTable) {
    table.register(GetDate.self)
    table.register(NewTimeSpan.self)
    table.register(StartSleep.self)
  }

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
    ("oss", "Out-String"),
  ]
}
