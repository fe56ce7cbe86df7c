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

  /// What a name stands for, first what would run.
  func exact(_ name: String) -> [CommandInfo] {
    let engine = shell.engine
    var found: [CommandInfo] = []
    if let alias = shell.alias(name) { found.append(.alias(alias, engine)) }
    if let function = shell.function(named: name) { found.append(.function(function, engine)) }
    let plain = name.split(separator: "\\").last.map(String.init) ?? name
    let target = engine.helpTexts.command(plain) ?? plain
    if let signature = engine.commands.signature(named: target) {
      let isQualified = plain.utf8.count < name.utf8.count
      let module = name.dropLast(plain.utf8.count + (isQualified ? 1 : 0))
      if !isQualified || TextComparison.equalsIgnoringCase(String(module), signature.module) {
        found.append(
          CommandInfo(.cmdlet, name: signature.name, signature: signature, engine: engine))
      }
    }
    return found
  }

  /// Commands whose name fits, by kind and then by name; with a verb or noun only what has one.
  func all(where fits: (String) -> Bool) -> [CommandInfo] {
    let engine = shell.engine
    let aliases = shell.allAliases.filter { fits($0.name) && hasWords($0.name) }
      .map { CommandInfo.alias($0, engine) }
    let functions = shell.functions.filter { fits($0.name) && hasWords($0.name) }
      .map { CommandInfo.function($0, engine) }
    let cmdlets = engine.commands.names.filter { fits($0) && hasWords($0) }
      .map { CommandInfo(.cmdlet, name: $0, engine: engine) }
    return aliases + functions + cmdlets
  }

  /// Verb and noun are looked at before any signature is read; a name without a dash has neither.
  private func hasWords(_ name: String) -> Bool {
    guard !verb.isEmpty || !noun.isEmpty else { return true }
    let words = name.split(separator: "-", maxSplits: 1)
    return words.count == 2 && Self.matches(verb, String(words[0]))
      && Self.matches(noun, String(words[1]))
  }

  /// Whether a text matches one of some patterns, or there are none.
  static func matches(_ patterns: [String], _ text: String) -> Bool {
    patterns.isEmpty
      || patterns.contains { WildcardPattern($0, ignoringCase: true).matches(text) }
  }
}
