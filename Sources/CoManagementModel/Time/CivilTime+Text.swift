extension CivilTime {
  /// `02/28/2020 16:35:31`, the form inside the cloud workers' messages.
  var monthDayYearTime: String {
    var text = ""
    text.reserveCapacity(19)
    text.append(padded: month, to: 2)
    text.append("/")
    text.append(padded: day, to: 2)
    text.append("/")
    text.append(padded: year, to: 4)
    text.append(" ")
    appendTime(to: &text)
    return text
  }

  /// `06-24-2020 15:31:46.376`, the form of the server logs' time column.
  var logTimestamp: String {
    var text = ""
    text.reserveCapacity(23)
    text.append(padded: month, to: 2)
    text.append("-")
    text.append(padded: day, to: 2)
    text.append("-")
    text.append(padded: year, to: 4)
    text.append(" ")
    appendTime(to: &text)
    text.append(".")
    text.append(padded: millisecond, to: 3)
    return text
  }

  private func appendTime(to text: inout String) {
    text.append(padded: hour, to: 2)
    text.append(":")
    text.append(padded: minute, to: 2)
    text.append(":")
    text.append(padded: second, to: 2)
  }
}

extension String {
  /// Appends a number with leading zeros up to `width` digits.
  mutating func append(padded number: Int, to width: Int, radix: Int = 10) {
    let digits = String(number.magnitude, radix: radix, uppercase: true)
    if number < 0 { append("-") }
    for _ in 0..<max(0, width - digits.utf8.count) { append("0") }
    append(digits)
  }
}
