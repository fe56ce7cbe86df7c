import ShellRuntime

/// Makes values of every kind from choices.
struct ValueWriter {
  var choices: ChoiceReader
  let engine: Engine

  private static let names = [
    "Name", "Id", "Value", "A", "B", "C", "SiteCode", "日本", "a b", "x\ny", "Length", "Count",
    "A long name of a property that no one would give", "é", "Name2",
  ]

  mutating func value(depth: Int = 0) -> Value {
    switch choices.below(depth < 3 ? 18 : 13) {
    case 0: return .string(choices.text(atMost: 12))
    case 1: return .int(Int32(truncatingIfNeeded: choices.bits()))
    case 2: return .null
    case 3: return .bool(choices.oneIn(2))
    case 4: return .double(Double(bitPattern: choices.bits()))
    case 5: return .long(Int64(bitPattern: choices.bits()))
    case 6: return .char(UInt16(truncatingIfNeeded: choices.bits()))
    case 7: return .dateTime(moment())
    case 8: return .timeSpan(TimeSpan(ticks: Int64(bitPattern: choices.bits())))
    case 9: return .single(Float(bitPattern: UInt32(truncatingIfNeeded: choices.bits())))
    case 10: return .uint64(choices.bits())
    case 11: return .int(Int32(choices.below(100)))
    case 12: return .string(String(repeating: choices.text(atMost: 3), count: choices.below(40)))
    case 13: return .array(ArrayObject(values(depth)))
    case 14:
      return .hashtable(HashtableObject(entries(depth), isOrdered: choices.oneIn(2)))
    default: return object(depth: depth + 1)
    }
  }

  /// A custom object of some properties.
  mutating func object(depth: Int) -> Value {
    .object(engine.customObject(entries(depth)))
  }

  private mutating func entries(_ depth: Int) -> [(String, Value)] {
    (0..<choices.below(8)).map { _ in
      let name =
        choices.oneIn(4) ? "P" + choices.text(atMost: 3) : choices.pick(Self.names)
      return (name, value(depth: depth + 1))
    }
  }

  private mutating func values(_ depth: Int) -> [Value] {
    (0..<choices.below(7)).map { _ in value(depth: depth + 1) }
  }

  private mutating func moment() -> DateTime {
    let second = choices.below(60)
    return DateTime(
      year: 1 + choices.below(9999), month: 1 + choices.below(12), day: 1 + choices.below(28),
      hour: choices.below(24), minute: second, second: second) ?? .minimum
  }
}
