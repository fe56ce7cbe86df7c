/// A half-open range of UTF-8 byte offsets in the source: `start ..< end`.
public struct SourceSpan: Sendable, Hashable {
  private let from: UInt32
  private let to: UInt32

  /// The span `start ..< end`; an `end` before `start` gives an empty span.
  public init(start: Int, end: Int) {
    from = UInt32(clamping: start)
    to = UInt32(clamping: max(start, end))
  }

  /// The offset of the first byte.
  public var start: Int { Int(from) }

  /// The offset after the last byte.
  public var end: Int { Int(to) }

  /// The number of bytes.
  public var length: Int { Int(to - from) }

  /// The smallest span that holds this one and `other`.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(start: min(start, other.start), end: max(end, other.end))
  }

  /// Whether another one lies within this one, or is the same.
  public func contains(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}
