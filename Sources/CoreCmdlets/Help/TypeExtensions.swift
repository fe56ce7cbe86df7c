/// The members that PowerShell's own type files give objects of .NET, as `Get-Member` lists them.
/// [PowerShell, types.ps1xml and Types_Ps1Xml.cs]
enum TypeExtensions {
  /// A member of a kind, with its definition; nil for what the type has itself.
  static func member(_ name: String, of typeNames: [String]) -> MemberList.Member? {
    for typeName in typeNames {
      guard let rows = all[typeName], let row = rows.first(where: { $0.name == name }) else {
        continue
      }
      return MemberList.Member(name: name, kind: row.kind, definition: row.definition)
    }
    return nil
  }

  private typealias Row = (name: String, kind: MemberKind, definition: String)

  private static func alias(_ name: String, _ other: String) -> Row {
    (name, .AliasProperty, "\(name) = \(other)")
  }

  private static func script(_ name: String, _ text: String) -> Row {
    (name, .ScriptProperty, "System.Object \(name) {get=\(text);}")
  }

  /// What is shown of a moment, by its hint.
  private static let momentText: String = [
    "if ((& { Set-StrictMode -Version 1; $this.DisplayHint }) -ieq  \"Date\")",
    "{\"{0}\" -f $this.ToLongDateString()}",
    "elseif ((& { Set-StrictMode -Version 1; $this.DisplayHint }) -ieq \"Time\")",
    "{\"{0}\" -f  $this.ToLongTimeString()}",
    "else{\"{0} {1}\" -f $this.ToLongDateString(), $this.ToLongTimeString()}",
  ].joined()

  private static let mode: Row = ("Mode", .CodeProperty, "System.String Mode{get=Mode;}")

  private static let all: [String: [Row]] = [
    "System.ServiceProcess.ServiceController": [
      alias("Name", "ServiceName"), alias("RequiredServices", "ServicesDependedOn"),
    ],
    "System.Diagnostics.Process": [
      alias("Handles", "Handlecount"), alias("Name", "ProcessName"),
      alias("NPM", "NonpagedSystemMemorySize64"), alias("PM", "PagedMemorySize64"),
      alias("SI", "SessionId"), alias("VM", "VirtualMemorySize64"), alias("WS", "WorkingSet64"),
      script("CPU", "$this.TotalProcessorTime.TotalSeconds"),
      script("Path", "$this.Mainmodule.FileName"),
    ],
    "System.IO.FileInfo": [
      mode,
      script(
        "BaseName",
        "if ($this.Extension.Length -gt 0){$this.Name.Remove($this.Name.Length - "
          + "$this.Extension.Length)}else{$this.Name}"),
    ],
    "System.DateTime": [script("DateTime", momentText)],
    "System.IO.DirectoryInfo": [mode, script("BaseName", "$this.Name")],
  ]
}
