/// The value of a number literal in the type that PowerShell gives it.
public enum NumberValue: Sendable, Hashable {
  /// Suffix `y`.
  case int8(Int8)
  /// Suffix `s`.
  case int16(Int16)
  /// An integer that fits.
  case int32(Int32)
  /// Suffix `l`, or an integer too large for 32 bits.
  case int64(Int64)
  /// Suffix `uy`.
  case uint8(UInt8)
  /// Suffix `us`.
  case uint16(UInt16)
  /// Suffix `u`.
  case uint32(UInt32)
  /// Suffix `ul`, or `u` with an integer too large for 32 bits.
  case uint64(UInt64)
  /// A number with a point or exponent, or an integer too large for a decimal.
  case double(Double)
  /// Suffix `d`, or an integer too large for 64 bits.
  case decimal(DecimalLiteral)
  /// Suffix `n`: a whole number of any size.
  case bigInteger(BigIntegerLiteral)
}

/// A decimal number: `coefficient * 10^-scale`, negated where `isNegative`.
public struct DecimalLiteral: Sendable, Hashable {
  /// Whether the number is below zero.
  public let isNegative: Bool
  /// The digits, below 2^96.
  public let coefficient: UInt128
  /// The number of digits after the point, 0 to 28.
  public let scale: Int
}

/// A whole number of any size, as it is written.
public struct BigIntegerLiteral: Sendable, Hashable {
  /// Whether the number is below zero.
  public let isNegative: Bool
  /// The digits.
  public let digits: String
  /// What they count in: 2, 10 or 16.
  public let radix: Int
  /// What `kb` and its relatives multiply by.
  public let multiplier: UInt64
}
