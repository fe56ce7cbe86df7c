extension CivilTime {
  /// `02/28/2020 16:35:31`, the form inside the cloud workers' messages.
  public var monthDayYearTime: String {
    var text: [UInt8] = []
    text.reserveCapacity(19)
    append(date: UInt8(ascii: "/"), to: &text)
    append(timeTo: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// `2019-04-01T21:42:51Z`, of a time in UTC.
  var universalText: String {
    var text = ""
    for (number, width, end) in [
      (year, 4, "-"), (month, 2, "-"), (day, 2, "T"), (hour, 2, ":"), (minute, 2, ":"),
      (second, 2, "Z"),
    ] {
      text.append(padded: number, to: width)
      text += end
    }
    return text
  }

  /// `06-24-2020 15:31:46.376`, the form of the server logs' time column.
  var logTimestamp: String {
    var text: [UInt8] = []
    append(toLog: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The same at the end of a line that is put together as bytes.
  func append(toLog text: inout [UInt8]) {
    append(date: UInt8(ascii: "-"), to: &text)
    append(timeTo: &text)
    text.append(UInt8(ascii: "."))
    text.append(padded: millisecond, to: 3)
  }

  private func append(date separator: UInt8, to text: inout [UInt8]) {
    text.append(padded: month, to: 2)
    text.append(separator)
    text.append(padded: day, to: 2)
    text.append(separator)
    text.append(padded: year, to: 4)
    text.append(UInt8(ascii: " "))
  }

  private func append(timeTo text: inout [UInt8]) {
    text.append(padded: hour, to: 2)
    text.append(UInt8(ascii: ":"))
    text.append(padded: minute, to: 2)
    text.append(UInt8(ascii: ":"))
    text.append(padded: second, to: 2)
  }
}

extension [UInt8] {
  /// Appends a number with leading zeros up to `width` digits, its sign before them.
  mutating func append(padded number: Int, to width: Int, radix: UInt = 10) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    repeat {
      let digit = UInt8(truncatingIfNeeded: rest % radix)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
      rest /= radix
    } while rest > 0 || count - start < width
    self[start...].reverse()
  }
}

extension String {
  /// Appends a number with leading zeros up to `width` digits.
  mutating func append(padded number: Int, to width: Int, radix: UInt = 10) {
    var digits: [UInt8] = []
    digits.append(padded: number, to: width, radix: radix)
    self += String(decoding: digits, as: UTF8.self)
  }
}
