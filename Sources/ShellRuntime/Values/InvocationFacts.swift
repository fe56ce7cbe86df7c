/// What `InvocationInfo` says of a call or of the place of an error.
struct InvocationFacts {
  var position: ErrorPosition?
  var command: Value = .null
  var bound: Value = .null
  var unbound: [Value] = []
  var invocationName = ""
  var pipelineLength = 0
  var pipelinePosition = 0
  var expectsInput = false

  init(position: ErrorPosition?) { self.position = position }

  private var folder: String {
    let parts = position?.file?.split(separator: "\\").dropLast() ?? []
    return parts.joined(separator: "\\")
  }

  func object(_ engine: Engine) -> ShellObject {
    let parameters =
      bound.isNull ? .hashtable(HashtableObject(isOrdered: true)) : bound
    return DescribedObject(
      shape: engine.invocationInfoShape,
      values: [
        command, parameters, .array(unbound), .integer(position?.line ?? 0),
        .integer(position?.column ?? 0), .long(-1), .string(position?.file ?? ""),
        .string(position?.lineText ?? ""), .string(position?.marked ?? ""),
        .string(position?.message ?? ""), .string(folder), .string(position?.file ?? ""),
        .string(invocationName),
        .integer(pipelineLength), .integer(pipelinePosition), .bool(expectsInput),
        .string("Internal"),
      ], text: "System.Management.Automation.InvocationInfo")
  }
}

/// A command by its name alone, as `InvocationInfo.MyCommand` of an error has it.
final class CommandReference: ShellObject {
  private let name: String
  private let path: String

  init(_ name: String, engine: Engine) {
    self.name = name
    path = ""
    super.init(
      shape: engine.readOnlyShape(
        ["System.Management.Automation.CommandInfo"], [("Name", "string")]))
  }

  /// A script file; nothing where the path is empty.
  init(path: String, engine: Engine) {
    name = path.split(separator: "\\").last.map(String.init) ?? ""
    self.path = path
    let type = "System.Management.Automation."
    super.init(
      shape: path.isEmpty
        ? engine.readOnlyShape([type + "CommandInfo"], [("Name", "string")])
        : engine.readOnlyShape(
          [type + "ExternalScriptInfo", type + "CommandInfo"],
          [("Name", "string"), ("Path", "string"), ("Definition", "string")]))
  }

  override func ownValue(at slot: Int) -> Value { .string(slot == 0 ? name : path) }

  override var description: String { name }
}

extension ErrorPosition {
  /// The marked text.
  var marked: String {
    String(
      String.UnicodeScalarView(lineText.unicodeScalars.dropFirst(column - 1).prefix(length)))
  }

  /// The first word of the marked text: what a command was called by.
  var firstWord: String {
    marked.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.map(String.init) ?? ""
  }

  /// `At line:1 char:1`, the line, and the marker.
  var message: String {
    let marker =
      String(repeating: " ", count: max(0, column - 1))
      + String(repeating: "~", count: max(1, length))
    return "At \(file ?? "line"):\(line) char:\(column)\n+ \(lineText)\n+ \(marker)"
  }
}

extension ErrorRecord {
  /// The same error with the functions that are running, where that is not known yet.
  func traced(_ shell: Shell) -> ErrorRecord {
    guard stack.isEmpty, let position, !shell.runningCalls.isEmpty else { return self }
    var lines: [String] = []
    var place: ErrorPosition? = position
    func entry(_ name: String) -> String {
      "at \(name), \(place?.file ?? "<No file>"): line \(place?.line ?? 1)"
    }
    for call in shell.runningCalls.reversed() {
      let isBlock = call.name.isEmpty || call.scriptPath != nil
      lines.append(entry(isBlock ? "<ScriptBlock>" : call.name))
      place = call.position
    }
    lines.append(entry("<ScriptBlock>"))
    return withStack(lines.joined(separator: "\n"))
  }
}

extension ShellError {
  /// The same error with the functions that are running.
  func traced(_ shell: Shell) -> ShellError {
    guard !shell.runningCalls.isEmpty, record?.stack.isEmpty == true else { return self }
    return mapRecord { $0.traced(shell) }
  }
}
