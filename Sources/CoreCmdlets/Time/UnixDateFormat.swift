import ShellRuntime

/// Dates by the letters of UNIX `date`, as `Get-Date -UFormat` knows them; culture en-US.
enum UnixDateFormat {
  static func text(_ moment: DateTime, _ format: String) -> String {
    var text = ""
    var isLetter = false
    let start = format.hasPrefix("+") ? format.dropFirst() : format[...]
    for scalar in start.unicodeScalars {
      if isLetter {
        text += piece(scalar, moment)
        isLetter = false
      } else if scalar == "%" {
        isLetter = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return isLetter ? text + "%" : text
  }

  private static func piece(_ letter: Unicode.Scalar, _ moment: DateTime) -> String {
    if let format = formats.first(where: { $0.letter == letter })?.format {
      return moment.formatted(format) ?? ""
    }
    switch letter {
    case "C": return padded(moment.year / 100, 2)
    case "e": return padded(moment.day, 2, with: " ")
    case "k": return padded(moment.timeOfDay.hours, 2, with: " ")
    case "l": return padded(twelve(moment.timeOfDay.hours), 2, with: " ")
    case "j": return padded(dayOfYear(moment), 3)
    case "n": return "\n"
    case "t": return "\t"
    case "s": return String(moment.unixSeconds)
    case "u": return String(weekday(moment) == 0 ? 7 : weekday(moment))
    case "w": return String(weekday(moment))
    case "U", "W": return String(dayOfYear(moment) / 7)
    case "V": return padded(isoWeek(moment).week, 2)
    case "g": return padded(isoWeek(moment).year % 100, 2)
    case "G": return String(isoWeek(moment).year)
    case "Z": return "+00"
    case "%": return "%"
    default: return "%" + String(Character(letter))
    }
  }

  private static let formats: [(letter: Unicode.Scalar, format: String)] = [
    ("A", "dddd"), ("a", "ddd"), ("B", "MMMM"), ("b", "MMM"), ("h", "MMM"),
    ("c", "ddd dd MMM yyyy HH:mm:ss"), ("D", "MM/dd/yy"), ("d", "dd"), ("F", "yyyy-MM-dd"),
    ("H", "HH"), ("I", "hh"), ("M", "mm"), ("m", "MM"), ("p", "tt"), ("R", "HH:mm"),
    ("r", "hh:mm:ss tt"), ("S", "ss"), ("T", "HH:mm:ss"), ("X", "HH:mm:ss"), ("x", "MM/dd/yy"),
    ("Y", "yyyy"), ("y", "yy"),
  ]

  private static func padded(_ number: Int, _ width: Int, with pad: String = "0") -> String {
    let digits = String(number)
    return String(repeating: pad, count: max(0, width - digits.utf8.count)) + digits
  }

  private static func twelve(_ hour: Int) -> Int { hour % 12 == 0 ? 12 : hour % 12 }

  /// 0 = Sunday; 0001-01-01 was a Monday.
  private static func weekday(_ moment: DateTime) -> Int { Int((moment.ticks / day + 1) % 7) }

  /// 1 = the first of January.
  private static func dayOfYear(_ moment: DateTime) -> Int {
    guard let start = DateTime(year: moment.year, month: 1, day: 1) else { return 1 }
    return Int((moment.ticks - start.ticks) / day) + 1
  }

  /// The week that holds this week's Thursday.
  private static func isoWeek(_ moment: DateTime) -> (year: Int, week: Int) {
    let weekdayFromMonday = Int64((weekday(moment) + 6) % 7)
    let thursday = DateTime(ticks: moment.ticks + (3 - weekdayFromMonday) * day)
    return (thursday.year, (dayOfYear(thursday) - 1) / 7 + 1)
  }

  private static let day: Int64 = 864_000_000_000
}
