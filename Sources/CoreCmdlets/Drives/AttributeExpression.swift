import ShellRuntime

/// `-Attributes` of `Get-ChildItem`: names joined by `+` (and) and `,` (or), `!` before what must
/// not be. Folders of the lab have the attribute Directory, files Archive. [Get-ChildItem]
struct AttributeExpression {
  private let alternatives: [[String]]

  init(_ text: String) {
    alternatives = text.split(separator: ",").map { part in
      part.split(separator: "+").map { TextComparison.folded($0.filter { $0 != " " }) }
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
      terms.allSatisfy { term in
        term.hasPrefix("!") ? !own.contains(String(term.dropFirst())) : own.contains(term)
      }
    }
  }
}
