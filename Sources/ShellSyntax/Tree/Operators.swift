/// Which of the three forms of an operator was written.
public enum CaseForm: Sendable, Hashable {
  /// `-eq`: without case.
  case unspecified
  /// `-ieq`: without case, said so.
  case insensitive
  /// `-ceq`: with case.
  case sensitive
}

/// A binary operator with its case form.
public struct BinaryOperator: Sendable, Hashable {
  /// The operation.
  public let kind: BinaryOperatorKind
  /// The form it was written in; `unspecified` for operators that have only one.
  public let caseForm: CaseForm

  init(_ kind: BinaryOperatorKind, _ caseForm: CaseForm = .unspecified) {
    self.kind = kind
    self.caseForm = caseForm
  }

  /// The operator as PowerShell writes it in messages: `-ceq`, `+`.
  public var text: String {
    let name = kind.rawValue
    return switch caseForm {
    case .unspecified: name
    case .insensitive: "-i" + name.dropFirst()
    case .sensitive: "-c" + name.dropFirst()
    }
  }
}

/// The binary operations; the raw value is the spelling without a case form.
public enum BinaryOperatorKind: String, Sendable, Hashable, CaseIterable {
  /// `-and`
  case and = "-and"
  /// `-or`
  case or = "-or"
  /// `-xor`
  case xor = "-xor"
  /// `-band`
  case bitAnd = "-band"
  /// `-bor`
  case bitOr = "-bor"
  /// `-bxor`
  case bitXor = "-bxor"
  /// `-eq`
  case equal = "-eq"
  /// `-ne`
  case notEqual = "-ne"
  /// `-gt`
  case greaterThan = "-gt"
  /// `-ge`
  case greaterOrEqual = "-ge"
  /// `-lt`
  case lessThan = "-lt"
  /// `-le`
  case lessOrEqual = "-le"
  /// `-like`
  case like = "-like"
  /// `-notlike`
  case notLike = "-notlike"
  /// `-match`
  case match = "-match"
  /// `-notmatch`
  case notMatch = "-notmatch"
  /// `-replace`
  case replace = "-replace"
  /// `-split`
  case split = "-split"
  /// `-join`
  case join = "-join"
  /// `-contains`
  case contains = "-contains"
  /// `-notcontains`
  case notContains = "-notcontains"
  /// `-in`
  case `in` = "-in"
  /// `-notin`
  case notIn = "-notin"
  /// `-is`
  case `is` = "-is"
  /// `-isnot`
  case isNot = "-isnot"
  /// `-as`
  case `as` = "-as"
  /// `-shl`
  case shiftLeft = "-shl"
  /// `-shr`
  case shiftRight = "-shr"
  /// `??`
  case coalesce = "??"
  /// `+`
  case add = "+"
  /// `-`
  case subtract = "-"
  /// `*`
  case multiply = "*"
  /// `/`
  case divide = "/"
  /// `%`
  case remainder = "%"
  /// `-f`
  case format = "-f"
  /// `..`
  case range = ".."
}

/// A unary operator.
public enum UnaryOperator: String, Sendable, Hashable, CaseIterable {
  /// `+a`
  case plus = "+"
  /// `-a`
  case minus = "-"
  /// `-not a` and `!a`
  case not = "-not"
  /// `-bnot a`
  case bitNot = "-bnot"
  /// `-split a`, in any case form
  case split = "-split"
  /// `-join a`
  case join = "-join"
  /// `++a`
  case preIncrement = "++a"
  /// `--a`
  case preDecrement = "--a"
  /// `a++`
  case postIncrement = "a++"
  /// `a--`
  case postDecrement = "a--"
}

/// An assignment operator.
public enum AssignmentOperator: String, Sendable, Hashable, CaseIterable {
  /// `=`
  case assign = "="
  /// `+=`
  case add = "+="
  /// `-=`
  case subtract = "-="
  /// `*=`
  case multiply = "*="
  /// `/=`
  case divide = "/="
  /// `%=`
  case remainder = "%="
  /// `??=`
  case coalesce = "??="
}
