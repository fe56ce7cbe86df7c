import ShellRuntime

/// The methods of .NET types that the lab has, as `Get-Member` writes them.
enum TypeMembers {
  /// The members of a value of a type beside its properties; nil for a type that is not listed.
  static func instance(_ value: Value) -> [MemberList.Member]? {
    guard let text = instanceText(value) else { return nil }
    return members(in: text + common)
  }

  /// The static members of a type, by its full name.
  static func statics(_ typeName: String) -> [MemberList.Member] {
    members(in: (staticTexts[typeName] ?? "") + commonStatics)
  }

  private static func instanceText(_ value: Value) -> String? {
    switch value {
    case .string: return string
    case .dateTime: return dateTime
    case .timeSpan: return timeSpan
    case .array(let array): return array.kind == .fixed ? self.array : list
    case .hashtable: return hashtable
    case .scriptBlock: return scriptBlock
    case .int, .long, .double, .byte, .sbyte, .int16, .uint16, .uint32, .uint64, .single, .char,
      .bool:
      return "CompareTo|int CompareTo(System.Object value)\n"
    default: return nil
    }
  }

  /// A line each: name and definition; `Chars()` marks a property with parameters.
  private static func members(in text: String) -> [MemberList.Member] {
    text.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", maxSplits: 1).map(String.init)
      let isProperty = parts[0].hasSuffix("()")
      let isPlain = parts[1].hasSuffix(";}") && !isProperty
      return MemberList.Member(
        name: isProperty ? String(parts[0].dropLast(2)) : parts[0],
        kind: parts[1].contains(" = ")
          ? .AliasProperty
          : isProperty ? .ParameterizedProperty : isPlain ? .Property : .Method,
        definition: parts[1])
    }
  }

  private static let common = """
    Equals|bool Equals(System.Object obj)
    GetHashCode|int GetHashCode()
    GetType|type GetType()
    ToString|string ToString()
    """

  private static let string = """
    Chars()|char Chars(int index) {get;}
    Clone|System.Object Clone()
    CompareTo|int CompareTo(System.Object value), int CompareTo(string strB)
    Contains|bool Contains(string value), bool Contains(char value)
    EndsWith|bool EndsWith(string value), bool EndsWith(char value)
    GetEnumerator|System.CharEnumerator GetEnumerator()
    IndexOf|int IndexOf(char value), int IndexOf(char value, int startIndex), \
    int IndexOf(string value), int IndexOf(string value, int startIndex)
    IndexOfAny|int IndexOfAny(char[] anyOf)
    Insert|string Insert(int startIndex, string value)
    IsNormalized|bool IsNormalized()
    LastIndexOf|int LastIndexOf(char value), int LastIndexOf(string value)
    LastIndexOfAny|int LastIndexOfAny(char[] anyOf)
    Normalize|string Normalize()
    PadLeft|string PadLeft(int totalWidth), string PadLeft(int totalWidth, char paddingChar)
    PadRight|string PadRight(int totalWidth), string PadRight(int totalWidth, char paddingChar)
    Remove|string Remove(int startIndex, int count), string Remove(int startIndex)
    Replace|string Replace(char oldChar, char newChar), string Replace(string oldValue, \
    string newValue)
    Split|string[] Split(char separator, System.StringSplitOptions options), \
    string[] Split(string separator, System.StringSplitOptions options)
    StartsWith|bool StartsWith(string value), bool StartsWith(char value)
    Substring|string Substring(int startIndex), string Substring(int startIndex, int length)
    ToCharArray|char[] ToCharArray()
    ToLower|string ToLower()
    ToLowerInvariant|string ToLowerInvariant()
    ToUpper|string ToUpper()
    ToUpperInvariant|string ToUpperInvariant()
    Trim|string Trim(), string Trim(char trimChar), string Trim(Params char[] trimChars)
    TrimEnd|string TrimEnd(), string TrimEnd(char trimChar), string TrimEnd(Params char[] trimChars)
    TrimStart|string TrimStart(), string TrimStart(char trimChar), \
    string TrimStart(Params char[] trimChars)

    """

  private static let dateTime = """
    Add|datetime Add(timespan value)
    AddDays|datetime AddDays(double value)
    AddHours|datetime AddHours(double value)
    AddMilliseconds|datetime AddMilliseconds(double value)
    AddMinutes|datetime AddMinutes(double value)
    AddMonths|datetime AddMonths(int months)
    AddSeconds|datetime AddSeconds(double value)
    AddTicks|datetime AddTicks(long value)
    AddYears|datetime AddYears(int value)
    CompareTo|int CompareTo(System.Object value), int CompareTo(datetime value)
    IsDaylightSavingTime|bool IsDaylightSavingTime()
    Subtract|timespan Subtract(datetime value), datetime Subtract(timespan value)
    ToFileTime|long ToFileTime()
    ToFileTimeUtc|long ToFileTimeUtc()
    ToLocalTime|datetime ToLocalTime()
    ToLongDateString|string ToLongDateString()
    ToLongTimeString|string ToLongTimeString()
    ToOADate|double ToOADate()
    ToShortDateString|string ToShortDateString()
    ToShortTimeString|string ToShortTimeString()
    ToUniversalTime|datetime ToUniversalTime()

    """

  private static let timeSpan = """
    Add|timespan Add(timespan ts)
    CompareTo|int CompareTo(System.Object value), int CompareTo(timespan value)
    Duration|timespan Duration()
    Negate|timespan Negate()
    Subtract|timespan Subtract(timespan ts)

    """

  private static let array = """
    Clone|System.Object Clone()
    Contains|bool IList.Contains(System.Object value)
    Count|Count = Length
    GetEnumerator|System.Collections.IEnumerator GetEnumerator()
    GetLength|int GetLength(int dimension)
    GetUpperBound|int GetUpperBound(int dimension)
    GetValue|System.Object GetValue(int index)
    IndexOf|int IList.IndexOf(System.Object value)
    IsFixedSize|bool IsFixedSize {get;}
    IsReadOnly|bool IsReadOnly {get;}
    IsSynchronized|bool IsSynchronized {get;}
    LongLength|long LongLength {get;}
    Rank|int Rank {get;}
    SetValue|void SetValue(System.Object value, int index)
    SyncRoot|System.Object SyncRoot {get;}

    """

  private static let list = """
    Add|int Add(System.Object value)
    AddRange|void AddRange(System.Collections.ICollection c)
    Clear|void Clear()
    Contains|bool Contains(System.Object item)
    GetEnumerator|System.Collections.IEnumerator GetEnumerator()
    IndexOf|int IndexOf(System.Object value)
    Insert|void Insert(int index, System.Object value)
    Item()|System.Object Item(int index) {get;set;}
    Remove|void Remove(System.Object obj)
    RemoveAt|void RemoveAt(int index)
    Reverse|void Reverse()
    Sort|void Sort()
    ToArray|System.Object[] ToArray()

    """

  private static let hashtable = """
    Add|void Add(System.Object key, System.Object value)
    Clear|void Clear()
    Clone|System.Object Clone()
    Contains|bool Contains(System.Object key)
    ContainsKey|bool ContainsKey(System.Object key)
    ContainsValue|bool ContainsValue(System.Object value)
    Count|int Count {get;}
    GetEnumerator|System.Collections.IDictionaryEnumerator GetEnumerator()
    IsFixedSize|bool IsFixedSize {get;}
    IsReadOnly|bool IsReadOnly {get;}
    IsSynchronized|bool IsSynchronized {get;}
    Item()|System.Object Item(System.Object key) {get;set;}
    Keys|System.Collections.ICollection Keys {get;}
    Remove|void Remove(System.Object key)
    SyncRoot|System.Object SyncRoot {get;}
    Values|System.Collections.ICollection Values {get;}

    """

  private static let scriptBlock = """
    GetNewClosure|scriptblock GetNewClosure()
    Invoke|System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)
    InvokeReturnAsIs|System.Object InvokeReturnAsIs(Params System.Object[] args)

    """

  private static let commonStatics = """
    Equals|static bool Equals(System.Object objA, System.Object objB)
    ReferenceEquals|static bool ReferenceEquals(System.Object objA, System.Object objB)
    """

  private static let staticTexts = [
    "System.Math": """
    Abs|static int Abs(int value), static double Abs(double value), \
    static decimal Abs(decimal value)
    Ceiling|static double Ceiling(double a), static decimal Ceiling(decimal d)
    Floor|static double Floor(double d), static decimal Floor(decimal d)
    Max|static int Max(int val1, int val2), static double Max(double val1, double val2)
    Min|static int Min(int val1, int val2), static double Min(double val1, double val2)
    Pow|static double Pow(double x, double y)
    Round|static double Round(double a), static double Round(double value, int digits)
    Sign|static int Sign(double value)
    Sqrt|static double Sqrt(double d)
    Truncate|static double Truncate(double d), static decimal Truncate(decimal d)
    E|static double E {get;}
    PI|static double PI {get;}

    """,
    "System.String": """
    Compare|static int Compare(string strA, string strB), static int Compare(string strA, \
    string strB, bool ignoreCase)
    Concat|static string Concat(Params System.Object[] args)
    Format|static string Format(string format, Params System.Object[] args)
    IsNullOrEmpty|static bool IsNullOrEmpty(string value)
    IsNullOrWhiteSpace|static bool IsNullOrWhiteSpace(string value)
    Join|static string Join(string separator, Params System.Object[] values)
    Empty|static string Empty {get;}

    """,
    "System.DateTime": """
    Compare|static int Compare(datetime t1, datetime t2)
    DaysInMonth|static int DaysInMonth(int year, int month)
    IsLeapYear|static bool IsLeapYear(int year)
    Parse|static datetime Parse(string s)
    ParseExact|static datetime ParseExact(string s, string format, System.IFormatProvider provider)
    MaxValue|static datetime MaxValue {get;}
    MinValue|static datetime MinValue {get;}
    Now|datetime Now {get;}
    Today|datetime Today {get;}
    UtcNow|datetime UtcNow {get;}

    """,
    "System.Int32": """
    Parse|static int Parse(string s)
    MaxValue|static int MaxValue {get;}
    MinValue|static int MinValue {get;}

    """,
    "System.Guid": """
    NewGuid|static guid NewGuid()
    Parse|static guid Parse(string input)
    Empty|static guid Empty {get;}

    """,
  ]
}
