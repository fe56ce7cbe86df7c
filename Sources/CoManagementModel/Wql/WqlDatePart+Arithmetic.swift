extension WqlDatePart {
  /// How many boundaries of the part lie between two moments, as SQL Server's DATEDIFF counts.
  func boundaries(from: VirtualInstant, to: VirtualInstant) -> Int {
    index(to) - index(from)
  }

  /// Number of the part since a fixed beginning; weeks begin on Sunday.
  private func index(_ moment: VirtualInstant) -> Int {
    let civil = CivilTime(moment)
    let day = CivilTime.days(year: civil.year, month: civil.month, day: civil.day)
    switch self {
    case .year: return civil.year
    case .month: return civil.year * 12 + civil.month - 1
    case .day: return day
    case .week: return Self.week(day)
    case .hour: return day * 24 + civil.hour
    case .minute: return (day * 24 + civil.hour) * 60 + civil.minute
    case .second: return ((day * 24 + civil.hour) * 60 + civil.minute) * 60 + civil.second
    }
  }

  /// 1970-01-01 was a Thursday, four days behind a Sunday.
  private static func week(_ day: Int) -> Int {
    let shifted = day + 4
    return shifted >= 0 ? shifted / 7 : (shifted - 6) / 7
  }

  /// The part of a moment, as SQL Server's DATEPART gives it.
  func number(in moment: VirtualInstant) -> Int {
    let civil = CivilTime(moment)
    switch self {
    case .year: return civil.year
    case .month: return civil.month
    case .day: return civil.day
    case .week:
      let first = VirtualInstant(CivilTime(year: civil.year, month: 1, day: 1)) ?? moment
      return boundaries(from: first, to: moment) + 1
    case .hour: return civil.hour
    case .minute: return civil.minute
    case .second: return civil.second
    }
  }

  /// A moment so many parts later; nil beyond the years 1 to 9999 in years or months.
  func adding(_ number: Int, to moment: VirtualInstant) -> VirtualInstant? {
    let number = min(max(number, -400_000_000), 400_000_000)
    switch self {
    case .year: return Self.adding(months: number * 12, to: moment)
    case .month: return Self.adding(months: number, to: moment)
    case .day: return moment.adding(seconds: Int64(number) * 86_400)
    case .week: return moment.adding(seconds: Int64(number) * 604_800)
    case .hour: return moment.adding(seconds: Int64(number) * 3_600)
    case .minute: return moment.adding(seconds: Int64(number) * 60)
    case .second: return moment.adding(seconds: Int64(number))
    }
  }

  private static func adding(months: Int, to moment: VirtualInstant) -> VirtualInstant? {
    var civil = CivilTime(moment)
    let index = civil.year * 12 + civil.month - 1 + months
    guard index >= 12 else { return nil }
    civil.year = index / 12
    civil.month = index % 12 + 1
    civil.day = min(civil.day, CivilTime.daysInMonth(civil.month, year: civil.year))
    return VirtualInstant(civil)
  }
}
