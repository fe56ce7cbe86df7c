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
  /// The names of all groups, matched or not.
  private let names: [String]
  /// Where the search goes on; nil for no match.
  private let rest: (regex: Regex, subject: [UInt8], start: Int)?

  init(_ match: Regex.Match, _ subject: [UInt8], _ regex: Regex, _ engine: Engine) {
    self.engine = engine
    names = regex.groups.map(\.name)
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
    names = ["0"]
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
    case 0: return groups
    case 1: return .bool(texts[0] != nil)
    case 2: return .string("0")
    case 3: return texts[0] == nil ? engine.captures([]) : engine.captures([.object(self)])
    case 4: return .integer(texts[0]?.index ?? 0)
    case 5: return .integer(texts[0]?.text.utf16.count ?? 0)
    case 6: return .string(texts[0]?.text ?? "")
    default: return .null
    }
  }

  private var groups: Value {
    let items = texts.enumerated().map { index, group in
      engine.group(group.map { ($0.text, $0.index) }, name: names[index])
    }
    return .array(ArrayObject(items, kind: .readOnly(RegexCollections.groups)))
  }

  override var description: String { texts[0]?.text ?? "" }
}

extension Engine {
  var matchShape: Shape {
    readOnlyShape(
      ["System.Text.RegularExpressions.Match"],
      [
        ("Groups", "System.Text.RegularExpressions.GroupCollection"), ("Success", "bool"),
        ("Name", "string"),
        ("Captures", "System.Text.RegularExpressions.CaptureCollection"), ("Index", "int"),
        ("Length", "int"), ("Value", "string"), ("ValueSpan", "System.ReadOnlySpan[char]"),
      ])
  }

  /// A group that has matched a text at a place, or none.
  func group(_ found: (text: String, index: Int)?, name: String) -> Value {
    let place: [Value] = [
      .integer(found?.index ?? 0), .integer(found?.text.utf16.count ?? 0),
      .string(found?.text ?? ""), .null,
    ]
    let capture = DescribedObject(
      shape: groupShape, values: [.bool(true), .string(name), .null] + place,
      text: found?.text ?? "")
    return .object(
      DescribedObject(
        shape: groupShape,
        values: [
          .bool(found != nil), .string(name),
          captures(found == nil ? [] : [.object(capture)]),
        ] + place, text: found?.text ?? ""))
  }

  /// What a group has captured: the last capture alone.
  func captures(_ items: [Value]) -> Value {
    .array(
      ArrayObject(
        items, kind: .readOnly("System.Text.RegularExpressions.CaptureCollection")))
  }

  var groupShape: Shape {
    readOnlyShape(
      ["System.Text.RegularExpressions.Group"],
      [
        ("Success", "bool"), ("Name", "string"),
        ("Captures", "System.Text.RegularExpressions.CaptureCollection"), ("Index", "int"),
        ("Length", "int"), ("Value", "string"), ("ValueSpan", "System.ReadOnlySpan[char]"),
      ])
  }
}
