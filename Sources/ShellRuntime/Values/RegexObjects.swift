/// `[regex]'...'`
final class RegexObject: ShellObject {
  let regex: Regex

  init(_ regex: Regex, engine: Engine) {
    self.regex = regex
    super.init(shape: engine.plainShape("System.Text.RegularExpressions.Regex"))
  }

  override var description: String { regex.pattern }
}

/// A match of a regular expression: Value, Index, Length, Success, Groups.
final class MatchObject: ShellObject, MethodCallable {
  private let texts: [(name: String, text: String, index: Int)?]
  private let engine: Engine
  /// Where the search goes on; nil for no match.
  private let rest: (regex: Regex, subject: [UInt8], start: Int)?

  init(_ match: Regex.Match, _ subject: [UInt8], _ regex: Regex, _ engine: Engine) {
    self.engine = engine
    rest = match[0].map { (regex, subject, Regex.start(after: $0, in: subject)) }
    texts = regex.groups.enumerated().map { index, group in
      match[index].map { range in
        let before = String(decoding: subject[..<range.lowerBound], as: UTF8.self)
        let text = String(decoding: subject[range], as: UTF8.self)
        return (group.name, text, before.utf16.count)
      }
    }
    super.init(shape: engine.matchShape)
  }

  /// No match.
  init(engine: Engine) {
    self.engine = engine
    rest = nil
    texts = [nil]
    super.init(shape: engine.matchShape)
  }

  /// `NextMatch()`
  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    guard name == "nextmatch" else { return nil }
    guard let rest, let next = try rest.regex.match(in: rest.subject, from: rest.start) else {
      return .object(MatchObject(engine: engine))
    }
    return .object(MatchObject(next, rest.subject, rest.regex, engine))
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: return .string(texts[0]?.text ?? "")
    case 1: return .integer(texts[0]?.index ?? 0)
    case 2: return .integer(texts[0]?.text.utf16.count ?? 0)
    case 3: return .bool(texts[0] != nil)
    case 4: return groups
    default: return .string("0")
    }
  }

  private var groups: Value {
    let table = HashtableObject(isOrdered: true)
    for (index, group) in texts.enumerated() {
      let key: Value =
        group.flatMap { Int32($0.name) }.map { .int($0) }
        ?? (group.map { .string($0.name) } ?? .integer(index))
      table[key] = .object(
        DescribedObject(
          shape: engine.groupShape,
          values: [
            .bool(group != nil), .string(group?.name ?? ""), .string(group?.text ?? ""),
            .integer(group?.index ?? 0), .integer(group?.text.utf16.count ?? 0),
          ], text: group?.text ?? ""))
    }
    return .hashtable(table)
  }

  override var description: String { texts[0]?.text ?? "" }
}

extension Engine {
  var matchShape: Shape {
    readOnlyShape(
      ["System.Text.RegularExpressions.Match"],
      [
        ("Value", "string"), ("Index", "int"), ("Length", "int"), ("Success", "bool"),
        ("Groups", "System.Text.RegularExpressions.GroupCollection"), ("Name", "string"),
      ])
  }

  var groupShape: Shape {
    readOnlyShape(
      ["System.Text.RegularExpressions.Group"],
      [
        ("Success", "bool"), ("Name", "string"), ("Value", "string"), ("Index", "int"),
        ("Length", "int"),
      ])
  }
}
