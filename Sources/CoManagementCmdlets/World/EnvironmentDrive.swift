import ShellRuntime

/// `Env:` of the simulated machine.
final class EnvironmentDrive: Drive, DriveEditor {
  private let world: SimulatedWorld
  private lazy var variables = world.environment

  init(_ world: SimulatedWorld) { self.world = world }

  var name: String { "Env" }
  var provider: String { "Environment" }
  var root: String { "" }
  var editor: (any DriveEditor)? { self }

  private func variable(_ path: [String]) -> (name: String, value: String)? {
    guard path.count == 1 else { return nil }
    return variables.first { TextComparison.equalsIgnoringCase($0.name, path[0]) }
  }

  private func item(_ name: String) -> DriveItem {
    DriveItem(name: name, isContainer: false, length: 0, lastWritten: self.world.now)
  }

  func item(at path: [String]) -> DriveItem? { variable(path).map { item($0.name) } }

  func children(at path: [String]) -> [DriveItem] {
    path.isEmpty ? variables.map { item($0.name) } : []
  }

  func content(at path: [String]) -> [String]? { variable(path).map { [$0.value] } }

  func isProtected(_ path: [String]) -> Bool { false }

  func write(_ lines: [String], at path: [String]) throws(ShellError) {
    try set(.string(lines.joined(separator: "\n")), at: path)
  }

  func makeContainer(at path: [String]) throws(ShellError) {}

  func set(_ value: Value, at path: [String]) throws(ShellError) {
    guard let name = path.first else { return }
    try world.setEnvironment(name, value.text)
    variables = world.environment
  }

  func remove(at path: [String]) throws(ShellError) { try set(.string(""), at: path) }
}
