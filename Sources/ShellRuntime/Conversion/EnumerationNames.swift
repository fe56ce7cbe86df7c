/// An enumeration of .NET: its members in order, with their numbers.
struct Enumeration: Sendable {
  /// Its full name, `System.DayOfWeek`.
  let name: String
  /// Whether members can be combined.
  let isFlags: Bool
  /// The members' names.
  let names: [String]
  /// Their numbers, in the same order.
  let numbers: [Int]

  /// The member of a number: a name, for flags several with commas; nil where there is none.
  func text(of number: Int) -> String? {
    if let index = numbers.firstIndex(of: number) { return names[index] }
    guard isFlags, number > 0 else { return nil }
    var rest = number
    var found: [String] = []
    for index in numbers.indices.sorted(by: { numbers[$0] > numbers[$1] })
    where numbers[index] != 0 && rest & numbers[index] == numbers[index] {
      rest &= ~numbers[index]
      found.append(names[index])
    }
    return rest == 0 ? found.reversed().joined(separator: ", ") : nil
  }

  /// The number of a name, whatever its case.
  func number(of name: String) -> Int? {
    names.firstIndex { TextComparison.equalsIgnoringCase($0, name) }.map { numbers[$0] }
  }
}

/// Enumerations of .NET that scripts name.
enum EnumerationNames {
  static func enumeration(_ name: String) -> Enumeration? {
    var folded = TextComparison.folded(name)
    if folded.hasPrefix("system.") { folded.removeFirst(7) }
    return table[folded]
  }

  static func members(of name: String) -> [String]? { enumeration(name)?.names }

  static func fullName(_ name: String) -> String { enumeration(name)?.name ?? name }

  private static let table: [String: Enumeration] = {
    var table: [String: Enumeration] = [:]
    for (name, members) in plain { add(name, members, isFlags: false, to: &table) }
    for (name, members) in flags { add(name, members, isFlags: true, to: &table) }
    return table
  }()

  /// A member without a number follows the one before it; among flags it is the next bit.
  private static func add(
    _ name: String, _ members: String, isFlags: Bool, to table: inout [String: Enumeration]
  ) {
    var names: [String] = []
    var numbers: [Int] = []
    var next = isFlags ? 1 : 0
    for member in members.split(separator: " ") {
      let parts = member.split(separator: "=")
      let number = parts.count > 1 ? Int(parts[1]) ?? next : next
      names.append(String(parts[0]))
      numbers.append(number)
      next = isFlags ? max(1, number * 2) : number + 1
    }
    table[TextComparison.folded(name)] = Enumeration(
      name: "System." + name, isFlags: isFlags, names: names, numbers: numbers)
  }

  /// Names without `System.`.
  private static let plain: KeyValuePairs<String, String> = [
    "DayOfWeek": "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
    "ServiceProcess.ServiceControllerStatus":
      """
      Stopped=1 StartPending StopPending Running ContinuePending PausePending Paused
      """,
    "ServiceProcess.ServiceStartMode": "Boot System Automatic Manual Disabled",
    "Management.Automation.ErrorCategory":
      ErrorCategory.allCases.map(\.rawValue).joined(separator: " "),
    "Management.Automation.ActionPreference":
      "SilentlyContinue Stop Continue Inquire Ignore Suspend Break",
    "Management.Automation.ConfirmImpact": "None Low Medium High",
    "Management.Automation.ValidateRangeKind": "Positive NonNegative Negative NonPositive",
    "Management.Automation.WhereOperatorSelectionMode":
      "Default First Last SkipUntil Until Split",
    "Management.Automation.PSLanguageMode":
      "FullLanguage RestrictedLanguage NoLanguage ConstrainedLanguage",
    "StringComparison":
      """
      CurrentCulture CurrentCultureIgnoreCase InvariantCulture InvariantCultureIgnoreCase \
      Ordinal OrdinalIgnoreCase
      """,
    "DateTimeKind": "Unspecified Utc Local",
    "TypeCode":
      """
      Empty Object DBNull Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single \
      Double Decimal DateTime String=18
      """,
    "PlatformID": "Win32S Win32Windows Win32NT WinCE Unix Xbox MacOSX Other",
    "EnvironmentVariableTarget": "Process User Machine",
    "MidpointRounding":
      "ToEven AwayFromZero ToZero ToNegativeInfinity ToPositiveInfinity",
    "ConsoleColor":
      """
      Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green \
      Cyan Red Magenta Yellow White
      """,
    "ConsoleKey": "Backspace=8 Tab Enter=13 Escape=27 Spacebar=32 Delete=46",
    "IO.FileMode": "CreateNew=1 Create Open OpenOrCreate Truncate Append",
    "IO.SearchOption": "TopDirectoryOnly AllDirectories",
    "Net.Sockets.AddressFamily":
      "Unspecified Unix InterNetwork InterNetworkV6=23 Unknown=-1",
    "UriKind": "RelativeOrAbsolute Absolute Relative",
    "UriHostNameType": "Unknown Basic Dns IPv4 IPv6",
    "Globalization.CalendarWeekRule": "FirstDay FirstFullWeek FirstFourDayWeek",
    "Diagnostics.ProcessPriorityClass":
      """
      Normal=32 Idle=64 High=128 RealTime=256 BelowNormal=16384 AboveNormal=32768
      """,
  ]

