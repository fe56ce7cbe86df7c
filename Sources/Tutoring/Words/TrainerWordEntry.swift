/// All about one word of the trainer: how it is typed, what it does, and the command that stands
/// for it in `Get-Help` and `Get-Command`.
public struct TrainerWordEntry: Sendable {
  /// What it takes behind it.
  struct Argument: Sendable {
    /// As the command's parameter: `Count`.
    let name: String
    let type: Kind
    /// One sentence for help.
    let help: String

    enum Kind: Sendable {
      // swift-format-ignore
      case number, text, flag
    }
  }

  /// As typed, in small letters.
  public let name: String
  /// With its argument: `undo [N]`.
  public let usage: String
  /// What it does, to be read behind "this word".
  public let does: String
  /// The command of the same effect: `Undo-TutorLine`.
  public let command: String
  let arguments: [Argument]
  /// The word with what stands behind it.
  let read: @Sendable (String) -> TrainerWord

  init(
    _ usage: String, _ does: String, command: String, _ arguments: [Argument] = [],
    read: @escaping @Sendable (String) -> TrainerWord
  ) {
    name = String(usage.prefix { $0 != " " })
    self.usage = usage
    self.does = does
    self.command = command
    self.arguments = arguments
    self.read = read
  }

  /// A word that stands alone on its line.
  init(_ name: String, _ does: String, command: String, alone word: TrainerWord) {
    self.init(name, does, command: command) { rest in
      rest.isEmpty ? word : .misused("\(name) stands alone on its line.")
    }
  }

  /// What stands behind the word, the name of its parameter left out: `-Count 3` is `3`.
  func argument(_ rest: String) -> String {
    for argument in arguments where argument.type != .flag {
      let name = "-\(argument.name)"
      guard rest.prefix(name.count).lowercasedASCII() == name.lowercasedASCII() else { continue }
      let value = rest.dropFirst(name.count)
      guard let first = value.first else { return "" }
      if first == " " || first == ":" { return value.dropFirst().trimmingASCIIBlanks() }
    }
    return rest
  }

  /// The entry of a word or of its command, without regard to case.
  public static func named(_ word: String) -> TrainerWordEntry? {
    let folded = word.lowercasedASCII()
    if let index = indices[folded] { return all[index] }
    return nil
  }

  private static let indices: [String: Int] = {
    var indices = ["quit": all.count - 1]
    for (index, entry) in all.enumerated() {
      indices[entry.name.lowercasedASCII()] = index
      indices[entry.command.lowercasedASCII()] = index
    }
    return indices
  }()
}
