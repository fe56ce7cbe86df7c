import ShellRuntime

/// The views that PowerShell 7 has for its own types.
public enum StandardViews {
  /// All of them; the rooms of the products register theirs on top.
  public static var table: FormatViewTable {
    FormatViewTable(
      [
        dictionaryEntryList, dictionaryEntry, fileList, fileNames, spanTable, spanTotal, type,
        moment, version, semanticVersion, guid, location, member, variable, historyLines,
        historyEntry, module, measure, textMeasure, match, difference, registryKey, plain,
        files, filesWithLinks, span,
      ] + CommandViews.all + DriveViews.all + GroupViews.all + StyleViews.all
        + MachineViews.all)
  }

  private static var dictionaryEntryList: FormatView {
    FormatView(
      ["System.Collections.DictionaryEntry"],
      .list([FormatField("Name"), FormatField("Value")]))
  }

  private static var dictionaryEntry: FormatView {
    FormatView(
      ["System.Collections.DictionaryEntry"],
      .table([FormatColumn("Name", width: 30), FormatColumn("Value")]), name: "Dictionary")
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

  /// `Monday, November 23, 2026 9:00:00 AM`.
  private static var moment: FormatView {
    FormatView(
      ["System.DateTime"],
      .entries { (value, _) throws(ShellError) in
        guard case .dateTime(let moment) = value else { return [] }
        return [moment.displayText]
      }, name: "DateTime")
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

  private static var semanticVersion: FormatView {
    FormatView(
      ["System.Management.Automation.SemanticVersion"],
      .table(
        [
          ("Major", 6), ("Minor", 6), ("Patch", 6), ("PreReleaseLabel", 15), ("BuildLabel", 10),
        ].map { FormatColumn($0.0, width: $0.1) }))
  }

  private static var guid: FormatView {
    FormatView(
      ["System.Guid"],
      .table([
        FormatColumn(
          FormatField("Guid", .computed { (value, _) throws(ShellError) in .string(value.text) }))
      ]))
  }

  private static var location: FormatView {
    FormatView(
      ["System.Management.Automation.PathInfo"], .table([FormatColumn("Path")]), name: "PathInfo")
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
      .table([FormatColumn("Name", width: 30), FormatColumn("Value")]), name: "Variable")
  }

  private static let historyType = "Microsoft.PowerShell.Commands.HistoryInfo"

  private static var historyLines: FormatView {
    FormatView([historyType], .wide(FormatField("CommandLine")), name: "history")
  }

  private static var historyEntry: FormatView {
    FormatView(
      [historyType],
      .table([
        FormatColumn("Id", width: 4, alignment: .right),
        FormatColumn(FormatField("Duration", .computed(duration)), width: 12, alignment: .right),
        FormatColumn("CommandLine"),
      ]), name: "history")
  }

  /// `0.015`, `1:02.003`, `2:03:04.005`: no more than is needed.
  private static func duration(_ entry: Value, _ reader: PropertyReader) throws(ShellError) -> Value
  {
    guard case .timeSpan(let span)? = try reader.value(of: "Duration", in: entry) else {
      return .null
    }
    let milliseconds = String(1000 + span.milliseconds).dropFirst()
    func padded(_ number: Int) -> Substring { String(100 + number).dropFirst() }
    let hours = Int(span.totalHours)
    if hours >= 1 {
      return .string(
        "\(hours):\(padded(span.minutes)):\(padded(span.seconds)).\(milliseconds)")
    }
    if span.totalMinutes >= 1 {
      return .string("\(span.minutes):\(padded(span.seconds)).\(milliseconds)")
    }
    return .string("\(span.seconds).\(milliseconds)")
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
      kinds.map { "System.Management.Automation.\($0)Record" } + [
        "System.Security.SecureString", "System.Management.Automation.ScriptBlock",
      ],
      .text { (value, _) throws(ShellError) in [value.text] })
  }

  private static var registryKey: FormatView {
    FormatView(
      ["Microsoft.Win32.RegistryKey"],
      .table([
        FormatColumn(FormatField("Name", .property("PSChildName")), width: 30),
        FormatColumn(FormatField("Property", .computed(keyValues))),
      ]), group: FormatGroup(key: .computed(parentPath), label: "Hive", indent: 4))
  }

  /// The key or folder above, without the provider in front of it.
  private static func parentPath(
    _ item: Value, _ reader: PropertyReader
  ) throws(ShellError) -> Value {
    let path = try reader.value(of: "PSParentPath", in: item)?.text ?? ""
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
    FormatGroup(key: .computed(parentPath), label: "Directory", indent: 4)
  }

  private static var files: FormatView { files(name: "children") }

  private static var filesWithLinks: FormatView {
    files(name: "childrenWithHardlink", isByNameOnly: true)
  }

  private static func files(name: String, isByNameOnly: Bool = false) -> FormatView {
    FormatView(
      fileTypes,
      .table([
        FormatColumn("Mode", width: 7),
        FormatColumn(
          FormatField("LastWriteTime", .computed(lastWritten)), width: 26, alignment: .right),
        FormatColumn("Length", width: 14, alignment: .right), FormatColumn("Name"),
      ]), name: name, group: directory, wraps: true, isByNameOnly: isByNameOnly)
  }

  private static var fileList: FormatView {
    FormatView(
      fileTypes,
      .properties([
        "Name", "Length", "CreationTime", "LastWriteTime", "LastAccessTime", "Mode", "LinkType",
        "Target", "VersionInfo",
      ]), name: "children", group: directory)
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
      fileTypes, .wide(name), name: "children", group: directory)
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

  /// A found line as it is; the command's own view knows from where its path is shown.
  private static var match: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.MatchInfo"],
      .entries { (value, _) throws(ShellError) in TextWrapping.lines(value.text) },
      name: "MatchInfo")
  }

  private static var difference: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.CompareObject"],
      .table([FormatColumn("InputObject"), FormatColumn("SideIndicator")]))
  }
}
