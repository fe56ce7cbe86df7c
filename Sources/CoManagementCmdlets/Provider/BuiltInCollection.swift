import CoManagementModel
import ShellRuntime

/// The device collections that every site has from the start and that nobody can change.
struct BuiltInCollection: Sendable {
  /// `SMS00001`.
  let id: String
  /// `All Systems`.
  let name: String
  /// Whether a device is a member.
  let contains: @Sendable (CombinedDeviceResource) -> Bool

  private static let all = [
    BuiltInCollection(id: "SMS00001", name: "All Systems") { _ in true },
    BuiltInCollection(id: "SMSDM003", name: "All Desktop and Server Clients") { $0.isClient },
  ]

  /// The collection of an id, without regard to case.
  static func find(id: String) -> BuiltInCollection? {
    all.first { TextComparison.equalsIgnoringCase($0.id, id) }
  }

  /// The collection of a name, without regard to case.
  static func find(name: String) -> BuiltInCollection? {
    all.first { TextComparison.equalsIgnoringCase($0.name, name) }
  }
}
