import CoManagementModel
import ShellRuntime

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

  /// A query that is none, as WMI says it.
  func writeInvalidQuery(_ target: String) throws(ShellError) {
    try writeError(cimFailure("0x80041017", .invalidArgument, "Invalid query ", target))
  }

  /// The namespace of a name on a machine; nil where the error has been reported.
  func cimNamespace(
    _ name: String, _ className: String, on machine: MachineView
  ) throws(ShellError) -> CIMNamespace? {
    let found = CIMNamespace(name, on: machine, try simulatedWorld().simulation)
    if found.exists { return found }
    try writeError(
      cimFailure("0x8004100e", .metadataError, "Invalid namespace ", "\(name):\(className)"))
    return nil
  }

  /// The class of a name; nil where the error has been reported.
  func cimClass(
    _ name: String, in namespace: String, on machine: MachineView
  ) throws(ShellError) -> CIMClass? {
    guard let found = try cimNamespace(namespace, name, on: machine) else { return nil }
    if let cimClass = found.cimClass(name) { return cimClass }
    try writeError(
      cimFailure("0x80041010", .metadataError, "Invalid class ", "\(namespace):\(name)"))
    return nil
  }

  /// The instances that a query means; what is wrong with it has been reported.
  func cimInstances(
    _ query: CIMQuery, on machine: MachineView, computerName: String? = nil
  ) throws(ShellError) -> [CIMInstanceObject] {
    let name = query.className
    guard let namespace = try cimNamespace(query.namespace, name, on: machine),
      let found = try cimClass(name, in: query.namespace, on: machine)
    else { return [] }
    let simulation = try simulatedWorld().simulation
    do throws(WqlError) {
      if namespace.isOfSite {
        let result = try query.wql.run(in: SiteNamespace(simulation))
        return siteInstances(result, namespace, computerName)
      }
      guard query.wql.isBasic else { throw .invalidQuery(reason: "") }
      let rows = found.rows(machine, engine)
      let table = CIMTableNamespace(table: CIMTable(found, rows), now: simulation.now)
      let result = try query.wql.run(in: table)
      return (0..<result.count).compactMap { row in
        result.place(part: 0, row: row).map { place in
          instance(found, rows[place], result.parts[0].columns, computerName)
        }
      }
    } catch {
      try report(error, "\(query.namespace):\(name)")
      return []
    }
  }

  /// An instance with the values that were selected, and its keys.
  private func instance(
    _ cimClass: CIMClass, _ row: [Value], _ columns: [WqlColumn], _ computerName: String?
  ) -> CIMInstanceObject {
    let wanted = Set(columns.map { TextComparison.folded($0.name) })
    let values = row.indices.map { index in
      let property = cimClass.properties[index]
      let isWanted = property.isKey || wanted.contains(TextComparison.folded(property.name))
      return isWanted ? row[index] : Value.null
    }
    return CIMInstanceObject(cimClass, values, computerName: computerName, engine)
  }

  /// What the SMS Provider answers: instances of one class, of several side by side, or a count.
  private func siteInstances(
    _ result: WqlResult, _ namespace: CIMNamespace, _ computerName: String?
  ) -> [CIMInstanceObject] {
    if let total = result.total {
      let counted = CIMClass.counted(namespace.name)
      return [CIMInstanceObject(counted, [.integer(total)], computerName: computerName, engine)]
    }
    let classes = result.parts.compactMap { namespace.cimClass($0.className) }
    func instance(_ part: Int, _ row: Int) -> CIMInstanceObject {
      var values = [Value](repeating: .null, count: classes[part].properties.count)
      for (number, column) in result.parts[part].columns.enumerated() {
        guard let index = classes[part].index(of: column.name) else { continue }
        values[index] = result.value(part: part, column: number, row: row).shellValue
      }
      return CIMInstanceObject(classes[part], values, computerName: computerName, engine)
    }
    guard classes.count > 1 else { return (0..<result.count).map { instance(0, $0) } }
    let joined = CIMClass(
      namespace: namespace.name, name: "__Generic",
      properties: result.parts.map {
        CIMClass.Property(name: $0.alias, type: "Instance", isKey: false)
      }, variant: result.parts.map(\.alias).joined(separator: ","), rows: { _, _ in [] })
    return (0..<result.count).map { row in
      let values = classes.indices.map { part in
        result.hasInstance(part: part, row: row) ? Value.object(instance(part, row)) : .null
      }
      return CIMInstanceObject(joined, values, computerName: computerName, engine)
    }
  }

  private func report(_ error: WqlError, _ target: String) throws(ShellError) {
    switch error {
    case .invalidQuery, .invalidProperty: try writeInvalidQuery(target)
    case .invalidClass:
      try writeError(cimFailure("0x80041010", .metadataError, "Invalid class ", target))
    case .quotaViolation:
      try writeError(cimFailure("0x8004106c", .limitsExceeded, "Quota violation ", target))
    }
  }
}
