import CoManagementModel
import ShellRuntime

/// A namespace of a machine's WMI repository.
struct CIMNamespace {
  private let path: String
  private let machine: MachineView
  private let simulation: Simulation

  /// Namespaces are the same with either slash, and without regard to case.
  init(_ text: String, on machine: MachineView, _ simulation: Simulation) {
    let parts = text.split(whereSeparator: { $0 == "\\" || $0 == "/" })
    path = TextComparison.folded(parts.joined(separator: "\\"))
    self.machine = machine
    self.simulation = simulation
  }

  /// As WMI spells it.
  var name: String { isOfSite ? "root\\sms\\site_" + machine.siteCode : path }

  /// Whether it is the SMS Provider's: `root\sms\site_XYZ` of the site server.
  var isOfSite: Bool {
    machine.role == .siteServer
      && path == "root\\sms\\site_" + TextComparison.folded(machine.siteCode)
  }

  /// Whether the machine has it at all.
  var exists: Bool {
    path == "root" || isOfSite
      || CIMClass.all.contains {
        ($0.namespace == path || $0.namespace.hasPrefix(path + "\\")) && $0.isOn(machine)
      }
  }

  /// The class of a name, without regard to case.
  func cimClass(_ name: String) -> CIMClass? {
    if isOfSite {
      return SiteNamespace(simulation).table(named: name).map { CIMClass($0, namespace: self.name) }
    }
    return CIMClass.all.first {
      $0.namespace == path && TextComparison.equalsIgnoringCase($0.name, name) && $0.isOn(machine)
    }
  }

  /// Every class of the namespace.
  var classes: [CIMClass] {
    if isOfSite { return SiteNamespace.classNames.compactMap(cimClass) }
    return CIMClass.all.filter { $0.namespace == path && $0.isOn(machine) }
  }
}

extension CIMClass {
  /// A class of the SMS Provider.
  init(_ table: any WqlTable, namespace: String) {
    self.init(
      namespace: namespace, name: table.className,
      properties: table.columns.indices.map { index in
        Property(
          name: table.columns[index].name, type: table.columns[index].type.cimType,
          isKey: table.keys.contains(index))
      },
      rows: { _, _ in
        (0..<table.rowCount).filter(table.hasRow).map { row in
          table.columns.indices.map { table.value($0, at: row).shellValue }
        }
      })
  }

  /// `count(*)`, which the SMS Provider answers with a property alone.
  static func counted(_ namespace: String) -> CIMClass {
    CIMClass(
      namespace: namespace, name: "__Generic",
      properties: [Property(name: "Count", type: "UInt32", isKey: false)], rows: { _, _ in [] })
  }
}
