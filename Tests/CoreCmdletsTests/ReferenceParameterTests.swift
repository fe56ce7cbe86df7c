import CoreCmdlets
import ShellRuntime
import Testing

/// The parameters of commands of session, drives and time are those of their reference pages; what
/// is missing is listed here and in `docs/fidelity.md`.
@Suite("Parameters of PowerShell's own commands")
struct ReferenceParameterTests {
  struct Row: CustomTestStringConvertible {
    let command: String
    let parameters: String
    var missing = ""

    init(_ command: String, _ parameters: String, missing: String = "") {
      self.command = command
      self.parameters = parameters
      self.missing = missing
    }

    var testDescription: String { command }
  }

  private static let filters = "Filter Include Exclude Credential"
  private static let paths = "Path LiteralPath"

  /// [PowerShell-Docs, reference/7.4, the pages of the commands]
  static let rows: [Row] = [
    Row(
      "Add-Content",
      "\(paths) Value PassThru Force NoNewline Encoding \(filters) AsByteStream Stream"),
    Row("Add-History", "InputObject Passthru"),
    Row("Clear-Content", "\(paths) Force \(filters) Stream"),
    Row("Clear-History", "Id CommandLine Count Newest"),
    Row("Clear-Variable", "Name Include Exclude Force PassThru Scope"),
    Row("Convert-Path", paths),
    Row(
      "Copy-Item",
      "\(paths) Destination Container Force Recurse PassThru \(filters) FromSession ToSession",
      missing: "FromSession ToSession"),
    Row("Clear-Item", "\(paths) Force \(filters)"),
    Row("Clear-ItemProperty", "\(paths) Name Force PassThru \(filters)"),
    Row("Copy-ItemProperty", "\(paths) Name Destination Force PassThru \(filters)"),
    Row(
      "Export-Alias",
      "\(paths) Name PassThru As Append Force NoClobber Description Scope"),
    Row("Get-Alias", "Name Exclude Scope Definition"),
    Row(
      "Get-ChildItem",
      "\(paths) Filter Include Exclude Recurse Depth Force Name Attributes FollowSymlink "
        + "Directory File Hidden ReadOnly System"),
    Row(
      "Get-Content",
      "\(paths) ReadCount TotalCount Tail Delimiter Wait Raw Force Encoding \(filters) "
        + "AsByteStream Stream"),
    Row("Get-Clipboard", "Raw"),
    Row("Get-FileHash", "\(paths) InputStream Algorithm"),
    Row("Get-PSCallStack", ""),
    Row("Get-Verb", "Verb Group"),
    Row("Import-Alias", "\(paths) Scope PassThru Force"),
    Row("Move-ItemProperty", "\(paths) Name Destination Force PassThru \(filters)"),
    Row("New-ItemProperty", "\(paths) Name PropertyType Value Force \(filters)"),
    Row("New-TemporaryFile", ""),
    Row("Remove-ItemProperty", "\(paths) Name Force \(filters)"),
    Row("Remove-Module", "Name FullyQualifiedName ModuleInfo Force"),
    Row("Rename-ItemProperty", "\(paths) Name NewName Force PassThru \(filters)"),
    Row("Set-Clipboard", "Value Append PassThru AsOSC52"),
    Row(
      "Set-ItemProperty", "\(paths) Name Value InputObject Type Force PassThru \(filters)"),
    Row("Unblock-File", paths),
    Row("Get-Culture", "NoUserOverrides Name ListAvailable"),
    Row(
      "Get-Date",
      "Date UnixTimeSeconds Year Month Day Hour Minute Second Millisecond DisplayHint UFormat "
        + "Format AsUTC"),
    Row("Get-History", "Id Count"),
    Row("Get-Host", ""),
    Row("Get-Item", "\(paths) Force \(filters) Stream"),
    Row(
      "Get-ItemProperty", "\(paths) Name \(filters)"),
    Row("Get-ItemPropertyValue", "\(paths) Name \(filters)"),
    Row("Get-Location", "PSProvider PSDrive Stack StackName", missing: "PSProvider"),
    Row("Get-PSDrive", "Name LiteralName Scope PSProvider"),
    Row("Get-PSProvider", "PSProvider"),
    Row("Get-TimeZone", "Id ListAvailable Name"),
    Row("Get-UICulture", ""),
    Row("Get-Variable", "Name ValueOnly Include Exclude Scope"),
    Row(
      "Get-Module",
      "Name FullyQualifiedName All ListAvailable PSEdition SkipEditionCheck Refresh PSSession "
        + "CimSession CimResourceUri CimNamespace"),
    Row(
      "Import-Module",
      "Global Prefix Name FullyQualifiedName Assembly Function Cmdlet Variable Alias Force "
        + "SkipEditionCheck PassThru AsCustomObject MinimumVersion MaximumVersion RequiredVersion "
        + "ModuleInfo ArgumentList DisableNameChecking NoClobber Scope PSSession CimSession "
        + "CimResourceUri CimNamespace UseWindowsPowerShell"),
    Row("New-Guid", "Empty InputObject"),
    Row("Invoke-Expression", "Command"),
    Row("Invoke-History", "Id"),
    Row("Join-Path", "Path ChildPath AdditionalChildPath Resolve Credential"),
    Row(
      "Move-Item", "\(paths) Destination Force PassThru \(filters)"),
    Row("New-Alias", "Name Value Description Option PassThru Scope Force"),
    Row("New-Item", "Path Name ItemType Value Force Credential"),
    Row("New-PSDrive", "Name PSProvider Root Description Scope Persist Credential"),
    Row("New-TimeSpan", "Start End Days Hours Minutes Seconds Milliseconds"),
    Row("New-Variable", "Name Value Description Option Visibility Force PassThru Scope"),
    Row("Pop-Location", "PassThru StackName"),
    Row("Push-Location", "\(paths) PassThru StackName"),
    Row("Read-Host", "Prompt AsSecureString MaskInput"),
    Row("Remove-Alias", "Name Scope Force"),
    Row(
      "Remove-Item", "\(paths) Recurse Force \(filters) Stream"),
    Row("Remove-PSDrive", "Name LiteralName PSProvider Scope Force"),
    Row("Remove-Variable", "Name Include Exclude Force Scope"),
    Row(
      "Rename-Item", "\(paths) NewName Force PassThru Credential"),
    Row("Resolve-Path", "\(paths) Relative RelativeBasePath Credential"),
    Row("Set-Alias", "Name Value Description Option PassThru Scope Force"),
    Row(
      "Set-Content",
      "\(paths) Value PassThru Force NoNewline Encoding \(filters) AsByteStream Stream"),
    Row("Set-Date", "Date Adjust DisplayHint"),
    Row("Set-Item", "\(paths) Value Force PassThru \(filters)"),
    Row("Set-Location", "\(paths) PassThru StackName"),
    Row(
      "Set-Variable",
      "Name Value Include Exclude Description Option Force Visibility PassThru Scope"),
    Row(
      "Split-Path",
      "\(paths) Qualifier NoQualifier Parent Leaf LeafBase Extension Resolve IsAbsolute "
        + "Credential"),
    Row("Start-Sleep", "Seconds Milliseconds Duration"),
    Row(
      "Test-Path",
      "\(paths) \(filters) PathType IsValid OlderThan NewerThan"),
  ]

  private func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  @Test("are those of the reference page, but for what is listed", arguments: rows)
  func names(row: Row) throws {
    let engine = Engine()
    CoreCommands.register(in: engine)
    let definition = try #require(engine.commands.definition(named: row.command))
    let declared = Set(definition.parameters.map(\.declaration.name))
    #expect(declared == words(row.parameters).subtracting(words(row.missing)))
    #expect(words(row.missing).isSubset(of: words(row.parameters)))
  }
}