  /// Enumerations whose members can be combined.
  private static let flags: KeyValuePairs<String, String> = [
    "StringSplitOptions": "None=0 RemoveEmptyEntries=1 TrimEntries=2",
    "Text.RegularExpressions.RegexOptions":
      """
      None=0 IgnoreCase=1 Multiline=2 ExplicitCapture=4 Compiled=8 Singleline=16 \
      IgnorePatternWhitespace=32 RightToLeft=64 ECMAScript=256 CultureInvariant=512 \
      NonBacktracking=1024
      """,
    "IO.FileAttributes":
      """
      None=0 ReadOnly=1 Hidden=2 System=4 Directory=16 Archive=32 Device=64 Normal=128 \
      Temporary=256 SparseFile=512 ReparsePoint=1024 Compressed=2048 Offline=4096 \
      NotContentIndexed=8192 Encrypted=16384 IntegrityStream=32768 NoScrubData=131072
      """,
    "IO.FileAccess": "Read=1 Write=2 ReadWrite=3",
    "IO.FileShare": "None=0 Read=1 Write=2 ReadWrite=3 Delete=4 Inheritable=16",
    "ConsoleModifiers": "None=0 Alt=1 Shift=2 Control=4",
    "AttributeTargets":
      """
      Assembly=1 Module=2 Class=4 Struct=8 Enum=16 Constructor=32 Method=64 Property=128 \
      Field=256 Event=512 Interface=1024 Parameter=2048 Delegate=4096 ReturnValue=8192 \
      GenericParameter=16384 All=32767
      """,
    "Globalization.NumberStyles":
      """
      None=0 AllowLeadingWhite=1 AllowTrailingWhite=2 AllowLeadingSign=4 Integer=7 \
      AllowTrailingSign=8 AllowParentheses=16 AllowDecimalPoint=32 AllowThousands=64 \
      Number=111 AllowExponent=128 Float=167 AllowCurrencySymbol=256 Currency=383 Any=511 \
      AllowHexSpecifier=512 HexNumber=515
      """,
    "Management.Automation.CommandTypes":
      """
      Alias=1 Function=2 Filter=4 Cmdlet=8 ExternalScript=16 Application=32 Script=64 \
      Configuration=256 All=383
      """,
    "Management.Automation.PSMemberTypes":
      """
      AliasProperty=1 CodeProperty=2 Property=4 NoteProperty=8 ScriptProperty=16 Properties=31 \
      PropertySet=32 Method=64 CodeMethod=128 ScriptMethod=256 Methods=448 \
      ParameterizedProperty=512 MemberSet=1024 Event=2048 Dynamic=4096 InferredProperty=8192 \
      All=16383
      """,
    "Management.Automation.ScopedItemOptions":
      "None=0 ReadOnly=1 Constant=2 Private=4 AllScope=8 Unspecified=16",
    "Management.Automation.SplitOptions":
      """
      SimpleMatch=1 RegexMatch=2 CultureInvariant=4 IgnorePatternWhitespace=8 Multiline=16 \
      Singleline=32 IgnoreCase=64 ExplicitCapture=128
      """,
  ]
}
