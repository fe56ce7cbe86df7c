import ShellRuntime

/// The views that PowerShell 7 has for its own types.
public enum StandardViews {
  /// All of them; the rooms of the products register theirs on top.
  public static var table: FormatViewTable {
    FormatViewTable(
      [
        dictionaryEntryList, dictionaryEntry, fileList, fileNames, spanTable, spanTotal, type,
        moment, version, guid, drive, location, command, alias, member, variable, historyEntry,
        module, measure, textMeasure, group, groupCount, match, difference, registryKey, plain,
        files, span,
      ] + MachineViews.all)
  }

  private static var dictionaryEntryList: FormatView {
    FormatView(
      ["System.Collections.DictionaryEntry"],
      .list([FormatField("Name"), FormatField("Value")]))
  }

  private static var dictionaryEntry: FormatView {
    FormatView(
      ["System.Collections.DictionaryEntry"],
      .table([FormatColumn("Name", width: 30), FormatColumn("Value")]))
  }

  private static var type: FormatView {
    let base = FormatField(
      "BaseType",
      .computed { (value, reader) throws(ShellError) in
        try reader.value(of: "BaseType", in: value).flatMap { base throws(ShellError) in
          base.isNull ? nil : try reader.value(of: "FullName", in: base)
        } ?? .null
      })
    return FormatView(
      ["System.RuntimeType"],
      .table([
        FormatColumn("IsPublic", width: 8, alignment: .left),
        FormatColumn(
          FormatField("IsSerial", .property("IsSerializable")), width: 8, alignment: .left),
        FormatColumn("Name", width: 40), FormatColumn(base),
      ]))
  }

  /// `Monday, November 23, 2026 9:00:00 AM` between blank lines.
  private static var moment: FormatView {
    FormatView(
      ["System.DateTime"],
      .text { (value, _) throws(ShellError) in
        guard case .dateTime(let moment) = value else { return [] }
        return ["", moment.formatted("dddd, MMMM d, yyyy h:mm:ss tt") ?? "", ""]
      })
  }

  private static var span: FormatView {
    let names = [
      "Days", "Hours", "Minutes", "Seconds", "Milliseconds", "Ticks", "TotalDays", "TotalHours",
      "TotalMinutes", "TotalSeconds", "TotalMilliseconds",
    ]
    return FormatView(["System.TimeSpan"], .list(names.map { FormatField($0) }))
  }

  private static var spanTable: FormatView {
    FormatView(
      ["System.TimeSpan"],
      .table(
        ["Days", "Hours", "Minutes", "Seconds", "Milliseconds"].map { FormatColumn($0) }))
  }

  private static var spanTotal: FormatView {
    FormatView(["System.TimeSpan"], .wide(FormatField("TotalMilliseconds")))
  }

  private static var version: FormatView {
    FormatView(
      ["System.Version"],
      .table(
        [("Major", 6), ("Minor", 6), ("Build", 6), ("Revision", 8)].map {
          FormatColumn($0.0, width: $0.1)
        }))
  }

  private static var guid: FormatView {
    FormatView(
      ["System.Guid"],
      .table([
        FormatColumn(
          FormatField("Guid", .computed { (value, _) throws(ShellError) in .string(value.text) }))
      ]))
  }

  private static var drive: FormatView {
    FormatView(
      ["System.Management.Automation.PSDriveInfo"],
      .table([
        FormatColumn("Name", width: 10), size("Used"), size("Free"),
        FormatColumn("Provider", width: 13), FormatColumn("Root", width: 35),
        FormatColumn("CurrentLocation", width: 20, alignment: .right),
      ]))
  }

  /// A number of bytes in gigabytes; nothing where there is none.
  private static func size(_ name: String) -> FormatColumn {
    let field = FormatField(
      "\(name) (GB)",
      .computed { (value, reader) throws(ShellError) in
        guard let bytes = try reader.value(of: name, in: value), !bytes.isNull else {
          return .null
        }
        let gigabytes = try Conversion(engine: reader.engine).double(bytes) / 1_073_741_824
        return .string(FixedPoint.text(gigabytes, decimals: 2))
      })
    return FormatColumn(field, width: 13, alignment: .right)
  }

  private static var location: FormatView {
    FormatView(["System.Management.Automation.PathInfo"], .table([FormatColumn("Path")]))
  }

  private static var command: FormatView {
    FormatView(
      ["System.Management.Automation.CommandInfo"],
      .table([
        FormatColumn("CommandType", width: 15),
        FormatColumn(FormatField("Name", .property("DisplayName")), width: 50),
        FormatColumn("Version", width: 10),
        FormatColumn(FormatField("Source", .property("Source"))),
      ]))
  }

  private static var alias: FormatView {
    FormatView(
      ["System.Management.Automation.AliasInfo"],
      .table([
        FormatColumn("CommandType", width: 15),
        FormatColumn(FormatField("Name", .property("DisplayName")), width: 50),
        FormatColumn("Version", width: 10),
        FormatColumn(FormatField("Source", .property("Source"))),
      ]))
  }

