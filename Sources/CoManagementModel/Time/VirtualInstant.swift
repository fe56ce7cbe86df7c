/// A moment of virtual time: milliseconds since 1970-01-01T00:00:00 UTC, without leap seconds.
/// Every value lies in the years 1 to 9999; arithmetic stops at the ends instead of overflowing.
public struct VirtualInstant: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00 UTC; negative before.
  public let milliseconds: Int64

  /// 0001-01-01T00:00:00.000 UTC.
  public static let earliest = VirtualInstant(unchecked: -62_135_596_800_000)
  /// 9999-12-31T23:59:59.999 UTC.
  public static let latest = VirtualInstant(unchecked: 253_402_300_799_999)

  private init(unchecked milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// A value outside the years 1 to 9999 becomes the nearer end.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
  }

  /// Seconds since 1970; a value outside the years 1 to 9999 becomes the nearer end.
  public init(secondsSince1970 seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    self.init(milliseconds: overflow ? (seconds < 0 ? .min : .max) : product)
  }

  /// 100-nanosecond steps since 0001-01-01T00:00:00 UTC, as .NET's `DateTime.Ticks` counts.
  public init(ticks: Int64) {
    self.init(milliseconds: ticks / 10_000 - 62_135_596_800_000)
  }

  /// 100-nanosecond steps since 0001-01-01T00:00:00 UTC, as .NET's `DateTime.Ticks` counts.
  public var ticks: Int64 { (milliseconds + 62_135_596_800_000) * 10_000 }

  /// Whole seconds since 1970, rounded down.
  public var secondsSince1970: Int64 {
    let quotient = milliseconds / 1000
    return milliseconds % 1000 < 0 ? quotient - 1 : quotient
  }

  /// Later by so many milliseconds (earlier when negative), stopping at the ends.
  public func adding(milliseconds delta: Int64) -> VirtualInstant {
    let (sum, overflow) = milliseconds.addingReportingOverflow(delta)
    return VirtualInstant(milliseconds: overflow ? (delta < 0 ? .min : .max) : sum)
  }

  /// Later by so many seconds (earlier when negative), stopping at the ends.
  public func adding(seconds: Int64) -> VirtualInstant {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return adding(milliseconds: overflow ? (seconds < 0 ? .min : .max) : product)
  }

  /// Milliseconds from `earlier` to this instant; negative when that one is later.
  public func milliseconds(since earlier: VirtualInstant) -> Int64 {
    milliseconds - earlier.milliseconds
  }

  /// The earlier of two instants comes first.
  public static func < (left: VirtualInstant, right: VirtualInstant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Int64 {
  /// Milliseconds in a minute.
  static let minute: Int64 = 60_000
  /// Milliseconds in an hour.
  static let hour: Int64 = 3_600_000
  /// Milliseconds in a day.
  static let day: Int64 = 86_400_000
}
