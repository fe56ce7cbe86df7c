/// `$ExecutionContext` and what hangs below it, as far as scripts ask for it.
final class ExecutionContextObject: ShellObject, MethodCallable {
  enum Part: String {
    case whole = "System.Management.Automation.EngineIntrinsics"
    case commands = "System.Management.Automation.CommandInvocationIntrinsics"
    case state = "System.Management.Automation.SessionState"
    case variables = "System.Management.Automation.PSVariableIntrinsics"
    case paths = "System.Management.Automation.PathIntrinsics"

    /// Names and types of its properties.
    var properties: [(String, String)] {
      switch self {
      case .whole:
        [
          ("Host", "object"), ("InvokeCommand", Part.commands.rawValue),
          ("SessionState", Part.state.rawValue),
        ]
      case .state:
        [
          ("InvokeCommand", Part.commands.rawValue), ("LanguageMode", "string"),
          ("Path", Part.paths.rawValue), ("PSVariable", Part.variables.rawValue),
        ]
      case .paths: [("CurrentLocation", "System.Management.Automation.PathInfo")]
      case .commands, .variables: []
      }
    }
  }

  private let part: Part
  private let shell: Shell

  init(_ part: Part, _ shell: Shell) {
    self.part = part
    self.shell = shell
    super.init(shape: shell.engine.readOnlyShape([part.rawValue], part.properties))
  }

  override func ownValue(at slot: Int) -> Value {
    switch shape.properties[slot].name {
    case "Host": shell.hostObject
    case "InvokeCommand": .object(ExecutionContextObject(.commands, shell))
    case "SessionState": .object(ExecutionContextObject(.state, shell))
    case "PSVariable": .object(ExecutionContextObject(.variables, shell))
    case "Path": .object(ExecutionContextObject(.paths, shell))
    case "LanguageMode": .string("FullLanguage")
    default: shell.locationObject
    }
  }

  override var description: String { part.rawValue }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch (part, name) {
    case (.commands, "expandstring"):
      return .string(try shell.expand(try Methods.argument(arguments, 0, "ExpandString").text))
    case (.commands, "invokescript"):
      let sink = CollectingSink()
      let script = try Methods.argument(arguments, 0, "InvokeScript")
      if case .scriptBlock(let block) = script {
        _ = try shell.invoke(block, item: nil, into: sink)
      } else {
        _ = try shell.invoke(text: script.text, into: sink)
      }
      return try shell.newArray(sink.items)
    case (.commands, "newscriptblock"):
      return .scriptBlock(
        try shell.scriptBlock(try Methods.argument(arguments, 0, "NewScriptBlock").text))
    case (.variables, "getvalue"):
      let variable = try Methods.argument(arguments, 0, "GetValue").text
      if shell.hasVariable(variable) { return shell.variable(variable) }
      return arguments.count > 1 ? arguments[1] : .null
    case (.variables, "set"):
      try shell.assignVariable(
        try Methods.argument(arguments, 0, "Set").text, try Methods.argument(arguments, 1, "Set"))
      return .null
    case (.variables, "remove"):
      _ = try shell.removeVariable(try Methods.argument(arguments, 0, "Remove").text)
      return .null
    default: return nil
    }
  }
}

extension Shell {
  /// A text with its variables and subexpressions put in, as between double quotes.
  func expand(_ text: String) throws(ShellError) -> String {
    guard !text.contains("\n\"@") else {
      throw .notPartOfThisShell("Expanding a text with the end of a here-string in it")
    }
    let values = try invoke(
      try scriptBlock("@\"\n\(text)\n\"@"), item: nil, arguments: [])
    return values.first?.text ?? ""
  }
}
