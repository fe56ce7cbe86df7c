/// Time spans as people write them: `90s`, `15m`, `2h`, `1d12h`.
enum TimeSpanText {
  /// In seconds; nil where the text is no time span or is too large. Larger units come first.
  static func seconds(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    var smallest = Int.max
    for unit in text.utf8 {
      if (0x30...0x39).contains(unit) {
        let (tens, first) = (number ?? 0).multipliedReportingOverflow(by: 10)
        let (sum, second) = tens.addingReportingOverflow(Int(unit) - 0x30)
        if first || second { return nil }
        number = sum
        continue
      }
      guard let count = number, let length = length(of: unit), length < smallest else { return nil }
      let (product, first) = count.multipliedReportingOverflow(by: length)
      let (sum, second) = total.addingReportingOverflow(product)
      if first || second { return nil }
      (total, number, smallest) = (sum, nil, length)
    }
    return number == nil && smallest != .max ? total : nil
  }

  private static func length(of unit: UInt8) -> Int? {
    switch unit {
    case UInt8(ascii: "s"): 1
    case UInt8(ascii: "m"): 60
    case UInt8(ascii: "h"): 3_600
    case UInt8(ascii: "d"): 86_400
    default: nil
    }
  }
}
