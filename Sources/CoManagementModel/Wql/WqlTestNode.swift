/// A condition, ready to be tested: true, false, or nil where `NULL` leaves it open.
class WqlTestNode {
  /// The last class of the query that it reads; -1 = none.
  let lastSource: Int

  init(lastSource: Int) { self.lastSource = lastSource }

  func test(_ rows: [Int]) -> Bool? { nil }

  /// The places of the first class for which it is true; of a condition that reads no other.
  func selected(from places: [Int32]) -> [Int32] {
    var rows = [0]
    return places.filter { place in
      rows[0] = Int(place)
      return test(rows) == true
    }
  }
}

final class WqlCompareNode: WqlTestNode {
  let left: WqlOperandNode
  let comparison: WqlCondition.Comparison
  let right: WqlOperandNode

  init(_ left: WqlOperandNode, _ comparison: WqlCondition.Comparison, _ right: WqlOperandNode) {
    self.left = left
    self.comparison = comparison
    self.right = right
    super.init(lastSource: max(left.lastSource, right.lastSource))
  }

  override func test(_ rows: [Int]) -> Bool? {
    holdsForAny(left.value(rows), right.value(rows))
  }

  override func selected(from places: [Int32]) -> [Int32] {
    guard let column = left as? WqlColumnNode, let constant = right as? WqlConstantNode else {
      return super.selected(from: places)
    }
    let (read, wanted) = (column.read, constant.constant)
    return places.filter { holdsForAny(read(Int($0)), wanted) == true }
  }

  /// Of an array one text is enough.
  private func holdsForAny(_ left: WqlValue, _ right: WqlValue) -> Bool? {
    if case .texts(let texts) = left {
      return texts.contains { holds(.text($0), right) ?? false }
    }
    return holds(left, right)
  }

  private func holds(_ left: WqlValue, _ right: WqlValue) -> Bool? {
    if case .text(let left) = left, case .text(let right) = right {
      if comparison == .equal { return WqlText.equal(left, right) }
      if comparison == .notEqual { return !WqlText.equal(left, right) }
    }
    guard let order = left.compared(with: right) else { return nil }
    switch comparison {
    case .equal: return order == 0
    case .notEqual: return order != 0
    case .less: return order < 0
    case .greater: return order > 0
    case .lessOrEqual: return order <= 0
    case .greaterOrEqual: return order >= 0
    }
  }
}

final class WqlLikeNode: WqlTestNode {
  private let operand: WqlOperandNode
  private let pattern: WqlPattern
  private let isNegated: Bool

  init(_ operand: WqlOperandNode, _ pattern: String, isNegated: Bool) {
    self.operand = operand
    self.pattern = WqlPattern(pattern)
    self.isNegated = isNegated
    super.init(lastSource: operand.lastSource)
  }

  override func test(_ rows: [Int]) -> Bool? {
    holds(operand.value(rows))
  }

  override func selected(from places: [Int32]) -> [Int32] {
    guard let column = operand as? WqlColumnNode else { return super.selected(from: places) }
    let read = column.read
    return places.filter { holds(read(Int($0))) == true }
  }

  private func holds(_ value: WqlValue) -> Bool? {
    switch value {
    case .null: nil
    case .text(let text): pattern.matches(text) != isNegated
    case .number(let number): pattern.matches(String(number)) != isNegated
    case .flag(let flag): pattern.matches(flag ? "1" : "0") != isNegated
    case .texts(let texts): texts.contains { pattern.matches($0) != isNegated }
    case .moment: false
    }
  }
}

final class WqlSetNode: WqlTestNode {
  private let operand: WqlOperandNode
  private let keys: Set<WqlKey>
  private let holdsNull: Bool
  private let isNegated: Bool

  init(_ operand: WqlOperandNode, _ keys: Set<WqlKey>, isNegated: Bool) {
    self.operand = operand
    self.keys = keys.subtracting([.null])
    holdsNull = keys.contains(.null)
    self.isNegated = isNegated
    super.init(lastSource: operand.lastSource)
  }

  override func test(_ rows: [Int]) -> Bool? {
    let value = operand.value(rows)
    if case .texts(let texts) = value {
      return texts.contains { keys.contains(WqlKey(.text($0))) != isNegated }
    }
    if value.isNull { return nil }
    if keys.contains(WqlKey(value)) { return !isNegated }
    return holdsNull ? nil : isNegated
  }
}

final class WqlNullNode: WqlTestNode {
  private let operand: WqlOperandNode
  private let isNegated: Bool

  init(_ operand: WqlOperandNode, isNegated: Bool) {
    self.operand = operand
    self.isNegated = isNegated
    super.init(lastSource: operand.lastSource)
  }

  override func test(_ rows: [Int]) -> Bool? { operand.value(rows).isNull != isNegated }
}

final class WqlAllNode: WqlTestNode {
  let parts: [WqlTestNode]

  init(_ parts: [WqlTestNode]) {
    self.parts = parts
    super.init(lastSource: parts.map(\.lastSource).max() ?? -1)
  }

  override func test(_ rows: [Int]) -> Bool? {
    var result: Bool? = true
    for part in parts {
      switch part.test(rows) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
    }
    return result
  }
}

final class WqlAnyNode: WqlTestNode {
  private let parts: [WqlTestNode]

  init(_ parts: [WqlTestNode]) {
    self.parts = parts
    super.init(lastSource: parts.map(\.lastSource).max() ?? -1)
  }

  override func test(_ rows: [Int]) -> Bool? {
    var result: Bool? = false
    for part in parts {
      switch part.test(rows) {
      case true?: return true
      case nil: result = nil
      case false?: break
      }
    }
    return result
  }
}

final class WqlNotNode: WqlTestNode {
  private let part: WqlTestNode

  init(_ part: WqlTestNode) {
    self.part = part
    super.init(lastSource: part.lastSource)
  }

  override func test(_ rows: [Int]) -> Bool? { part.test(rows).map { !$0 } }
}
