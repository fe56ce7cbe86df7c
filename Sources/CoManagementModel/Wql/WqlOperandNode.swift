/// One side of a comparison, ready to be read. `rows` has the place of each class's instance; -1
/// is none, as `left join` leaves it.
class WqlOperandNode {
  let type: WqlType
  /// The last class of the query that it reads; -1 = none.
  let lastSource: Int

  init(type: WqlType, lastSource: Int) {
    self.type = type
    self.lastSource = lastSource
  }

  func value(_ rows: [Int]) -> WqlValue { .null }
}

final class WqlColumnNode: WqlOperandNode {
  let place: WqlScope.Place
  let read: WqlReader

  init(_ place: WqlScope.Place, _ scope: WqlScope) {
    self.place = place
    read = scope.tables[place.source].reader(place.column)
    super.init(type: scope.type(place), lastSource: place.source)
  }

  override func value(_ rows: [Int]) -> WqlValue {
    let row = rows[place.source]
    return row < 0 ? .null : read(row)
  }
}

final class WqlConstantNode: WqlOperandNode {
  let constant: WqlValue

  init(_ constant: WqlValue) {
    self.constant = constant
    super.init(type: constant.type, lastSource: -1)
  }

  override func value(_ rows: [Int]) -> WqlValue { constant }
}

extension WqlValue {
  fileprivate var type: WqlType {
    switch self {
    case .null, .text: .text
    case .number: .number
    case .flag: .flag
    case .moment: .moment
    case .texts: .texts
    }
  }
}

final class WqlCallNode: WqlOperandNode {
  private let function: WqlFunction
  private let part: WqlDatePart
  private let operands: [WqlOperandNode]
  private let now: VirtualInstant

  init(
    _ function: WqlFunction, _ part: WqlDatePart?, _ operands: [WqlOperandNode],
    now: VirtualInstant
  ) {
    self.function = function
    self.part = part ?? .day
    self.operands = operands
    self.now = now
    super.init(
      type: function.resultType, lastSource: operands.map(\.lastSource).max() ?? -1)
  }

  override func value(_ rows: [Int]) -> WqlValue {
    let values = operands.map { $0.value(rows) }
    switch function {
    case .getDate: return .moment(now)
    case .upper, .lower: return values[0]
    case .dateDiff:
      guard let from = values[0].moment, let to = values[1].moment else { return .null }
      return .number(part.boundaries(from: from, to: to))
    case .dateAdd:
      guard let number = values[0].number, let from = values[1].moment else { return .null }
      return WqlValue(part.adding(number, to: from))
    case .datePart:
      return values[0].moment.map { .number(part.number(in: $0)) } ?? .null
    case .substring:
      guard case .text(let text) = values[0], let start = values[1].number,
        let length = values[2].number
      else { return .null }
      return .text(text.units(from: start, count: length))
    }
  }
}

extension WqlFunction {
  fileprivate var resultType: WqlType {
    switch self {
    case .getDate, .dateAdd: .moment
    case .dateDiff, .datePart: .number
    case .upper, .lower, .substring: .text
    }
  }
}

extension WqlValue {
  fileprivate var moment: VirtualInstant? {
    switch self {
    case .moment(let moment): moment
    case .text(let text): WqlMoment.instant(text)
    default: nil
    }
  }
}

extension String {
  /// UTF-16 units from a position that counts from 1.
  fileprivate func units(from start: Int, count: Int) -> String {
    let units = Array(utf16)
    let first = min(max(0, start &- 1), units.count)
    let last = min(units.count, first + min(max(0, count), units.count))
    return String(decoding: units[first..<last], as: UTF16.self)
  }
}
