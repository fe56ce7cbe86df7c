import CoManagementModel
import ShellRuntime

/// A `$filter` as it was read: what a resource must be like.
indirect enum GraphCondition: Sendable {
  enum Comparison: String, Sendable {
    // swift-format-ignore
    case eq, ne, gt, ge, lt, le
  }

  enum Function: String, Sendable, CaseIterable {
    // swift-format-ignore
    case startswith, endswith, contains
  }

  /// What follows from the resource: a chain of places in schemas; empty = the resource itself.
  typealias Path = [Int]

  case compare(Path, Comparison, GraphLiteral)
  case isIn(Path, [GraphLiteral])
  case function(Function, Path, String)
  /// How many there are in a list.
  case count(Path, Comparison, Int)
  case any(Path, GraphCondition?)
  case all(Path, GraphCondition)
  case flag(Path)
  case not(GraphCondition)
  case and(GraphCondition, GraphCondition)
  case or(GraphCondition, GraphCondition)

  /// Whether a value is like that.
  func holds(_ value: GraphValue) -> Bool {
    switch self {
    case .compare(let path, let comparison, let literal):
      literal.compares(Self.read(path, value), comparison)
    case .isIn(let path, let literals):
      literals.contains { $0.compares(Self.read(path, value), .eq) }
    case .function(let function, let path, let text):
      Self.text(Self.read(path, value)).map { function.holds($0, text) } ?? false
    case .count(let path, let comparison, let number):
      GraphLiteral.number(number).compares(
        .number(Self.elements(Self.read(path, value)).count), comparison)
    case .any(let path, let condition):
      Self.elements(Self.read(path, value)).contains { condition?.holds($0) ?? true }
    case .all(let path, let condition):
      Self.elements(Self.read(path, value)).allSatisfy { condition.holds($0) }
    case .flag(let path): GraphLiteral.flag(true).compares(Self.read(path, value), .eq)
    case .not(let condition): !condition.holds(value)
    case .and(let left, let right): left.holds(value) && right.holds(value)
    case .or(let left, let right): left.holds(value) || right.holds(value)
    }
  }

  private static func read(_ path: Path, _ value: GraphValue) -> GraphValue {
    var value = value
    for slot in path {
      guard case .entity(let entity) = value else { return .null }
      value = entity.value(at: slot)
    }
    return value
  }

  private static func elements(_ value: GraphValue) -> [GraphValue] {
    if case .list(let elements) = value { return elements }
    return []
  }

  private static func text(_ value: GraphValue) -> String? {
    if case .text(let text) = value { return text }
    return nil
  }
}

extension GraphCondition.Function {
  /// Without regard to case.
  func holds(_ text: String, _ part: String) -> Bool {
    let text = TextComparison.folded(text).utf8
    let part = TextComparison.folded(part).utf8
    switch self {
    case .startswith: return text.starts(with: part)
    case .endswith: return text.reversed().starts(with: part.reversed())
    case .contains:
      guard !part.isEmpty else { return true }
      var rest = text[...]
      while rest.count >= part.count {
        if rest.starts(with: part) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}

/// A literal of a filter.
enum GraphLiteral: Sendable {
  // swift-format-ignore
  case null
  case text(String)
  case flag(Bool)
  case number(Int)
  case moment(VirtualInstant)

  /// Whether a value stands so to it; `$null` is only equal or not.
  func compares(_ value: GraphValue, _ comparison: GraphCondition.Comparison) -> Bool {
    guard let order = order(value) else { return comparison == .ne && !isSame(value) }
    switch comparison {
    case .eq: return order == 0
    case .ne: return order != 0
    case .gt: return order > 0
    case .ge: return order >= 0
    case .lt: return order < 0
    case .le: return order <= 0
    }
  }

  private func isSame(_ value: GraphValue) -> Bool { order(value) == 0 }

  /// Below, at or above the literal; nil where the two cannot be compared.
  private func order(_ value: GraphValue) -> Int? {
    switch (value, self) {
    case (.null, .null): 0
    case (.text(let left), .text(let right)):
      TextComparison.order(left, right, ignoringCase: true)
    case (.flag(let left), .flag(let right)): left == right ? 0 : left ? 1 : -1
    case (.number(let left), .number(let right)): left == right ? 0 : left < right ? -1 : 1
    case (.moment(let left), .moment(let right)): left == right ? 0 : left < right ? -1 : 1
    default: nil
    }
  }

  /// As errors call it.
  var edmName: String? {
    switch self {
    case .null: nil
    case .text: "Edm.String"
    case .flag: "Edm.Boolean"
    case .number: "Edm.Int32"
    case .moment: "Edm.DateTimeOffset"
    }
  }
}
