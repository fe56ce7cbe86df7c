/// How many arguments the methods of .NET's own types take; a call with another number finds no
/// overload.
enum MethodArity {
  static func check(
    _ table: [String: ClosedRange<Int>], _ member: Methods.MemberReference, _ arguments: [Value]
  ) throws(ShellError) {
    guard let allowed = table[member.folded], !allowed.contains(arguments.count) else { return }
    throw Methods.noOverload(member.text, arguments.count)
  }

  /// Methods of System.String.
  static let string: [String: ClosedRange<Int>] = [
    "toupper": 0...1, "tolower": 0...1, "toupperinvariant": 0...0, "tolowerinvariant": 0...0,
    "contains": 1...2, "startswith": 1...3, "endswith": 1...3, "indexof": 1...4,
    "lastindexof": 1...4, "indexofany": 1...3, "lastindexofany": 1...3, "replace": 2...4,
    "substring": 1...2, "remove": 1...2, "insert": 2...2, "padleft": 1...2, "padright": 1...2,
    "tochararray": 0...2, "replacelineendings": 0...1, "normalize": 0...1,
    "isnormalized": 0...1, "clone": 0...0,
    "getenumerator": 0...0, "chars": 1...1, "get_chars": 1...1,
  ]

  /// Methods of System.DateTime and System.TimeSpan.
  static let moment: [String: ClosedRange<Int>] = [
    "adddays": 1...1, "addhours": 1...1, "addminutes": 1...1, "addseconds": 1...1,
    "addmilliseconds": 1...1, "addticks": 1...1, "addmonths": 1...1, "addyears": 1...1,
    "add": 1...1, "subtract": 1...1, "touniversaltime": 0...0, "tolocaltime": 0...0,
    "toshortdatestring": 0...0, "tolongdatestring": 0...0, "toshorttimestring": 0...0,
    "tolongtimestring": 0...0, "tofiletime": 0...0, "tofiletimeutc": 0...0, "tooadate": 0...0,
    "isdaylightsavingtime": 0...0, "negate": 0...0, "duration": 0...0, "multiply": 1...1,
    "divide": 1...1,
  ]

  /// Methods of every object.
  static let any: [String: ClosedRange<Int>] = [
    "gettype": 0...0, "equals": 1...2, "tostring": 0...2, "compareto": 1...1,
    "gettypecode": 0...0,
  ]
}
