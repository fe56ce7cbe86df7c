extension StaticMembers {
  /// `[double]::IsNaN(x)` and its like.
  static func double(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Bool {
    let number = try Conversion(shell).double(try Methods.argument(arguments, 0, name))
    switch folded {
    case "isnan": return number.isNaN
    case "isinfinity": return number.isInfinite
    case "ispositiveinfinity": return number == .infinity
    case "isnegativeinfinity": return number == -.infinity
    case "isfinite": return number.isFinite
    case "isnegative": return number.sign == .minus
    case "isinteger": return number.isFinite && number.rounded(.towardZero) == number
    default: throw unknownMember(.number(.double), name)
    }
  }
}
