extension RefreshSchedule {
  /// The schedule as 16 hexadecimal digits, as site control items and client settings keep it.
  /// [memdocs scheduling tokens; Convert-CMSchedule]
  public var token: String {
    let time = CivilTime(start)
    let high =
      UInt64(time.minute) << 26 | UInt64(time.hour) << 21 | UInt64(time.day) << 16
      | UInt64(time.month) << 12 | UInt64(max(0, time.year - 1_970) & 63) << 6
      | UInt64(durationMinutes % 60)
    let low =
      UInt64(durationMinutes / 60 % 24) << 27 | UInt64(durationMinutes / 1_440 & 31) << 22
      | recurrenceBits | (isUTC ? 1 : 0)
    var text = ""
    text.append(padded: Int(high), to: 8, radix: 16)
    text.append(padded: Int(low), to: 8, radix: 16)
    return text.uppercasedASCII
  }

  private var recurrenceBits: UInt64 {
    switch recurrence {
    case .never: return 1 << 19
    case .minutes(let minutes):
      if minutes % 1_440 == 0 { return 2 << 19 | UInt64(minutes / 1_440) << 3 }
      if minutes % 60 == 0 { return 2 << 19 | UInt64(minutes / 60) << 8 }
      return 2 << 19 | UInt64(minutes) << 13
    case .weekly(let weeks, let day): return 3 << 19 | UInt64(day) << 16 | UInt64(weeks) << 13
    case .monthlyByWeekday(let months, let day, let order):
      return 4 << 19 | UInt64(day) << 16 | UInt64(months) << 12 | UInt64(order) << 9
    case .monthlyByDate(let months, let day):
      return 5 << 19 | UInt64(day) << 14 | UInt64(months) << 10
    }
  }
}
