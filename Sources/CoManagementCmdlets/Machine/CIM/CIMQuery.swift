import CoManagementModel
import ShellRuntime

/// What a CIM cmdlet asks for: a class, some of its properties, and a condition.
struct CIMQuery {
  var namespace = #"root\cimv2"#
  var className = ""
  /// nil = all.
  var properties: [String]?
  var condition: CIMCondition?

  /// `SELECT Name, State FROM Win32_Service WHERE ...`; nil where the text is no such query.
  init?(_ text: String, namespace: String) {
    self.namespace = namespace
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, TextComparison.equalsIgnoringCase(first, "select"),
      let from = words.firstIndex(where: { TextComparison.equalsIgnoringCase($0, "from") }),
      from + 1 < words.count
    else { return nil }
    className = words[from + 1]
    let list = words[1..<from].joined(separator: " ").split(separator: ",")
      .map { part in part.filter { $0 != " " } }
    guard !list.isEmpty else { return nil }
    properties = list == ["*"] ? nil : list
    guard from + 2 < words.count else { return }
    let folded = TextComparison.folded(text)
    guard TextComparison.equalsIgnoringCase(words[from + 2], "where"),
      let place = folded.firstRange(of: "where")
    else { return nil }
    let offset = place.upperBound.utf16Offset(in: folded)
    let rest = String(text[String.Index(utf16Offset: offset, in: text)...])
    guard let condition = CIMCondition(rest) else { return nil }
    self.condition = condition
  }

  /// A class by name.
  init(className: String, namespace: String) {
    self.className = className
    self.namespace = namespace
  }

  /// Namespaces are the same with either slash, and with a computer's name before them.
  static func normalized(_ namespace: String) -> String {
    let parts = namespace.split(whereSeparator: { $0 == "\\" || $0 == "/" })
    return TextComparison.folded(parts.joined(separator: "\\"))
  }

  /// Whether a machine has the namespace at all.
  static func isNamespace(_ namespace: String, on machine: MachineView) -> Bool {
    let wanted = normalized(namespace)
    if wanted == "root" { return true }
    return CIMClass.all.contains {
      ($0.namespace == wanted || $0.namespace.hasPrefix(wanted + "\\")) && $0.isOn(machine)
    }
  }

  /// The class of a name on a machine.
  static func cimClass(
    _ name: String, in namespace: String, on machine: MachineView
  ) -> CIMClass? {
    let wanted = normalized(namespace)
    return CIMClass.all.first {
      $0.namespace == wanted && TextComparison.equalsIgnoringCase($0.name, name)
        && $0.isOn(machine)
    }
  }
}

extension CmdletContext {
  /// An error of WMI with its number.
  func cimFailure(
    _ number: String, _ category: ErrorCategory, _ message: String, _ target: String
  ) -> ErrorRecord {
    let parts = call.name.split(separator: "-").joined()
    return ErrorRecord(
      id: "HRESULT \(number)", category: category, message: message,
      exceptionType: "Microsoft.Management.Infrastructure.CimException", targetText: target,
      source: "Microsoft.Management.Infrastructure.CimCmdlets.\(parts)Command")
  }

  /// The class that a query means; nil where the error has been reported.
  func cimClass(
    _ query: CIMQuery, on machine: MachineView
  ) throws(ShellError) -> CIMClass? {
    let target = "\(query.namespace):\(query.className)"
    guard CIMQuery.isNamespace(query.namespace, on: machine) else {
      try writeError(cimFailure("0x8004100e", .metadataError, "Invalid namespace ", target))
      return nil
    }
    let found = CIMQuery.cimClass(query.className, in: query.namespace, on: machine)
    if found == nil {
      try writeError(cimFailure("0x80041010", .metadataError, "Invalid class ", target))
    }
    return found
  }

  /// The instances that a query means; what is wrong with it has been reported.
  func cimInstances(
    _ query: CIMQuery, on machine: MachineView, computerName: String? = nil
  ) throws(ShellError) -> [CIMInstanceObject] {
    guard let found = try cimClass(query, on: machine) else { return [] }
    let asked = (query.condition?.properties ?? []) + (query.properties ?? [])
    guard asked.allSatisfy({ found.index(of: $0) != nil }) else {
      try writeError(
        cimFailure(
          "0x80041017", .invalidArgument, "Invalid query ", "\(query.namespace):\(found.name)"))
      return []
    }
    let wanted = query.properties.map { names in Set(names.compactMap(found.index(of:))) }
    return found.rows(machine, engine).filter { row in
      query.condition?.holds { name in found.index(of: name).map { row[$0] } ?? .null } ?? true
    }.map { row in
      let values = wanted.map { wanted in
        row.indices.map { wanted.contains($0) || found.properties[$0].isKey ? row[$0] : .null }
      }
      return CIMInstanceObject(found, values ?? row, computerName: computerName, engine)
    }
  }
}
