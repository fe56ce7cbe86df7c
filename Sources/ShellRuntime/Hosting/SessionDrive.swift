/// `Variable:`, `Function:` and `Alias:`: what the session itself holds, as a drive. One level,
/// each item with one value.
final class SessionDrive: Drive, DriveEditor {
  enum Kind: String, CaseIterable {
    case alias = "Alias"
    case function = "Function"
    case variable = "Variable"
  }

  private let kind: Kind
  private unowned let shell: Shell

  init(_ kind: Kind, _ shell: Shell) {
    self.kind = kind
    self.shell = shell
  }

  var name: String { kind.rawValue }
  var provider: String { kind.rawValue }
  var root: String { "" }
  var editor: (any DriveEditor)? { self }

  private var names: [String] {
    switch kind {
    case .alias: shell.aliases.map(\.name)
    case .function: shell.functions.map(\.name)
    case .variable: shell.variables.map(\.name)
    }
  }

  func item(at path: [String]) -> DriveItem? {
    guard path.count == 1 else { return nil }
    let name = names.first { TextComparison.equalsIgnoringCase($0, path[0]) }
    return name.map(item)
  }

  func children(at path: [String]) -> [DriveItem] { path.isEmpty ? names.map(item) : [] }

  private func item(_ name: String) -> DriveItem {
    DriveItem(name: name, isContainer: false, length: 0, lastWritten: self.shell.world.now)
  }

  func content(at path: [String]) -> [String]? {
    guard let item = item(at: path) else { return nil }
    return value(of: item.name).elements.map(\.text)
  }

  /// The value of an item: of a variable, the block of a function, the command of an alias.
  private func value(of name: String) -> Value {
    switch kind {
    case .alias: .string(shell.aliasTarget(name) ?? "")
    case .function: shell.function(named: name).map { .scriptBlock($0.block) } ?? .null
    case .variable: shell.variable(name)
    }
  }

  func isProtected(_ path: [String]) -> Bool { false }

  func write(_ lines: [String], at path: [String]) throws(ShellError) {
    try set(lines.count == 1 ? .string(lines[0]) : .strings(lines), at: path)
  }

  func makeContainer(at path: [String]) throws(ShellError) { try set(.null, at: path) }

  func set(_ value: Value, at path: [String]) throws(ShellError) {
    guard let name = path.first else { return }
    switch kind {
    case .alias: try shell.defineAlias(name, for: value.text)
    case .variable: try shell.assignVariable(name, value)
    case .function:
      var block: ScriptBlockObject
      if case .scriptBlock(let given) = value {
        block = given
      } else {
        block = try shell.scriptBlock(value.text)
      }
      try shell.define(FunctionObject(name: name, block: block, engine: shell.engine))
    }
  }

  func remove(at path: [String]) throws(ShellError) {
    guard let name = path.first else { return }
    switch kind {
    case .alias: _ = try shell.removeAlias(name)
    case .function: _ = try shell.removeVariable("function:" + name)
    case .variable: _ = try shell.removeVariable(name)
    }
  }
}