  private static var member: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.MemberDefinition"],
      .table([
        FormatColumn("Name"), FormatColumn("MemberType"), FormatColumn("Definition"),
      ]), group: FormatGroup(key: .property("TypeName"), label: "TypeName"))
  }

  private static var variable: FormatView {
    FormatView(
      ["System.Management.Automation.PSVariable"],
      .table([FormatColumn("Name", width: 30), FormatColumn("Value")]))
  }

  private static var historyEntry: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.HistoryInfo"],
      .table([
        FormatColumn("Id", width: 4, alignment: .right),
        FormatColumn("Duration", width: 12, alignment: .right), FormatColumn("CommandLine"),
      ]))
  }

  private static var module: FormatView {
    FormatView(
      ["System.Management.Automation.PSModuleInfo"],
      .table([
        FormatColumn("ModuleType", width: 10), FormatColumn("Version", width: 10),
        FormatColumn("PreRelease", width: 10), FormatColumn("Name", width: 35),
        FormatColumn(FormatField("ExportedCommands", .property("ExportedCommands"))),
      ]))
  }

  /// Messages of the streams, as they were said, and what is never shown.
  private static var plain: FormatView {
    let kinds = ["Warning", "Verbose", "Debug", "Information"]
    return FormatView(
      kinds.map { "System.Management.Automation.\($0)Record" } + ["System.Security.SecureString"],
      .text { (value, _) throws(ShellError) in [value.text] })
  }

  private static var registryKey: FormatView {
    FormatView(
      ["Microsoft.Win32.RegistryKey"],
      .table([
        FormatColumn(FormatField("Name", .property("PSChildName")), width: 30),
        FormatColumn(FormatField("Property", .computed(keyValues))),
      ]), group: FormatGroup(key: .computed(hive), label: "Hive", indent: 4))
  }

  /// The key above, without the provider in front of it.
  private static func hive(_ key: Value, _ reader: PropertyReader) throws(ShellError) -> Value {
    let path = try reader.value(of: "PSParentPath", in: key)?.text ?? ""
    let start = path.firstRange(of: "::")?.upperBound ?? path.startIndex
    return .string(String(path[start...]))
  }

  /// `{Version, Count}`: the names of a key's values.
  private static func keyValues(
    _ key: Value, _ reader: PropertyReader
  ) throws(ShellError) -> Value {
    let names = try reader.value(of: "Property", in: key)?.elements.map(\.text) ?? []
    return .string("{\(names.joined(separator: ", "))}")
  }

  private static let fileTypes = ["System.IO.DirectoryInfo", "System.IO.FileInfo"]
  private static var directory: FormatGroup {
    FormatGroup(key: .property("PSParentPath"), label: "Directory", indent: 4)
  }

  private static var files: FormatView {
    FormatView(
      fileTypes,
      .table([
        FormatColumn("Mode", width: 7),
        FormatColumn(
          FormatField("LastWriteTime", .computed(lastWritten)), width: 26, alignment: .right),
        FormatColumn("Length", width: 14, alignment: .right), FormatColumn("Name"),
      ]), group: directory, wraps: true)
  }

  private static var fileList: FormatView {
    FormatView(
      fileTypes,
      .properties([
        "Name", "Length", "CreationTime", "LastWriteTime", "LastAccessTime", "Mode", "LinkType",
        "Target", "VersionInfo",
      ]), group: directory)
  }

  /// Folders stand in brackets.
  private static var fileNames: FormatView {
    let name = FormatField(
      "Name",
      .computed { (value, reader) throws(ShellError) in
        let name = try reader.value(of: "Name", in: value) ?? .null
        return value.typeName == fileTypes[0] ? .string("[\(name.text)]") : name
      })
    return FormatView(
      fileTypes, .wide(name), group: directory)
  }

  /// `11/1/2026  9:00 AM`, the day in 10 columns and the time in 8.
  private static func lastWritten(
    _ item: Value, _ reader: PropertyReader
  ) throws(ShellError) -> Value {
    guard case .dateTime(let moment)? = try reader.value(of: "LastWriteTime", in: item) else {
      return .null
    }
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
    let day = padded(moment.formatted("d") ?? "", 10)
    return .string(day + " " + padded(moment.formatted("t") ?? "", 8))
  }

  private static var measure: FormatView {
    let names = [
      "Count", "Average", "Sum", "Maximum", "Minimum", "StandardDeviation", "Property",
    ]
    return FormatView(
      [
        "Microsoft.PowerShell.Commands.GenericMeasureInfo",
        "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo",
      ], .list(names.map { FormatField($0) }))
  }

  private static var textMeasure: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.TextMeasureInfo"],
      .table(["Lines", "Words", "Characters", "Property"].map { FormatColumn($0) }))
  }

  private static var group: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.GroupInfo"],
      .table([
        FormatColumn("Count", width: 5, alignment: .right), FormatColumn("Name", width: 25),
        FormatColumn("Group"),
      ]))
  }

  private static var groupCount: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.GroupInfoNoElement"],
      .table([
        FormatColumn("Count", width: 5, alignment: .right), FormatColumn("Name", width: 25),
      ]))
  }

  /// A found line as it is; the command's own view knows from where its path is shown.
  private static var match: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.MatchInfo"],
      .text { (value, _) throws(ShellError) in [value.text] })
  }

  private static var difference: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.CompareObject"],
      .table([FormatColumn("InputObject"), FormatColumn("SideIndicator")]))
  }
}
