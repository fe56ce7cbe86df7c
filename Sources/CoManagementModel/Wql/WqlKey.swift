/// A value in the form in which equal ones are the same: for sets, hashes and sorting.
enum WqlKey: Sendable, Hashable, Comparable {
  case null
  case number(Int)
  case text(String)
  case moment(VirtualInstant)
  case texts([String])

  init(_ value: WqlValue) {
    switch value {
    case .null: self = .null
    case .number(let number): self = .number(number)
    case .flag(let flag): self = .number(flag ? 1 : 0)
    case .text(let text): self = .text(WqlText.folded(text))
    case .moment(let moment): self = .moment(moment)
    case .texts(let texts): self = .texts(texts.map(WqlText.folded))
    }
  }

  /// Nothing before numbers before texts before moments.
  static func < (left: WqlKey, right: WqlKey) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.text(let left), .text(let right)): left < right
    case (.moment(let left), .moment(let right)): left < right
    case (.texts(let left), .texts(let right)): left.lexicographicallyPrecedes(right)
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .number: 1
    case .text: 2
    case .moment: 3
    case .texts: 4
    }
  }
}

extension WqlValue {
  /// A literal as a property of that type compares it; nil where it cannot.
  func literal(for type: WqlType) -> WqlValue? {
    switch (type, self) {
    case (_, .null): .null
    case (.number, _), (.flag, _): number.map { .number($0) }
    case (.text, .number(let number)), (.texts, .number(let number)): .text(String(number))
    case (.text, .flag(let flag)), (.texts, .flag(let flag)): .text(flag ? "1" : "0")
    case (.moment, .text(let text)): WqlMoment.instant(text).map { .moment($0) }
    case (.moment, .number), (.moment, .flag): nil
    default: self
    }
  }
}
