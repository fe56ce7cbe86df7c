import ShellRuntime

/// A `$search`: `"displayName:anna"`, several joined by AND or OR. Words of names are found by
/// their beginning. [Graph docs: search-query-parameter]
struct GraphSearch {
  private struct Clause {
    let slot: Int
    let words: [String]
    /// The whole text's beginning counts, not that of each of its words.
    let isWhole: Bool
  }

  /// Any of these; of each, all.
  private var alternatives: [[Clause]] = [[]]

  /// Reads the text; the directory wants the header.
  init(_ text: String, _ schema: GraphSchema, isEventual: Bool) throws(GraphFault) {
    guard schema.service != .directory || isEventual else {
      throw .unsupported(
        "Request with $search query parameter only works through MSGraph with a special request "
          + "header: 'ConsistencyLevel: eventual'")
    }
    var rest = Array(text.utf16)[...]
    while let unit = rest.first {
      if unit == 0x20 {
        rest.removeFirst()
      } else if unit == 0x22 {
        rest.removeFirst()
        let clause = String(decoding: rest.prefix { $0 != 0x22 }, as: UTF16.self)
        rest = rest.dropFirst(clause.utf16.count + 1)
        alternatives[alternatives.count - 1].append(try Self.clause(clause, schema))
      } else {
        let word = String(decoding: rest.prefix { $0 != 0x20 && $0 != 0x22 }, as: UTF16.self)
        let position = text.utf16.count - rest.count
        rest = rest.dropFirst(word.utf16.count)
        switch word {
        case "OR": alternatives.append([])
        case "AND": break
        default: throw Self.syntaxError(word, position, text)
        }
      }
    }
  }

  private static func syntaxError(_ word: String, _ position: Int, _ text: String) -> GraphFault {
    guard let colon = word.utf16.firstIndex(of: 0x3A) else {
      return .badRequest(
        "BadRequest",
        "Syntax error: character '\(word.prefix(1))' is not valid at position "
          + "\(position) in '\(text)'.")
    }
    let place = position + word.utf16.distance(from: word.utf16.startIndex, to: colon)
    return .badRequest(
      "BadRequest",
      "Syntax error: character ':' is not valid at position \(place) in '\(text)'.")
  }

  private static func clause(
    _ text: String, _ schema: GraphSchema
  ) throws(GraphFault) -> Clause {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw .badRequest(
        "BadRequest", "Search clauses have the form \"property:value\", not '\(text)'.")
    }
    guard let slot = schema.slot(of: parts[0]), case .text = schema.properties[slot].kind else {
      throw .badRequest(
        "BadRequest",
        "Could not find a property named '\(parts[0])' on type "
          + "'\(schema.fullName)'.")
    }
    let name = schema.properties[slot].name
    let isWhole = name != "displayName" && name != "description"
    let value = TextComparison.folded(parts[1])
    return Clause(
      slot: slot, words: isWhole ? [value] : Self.words(value), isWhole: isWhole)
  }

  private static func words(_ text: String) -> [String] {
    text.split { " -_.@,".contains($0) }.map(String.init)
  }

  /// Whether a resource is found.
  func holds(_ entity: GraphEntity) -> Bool {
    alternatives.contains { clauses in
      !clauses.isEmpty && clauses.allSatisfy { Self.holds($0, entity) }
    }
  }

  private static func holds(_ clause: Clause, _ entity: GraphEntity) -> Bool {
    guard case .text(let text) = entity.value(at: clause.slot) else { return false }
    let folded = TextComparison.folded(text)
    let words = clause.isWhole ? [folded] : words(folded)
    return clause.words.allSatisfy { wanted in
      words.contains { $0.utf8.starts(with: wanted.utf8) }
    }
  }
}
