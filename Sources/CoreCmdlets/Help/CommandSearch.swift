import ShellRuntime

/// The commands that a session finds: cmdlets, aliases and functions.
struct CommandSearch {
  private let shell: Shell
  private let verb: [String]
  private let noun: [String]

  /// A search among the commands with these verbs and nouns; none = any.
  init(_ context: CmdletContext, verb: [String], noun: [String]) {
    shell = context.shell
    self.verb = verb
    self.noun = noun
  }

  /// The command of a name.
  func exact(_ name: String) -> CommandInfo? {
    let commands = shell.engine.commands
    if let target = shell.aliasTarget(name) {
      return CommandInfo(
        .alias, name: name, signature: commands.signature(named: target) ?? Self.unknown,
        target: target, engine: shell.engine)
    }
    if let function = shell.function(named: name) { return info(function) }
    let target = shell.engine.helpTexts.command(name) ?? name
    return commands.signature(named: target).map {
      CommandInfo(.cmdlet, name: $0.name, signature: $0, target: "", engine: shell.engine)
    }
  }

  /// Commands whose name fits: aliases, functions, then cmdlets; with a verb or noun only what has
  /// one.
  func all(where fits: (String) -> Bool) -> [CommandInfo] {
    let cmdlets = shell.engine.commands.names.filter { fits($0) && hasWords($0) }
      .compactMap { exact($0) }
    let functions = shell.functions.filter { fits($0.name) && hasWords($0.name) }.map(info)
    guard verb.isEmpty, noun.isEmpty else { return functions + cmdlets }
    let aliases = shell.aliases.filter { fits($0.name) }.compactMap { exact($0.name) }
    return aliases + functions + cmdlets
  }

  private func info(_ function: FunctionObject) -> CommandInfo {
    CommandInfo(
      .function, name: function.name, signature: Self.unknown, target: function.block.text,
      engine: shell.engine)
  }

  /// Verb and noun are looked at before any signature is read.
  private func hasWords(_ name: String) -> Bool {
    let words = name.split(separator: "-", maxSplits: 1)
    return Self.matches(verb, words.first.map(String.init) ?? "")
      && Self.matches(noun, words.count > 1 ? String(words[1]) : "")
  }

  /// Whether a text matches one of some patterns, or there are none.
  static func matches(_ patterns: [String], _ text: String) -> Bool {
    patterns.isEmpty
      || patterns.contains { WildcardPattern($0, ignoringCase: true).matches(text) }
  }

  private static let unknown = CommandSignature(name: "", module: "", parameters: [], sets: [])
}
