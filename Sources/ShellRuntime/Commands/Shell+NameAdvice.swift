extension Shell {
  /// What helps with a name that was not understood, a sentence or two: the nearest names, what
  /// became of a command, or what has to be done first; nil where nothing is known. Made only when
  /// somebody is to read it, since looking through all names takes a while.
  public func advice(on record: ErrorRecord) -> String? {
    if let mistyped = record.mistyped {
      let names = mistyped.nearest
      return names.isEmpty ? nil : Self.question(names)
    }
    switch record.id {
    case "CommandNotFoundException": return advice(onCommand: record.targetText)
    case "CommandNotSimulated": return neighbours(of: record.targetText)
    case "CommandCannotExecuteFromCurrentDrive":
      guard let drive = drives.first(where: { $0.provider == "CMSite" }) else { return nil }
      return "Go to the site's drive first: Set-Location \(drive.name):"
    default: return nil
    }
  }

  /// `Did you mean A, B or C?`
  private static func question(_ names: [String]) -> String {
    "Did you mean \(names.joined(separator: ", "))?"
  }

  /// About a name that is no command.
  private func advice(onCommand name: String) -> String? {
    switch RealCommand.named(name) {
    case .windowsPowerShell(let instead):
      return "\(name) belongs to Windows PowerShell 5.1; PowerShell 7 does not have it. Use "
        + "\(instead)."
    case .retired(let module, let since, let instead):
      return "\(name) belongs to the module \(module), which \(since). Use \(instead)."
    default: break
    }
    // An alias that the session has taken away is still a name that the engine knows.
    let names = engine.commands.nearestNames(to: name).filter {
      !TextComparison.equalsIgnoringCase($0, name)
    }
    if !names.isEmpty { return Self.question(names) }
    guard name.utf8.count > 3, name.contains("-") else { return nil }
    let real = NearestNames.find(
      name, among: RealCommand.names.filter { $0.contains("-") }, limit: 2)
    return real.isEmpty
      ? nil : Self.question(real).dropLast() + "? The lab does not simulate it, though."
  }

  /// Simulated commands about the same thing as one that is not.
  private func neighbours(of name: String) -> String? {
    let names = engine.commands.simulatedNeighbours(of: name)
    return names.isEmpty
      ? nil : "The lab simulates of the same kind: \(names.joined(separator: ", "))."
  }
}

extension CommandTable {
  /// The simulated commands nearest in meaning to a name: those of the same noun, then those of
  /// nouns that share its first words, `CMDevice` and `CMDeviceCollection`; at most `limit`.
  public func simulatedNeighbours(of name: String, limit: Int = 6) -> [String] {
    let wanted = NounWords(name)
    guard !wanted.words.isEmpty else { return [] }
    var found: [(score: Int, index: Int, name: String)] = []
    for (index, candidate) in simulatedNames.enumerated() {
      guard !TextComparison.equalsIgnoringCase(candidate, name) else { continue }
      let score = wanted.likeness(to: NounWords(candidate))
      if score > 0 { found.append((score, index, candidate)) }
    }
    found.sort { ($1.score, $0.index) < ($0.score, $1.index) }
    return found.prefix(limit).map(\.name)
  }
}

/// The words of a command's noun: `CM`, `Device`, `Collection` of `Get-CMDeviceCollection`.
struct NounWords {
  let words: [String]

  init(_ name: String) {
    guard let dash = name.firstIndex(of: "-") else {
      words = []
      return
    }
    var words: [String] = []
    var word = ""
    for character in name[name.index(after: dash)...].unicodeScalars {
      let isUpper = ("A"..."Z").contains(character)
      if isUpper, let last = word.unicodeScalars.last, !("A"..."Z").contains(last) {
        words.append(TextComparison.folded(word))
        word = ""
      }
      word.unicodeScalars.append(character)
    }
    if !word.isEmpty { words.append(TextComparison.folded(word)) }
    self.words = Self.withoutPrefix(words)
  }

  /// Products' prefixes tell nothing: `CMDevice` is `cm` and `device`; they are taken apart.
  private static func withoutPrefix(_ words: [String]) -> [String] {
    guard let first = words.first else { return [] }
    if first == "mg" { return words }
    guard first.hasPrefix("cm"), first.utf8.count > 2 else { return words }
    return ["cm", String(first.dropFirst(2))] + words.dropFirst()
  }

  /// 100 for the same noun, else 10 a word in common at the beginning; the product's prefix alone
  /// is no likeness, and another product's noun is none either.
  func likeness(to other: NounWords) -> Int {
    if words == other.words { return 100 }
    let isOfProduct = words.first == "cm" || words.first == "mg"
    var common = 0
    while common < min(words.count, other.words.count), words[common] == other.words[common] {
      common += 1
    }
    return common > (isOfProduct ? 1 : 0) ? common * 10 - other.words.count : 0
  }
}
