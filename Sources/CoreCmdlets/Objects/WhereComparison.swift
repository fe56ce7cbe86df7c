import ShellRuntime

/// The comparison of `Where-Object Property -EQ Value`: each is a switch with a parameter set of
/// its own.
enum WhereComparison: String, CaseIterable {
  // swift-format-ignore
  case EQ, CEQ, NE, CNE, GT, CGT, LT, CLT, GE, CGE, LE, CLE, Like, CLike, NotLike, CNotLike,
    Match, CMatch, NotMatch, CNotMatch, Contains, CContains, NotContains, CNotContains,
    In, CIn, NotIn, CNotIn, Is, IsNot, Not

  /// The parameter sets, named as PowerShell's.
  var setName: String {
    switch self {
    case .EQ: "EqualSet"
    case .NE: "NotEqualSet"
    case .GT: "GreaterThanSet"
    case .LT: "LessThanSet"
    case .GE: "GreaterOrEqualSet"
    case .LE: "LessOrEqualSet"
    case .Not: "Not"
    case .CEQ: "CaseSensitiveEqualSet"
    case .CNE: "CaseSensitiveNotEqualSet"
    case .CGT: "CaseSensitiveGreaterThanSet"
    case .CLT: "CaseSensitiveLessThanSet"
    case .CGE: "CaseSensitiveGreaterOrEqualSet"
    case .CLE: "CaseSensitiveLessOrEqualSet"
    default:
      isCaseSensitive ? "CaseSensitive" + rawValue.dropFirst() + "Set" : rawValue + "Set"
    }
  }

  /// The further name, `ILike` for `-Like`.
  var aliases: [String] {
    isCaseSensitive || self == .Is || self == .IsNot || self == .Not ? [] : ["I" + rawValue]
  }

  /// The operator of the language that does the same; nil for `-Not`.
  var operatorName: String? {
    self == .Not ? nil : "-" + rawValue
  }

  /// What errors call the operator: the kind of its token.
  var tokenName: String {
    let name = isCaseSensitive ? String(rawValue.dropFirst()) : rawValue
    if self == .Is || self == .IsNot || self == .Not { return rawValue }
    let first = isCaseSensitive ? "C" : "I"
    return first + TextComparison.folded(name)
  }

  private var isCaseSensitive: Bool {
    self != .Contains && rawValue.hasPrefix("C")
  }

  var help: String {
    switch self {
    case .EQ: "The property equals the value."
    case .NE: "The property does not equal the value."
    case .GT: "The property is greater than the value."
    case .LT: "The property is less than the value."
    case .GE: "The property is greater than the value or equal."
    case .LE: "The property is less than the value or equal."
    case .Like: "The property matches the wildcards of the value."
    case .NotLike: "The property does not match the wildcards of the value."
    case .Match: "The property matches the regular expression."
    case .NotMatch: "The property does not match the regular expression."
    case .Contains: "An element of the property equals the value."
    case .NotContains: "No element of the property equals the value."
    case .In: "The property equals an element of the value."
    case .NotIn: "The property equals no element of the value."
    case .Is: "The property is of the type."
    case .IsNot: "The property is not of the type."
    case .Not: "The property is missing, empty, zero or false."
    default: "As -\(rawValue.dropFirst()), with capital letters counting."
    }
  }
}
