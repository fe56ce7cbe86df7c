import ShellRuntime

/// `-Attributes` of `Get-ChildItem`: names joined by `+` (and) and `,` (or), `!` before what must
/// not be. Folders of the lab have the attribute Directory, files Archive. [Get-ChildItem]
struct AttributeExpression {
  private let alternatives: [[String]]

  /// The names of `System.IO.FileAttributes`, and the letters for the four of them that have one.
  static let names = [
    "None", "ReadOnly", "Hidden", "System", "Directory", "Archive", "Device", "Normal",
    "Temporary", "SparseFile", "ReparsePoint", "Compressed", "Offline", "NotContentIndexed",
    "Encrypted", "IntegrityStream", "NoScrubData",
  ]
  private static let letters = ["d", "h", "r", "s"]

  /// The first name that is no attribute's; nil where there is none.
  var unknownName: String? {
    alternatives.joined().lazy.map { $0.hasPrefix("!") ? String($0.dropFirst()) : $0 }.first {
      term in
      !Self.letters.contains(TextComparison.folded(term))
        && !Self.names.contains { TextComparison.equalsIgnoringCase($0, term) }
    }
  }

  init(_ text: String) {
    alternatives = text.split(separator: ",").map { part in
      part.split(separator: "+").map { $0.filter { $0 != " " } }
    }
  }

  /// Which items fit.
  var kind: ChildListing.Kind {
    switch (fits(["directory", "d"]), fits(["archive", "a"])) {
    case (true, true): .all
    case (true, false): .containers
    case (false, true): .leaves
    case (false, false): .nothing
    }
  }

  private func fits(_ own: [String]) -> Bool {
    alternatives.contains { terms in
      terms.map(TextComparison.folded).allSatisfy { term in
        term.hasPrefix("!") ? !own.contains(String(term.dropFirst())) : own.contains(term)
      }
    }
  }
}
