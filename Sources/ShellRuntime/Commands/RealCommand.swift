/// What is known of a command that exists at work and that the lab neither simulates nor has in its
/// catalogue: where it comes from, or what became of it.
public enum RealCommand: Sendable, Equatable {
  /// A cmdlet or function of a module that PowerShell 7 has or loads: `Get-Clipboard` of
  /// `Microsoft.PowerShell.Management`.
  case ofModule(String)
  /// A program of Windows or of a product: `ipconfig`.
  case program(String)
  /// Windows PowerShell 5.1 has it, PowerShell 7 does not; what to type instead, a sentence.
  case windowsPowerShell(String)
  /// Its module is gone or superseded: what became of it, and what to type instead.
  case retired(module: String, since: String, instead: String)

  /// What is known of a name, looked up without regard to case; nil = nothing.
  public static func named(_ name: String) -> RealCommand? { RealCommandIndex.all.command(name) }

  /// What it is at work, `a real command of the X module`; nil for one that PowerShell 7 has not.
  public var description: String? {
    switch self {
    case .ofModule(let module): "a real command of the \(module) module"
    case .program(let kind): "a program of \(kind)"
    case .windowsPowerShell, .retired: nil
    }
  }

  /// Every name that is known, in the order of the lists.
  static var names: [String] { RealCommandIndex.all.names }
}

/// The lists of `RealCommand+*.swift` by name, made at the first name that nobody knows.
private struct RealCommandIndex {
  static let all = RealCommandIndex()

  private var commands: [FoldedText: RealCommand] = [:]
  private(set) var names: [String] = []

  private init() {
    for (module, list) in RealCommand.modules { add(list) { _ in .ofModule(module) } }
    for (kind, list) in RealCommand.programs { add(list) { _ in .program(kind) } }
    for (name, instead) in RealCommand.windowsPowerShellOnly {
      add(name) { _ in .windowsPowerShell(instead) }
    }
    for entry in RealCommand.retiredCommands {
      add(entry.name) { _ in
        .retired(module: entry.module.name, since: entry.module.since, instead: entry.instead)
      }
    }
  }

  private mutating func add(_ list: String, _ make: (String) -> RealCommand) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      let key = FoldedText(String(word))
      guard commands[key] == nil else { continue }
      commands[key] = make(String(word))
      names.append(String(word))
    }
  }

  /// A name, a program's also with its `.exe`; the verbs and nouns of a retired module that no
  /// entry names lead to that module's own entry.
  func command(_ name: String) -> RealCommand? {
    if let found = commands[FoldedText(name)] { return found }
    let folded = TextComparison.folded(name)
    if folded.hasSuffix(".exe"),
      case .program(let kind)? = commands[FoldedText(String(name.dropLast(4)))]
    {
      return .program(kind)
    }
    return RealCommand.family(of: folded)
  }
}

extension RealCommand {
  /// Modules that are gone, told by how their nouns begin: `Get-MsolUser`, `Get-AzureADUser`.
  static func family(of folded: String) -> RealCommand? {
    guard let dash = folded.firstIndex(of: "-") else { return nil }
    let noun = folded[folded.index(after: dash)...]
    for (prefix, module, instead) in families where noun.hasPrefix(prefix) {
      return .retired(module: module.name, since: module.since, instead: instead)
    }
    return nil
  }
}
