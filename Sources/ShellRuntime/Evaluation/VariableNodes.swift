/// `$x`
final class VariableNode: Node {
  let id: Int
  let name: String
  /// The strict mode from which on a variable that has not been set is an error.
  let strictLevel: Int

  init(id: Int, name: String, strictLevel: Int = 1) {
    self.id = id
    self.name = name
    self.strictLevel = strictLevel
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    if shell.cells[id].depth < 0 { try shell.refuseUnset(name, from: strictLevel) }
    return shell.cells[id].value
  }

  override func emit(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Bool {
    if shell.cells[id].depth < 0 { try shell.refuseUnset(name, from: strictLevel) }
    return shell.cells[id].isNothing
      ? true : try shell.enumerate(shell.cells[id].value, into: out)
  }
}

/// `$using:x`: in a block that runs on another machine, the variable of who sent it there.
final class UsingVariableNode: Node {
  let id: Int

  init(id: Int) { self.id = id }

  override func eval(_ shell: Shell) throws(ShellError) -> Value { try shell.usedVariable(id) }
}

/// `$script:x`: in a closure its own variable, where it has one.
final class ScriptVariableNode: Node {
  let id: Int
  let name: String

  init(id: Int, name: String) {
    self.id = id
    self.name = name
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let cell = shell.closureCell(id) ?? shell.globalCell(id)
    if cell.depth < 0 { try shell.refuseUnset("script:\(name)", from: 1) }
    return cell.value
  }
}

/// `$global:x`
final class GlobalVariableNode: Node {
  let id: Int
  let name: String

  init(id: Int, name: String) {
    self.id = id
    self.name = name
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let cell = shell.globalCell(id)
    if cell.depth < 0 { try shell.refuseUnset("global:\(name)", from: 1) }
    return cell.value
  }
}

/// `$local:x`, `$private:x`
final class LocalVariableNode: Node {
  let id: Int
  let name: String

  init(id: Int, name: String) {
    self.id = id
    self.name = name
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    if shell.cells[id].depth == shell.depth { return shell.cells[id].value }
    try shell.refuseUnset("local:\(name)", from: 1)
    return .null
  }
}

/// `$input` as what it still has to give.
final class InputNode: Node {
  let enumerator: VariableNode

  init(id: Int) { enumerator = VariableNode(id: id, name: "input", strictLevel: .max) }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let value = shell.cells[enumerator.id].value
    guard case .object(let object as LoopEnumerator) = value else { return value }
    return .array(object.rest())
  }
}

/// A value that the shell computes: `$?`, `$PWD`.
final class AutomaticVariableNode: Node {
  let read: (Shell) -> Value

  init(_ read: @escaping (Shell) -> Value) { self.read = read }

  override func eval(_ shell: Shell) throws(ShellError) -> Value { read(shell) }
}

/// `$env:x`, `$function:x`, `$alias:x`, `$variable:x`
final class DriveVariableNode: Node {
  let drive: String
  let name: String

  init(drive: String, name: String) {
    self.drive = drive
    self.name = name
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    if TextComparison.equalsIgnoringCase(drive, "variable") { return shell.variable(name) }
    if TextComparison.equalsIgnoringCase(drive, "function") {
      guard let function = shell.function(named: name) else { return .null }
      return .scriptBlock(function.block)
    }
    if TextComparison.equalsIgnoringCase(drive, "alias") {
      return shell.aliasTarget(name).map { .string($0) } ?? .null
    }
    guard let (found, place) = shell.resolve(path: "\(drive):\(name)") else {
      throw .driveNotFound(drive)
    }
    guard let lines = found.content(at: place.parts) else { return .null }
    guard found.provider == "FileSystem" else {
      return .string(lines.joined(separator: "\n"))
    }
    return lines.count == 1 ? .string(lines[0]) : try shell.newArray(lines.map { .string($0) })
  }
}

extension ShellError {
  /// A drive that there is not.
  static func driveNotFound(_ name: String) -> ShellError {
    failed(
      "DriveNotFound", .objectNotFound,
      "Cannot find drive. A drive with the name '\(name)' does not exist.", target: name,
      exceptionType: "System.Management.Automation.DriveNotFoundException")
  }
}
