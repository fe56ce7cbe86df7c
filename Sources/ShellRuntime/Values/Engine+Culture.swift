extension Engine {
  /// The culture of the lab's machines, en-US. [.NET, CultureInfo]
  public var culture: ShellObject { CultureInfoObject.ofMachines(self) }

  /// What the culture of the machines has beside its names.
  var cultureFormats: [(name: String, value: Value)] {
    [
      ("ThreeLetterWindowsLanguageName", .string("ENU")), ("TextInfo", .object(textInfo)),
      ("NumberFormat", .object(numberFormat)), ("DateTimeFormat", .object(dateTimeFormat)),
      ("Calendar", .object(calendar)), ("UseUserOverride", .bool(true)),
      ("IsReadOnly", .bool(true)),
    ]
  }

  private var textInfo: ShellObject {
    facts(
      "System.Globalization.TextInfo", text: "TextInfo - en-US",
      [
        ("ANSICodePage", .int(1_252)), ("OEMCodePage", .int(437)),
        ("CultureName", .string("en-US")), ("LCID", .int(1_033)), ("ListSeparator", .string(",")),
        ("IsRightToLeft", .bool(false)), ("IsReadOnly", .bool(true)),
      ])
  }

  private var numberFormat: ShellObject {
    facts(
      "System.Globalization.NumberFormatInfo",
      [
        ("CurrencyDecimalDigits", .int(2)), ("CurrencyDecimalSeparator", .string(".")),
        ("CurrencyGroupSeparator", .string(",")), ("CurrencySymbol", .string("$")),
        ("NaNSymbol", .string("NaN")), ("NegativeSign", .string("-")),
        ("NumberDecimalDigits", .int(3)), ("NumberDecimalSeparator", .string(".")),
        ("NumberGroupSeparator", .string(",")), ("PercentSymbol", .string("%")),
        ("PositiveSign", .string("+")),
      ])
  }

  private var calendar: ShellObject {
    facts(
      "System.Globalization.GregorianCalendar",
      [
        ("MinSupportedDateTime", .dateTime(.minimum)),
        ("MaxSupportedDateTime", .dateTime(.maximum)),
        ("AlgorithmType", .string("SolarCalendar")), ("CalendarType", .string("Localized")),
        ("Eras", .array([.int(1)])), ("TwoDigitYearMax", .int(2_049)),
        ("IsReadOnly", .bool(true)),
      ])
  }

  private var dateTimeFormat: ShellObject {
    let months = DateTime.monthNames + [""]
    let days = DateTime.dayNames
    return facts(
      "System.Globalization.DateTimeFormatInfo",
      [
        ("AMDesignator", .string("AM")), ("Calendar", .object(calendar)),
        ("DateSeparator", .string("/")),
        ("FirstDayOfWeek", day("Sunday")), ("CalendarWeekRule", .string("FirstDay")),
        ("FullDateTimePattern", .string("dddd, MMMM d, yyyy h:mm:ss tt")),
        ("LongDatePattern", .string("dddd, MMMM d, yyyy")),
        ("LongTimePattern", .string("h:mm:ss tt")), ("MonthDayPattern", .string("MMMM d")),
        ("PMDesignator", .string("PM")),
        ("RFC1123Pattern", .string("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'")),
        ("ShortDatePattern", .string("M/d/yyyy")), ("ShortTimePattern", .string("h:mm tt")),
        ("SortableDateTimePattern", .string("yyyy'-'MM'-'dd'T'HH':'mm':'ss")),
        ("TimeSeparator", .string(":")),
        ("UniversalSortableDateTimePattern", .string("yyyy'-'MM'-'dd HH':'mm':'ss'Z'")),
        ("YearMonthPattern", .string("MMMM yyyy")),
        ("AbbreviatedDayNames", .strings(days.map { String($0.prefix(3)) })),
        ("DayNames", .strings(days)),
        ("AbbreviatedMonthNames", .strings(months.map { String($0.prefix(3)) })),
        ("MonthNames", .strings(months)), ("IsReadOnly", .bool(true)),
        ("NativeCalendarName", .string("Gregorian Calendar")),
      ])
  }

  private func day(_ name: String) -> Value {
    .object(EnumObject(name, number: 0, type: "System.DayOfWeek", engine: self))
  }

  /// An object that knows what it is from the start.
  func facts(
    _ type: String, text: String? = nil, _ entries: [(name: String, value: Value)]
  ) -> ShellObject {
    DescribedObject(
      shape: factsShape(type, entries), values: entries.map(\.value), text: text ?? type)
  }

  /// The shape of such objects; `kind` tells those of one type apart that have other properties.
  func factsShape(
    _ type: String, kind: String = "", display: DefaultDisplay? = nil,
    _ entries: [(name: String, value: Value)]
  ) -> Shape {
    shape(for: "facts\u{0}" + type + kind) { names in
      Shape(
        typeNames: [type, "System.Object"],
        properties: entries.map { PropertyDefinition($0.name, Self.typeName(of: $0.value)) },
        names: names, defaultDisplay: display)
    }
  }

  private static func typeName(of value: Value) -> String {
    switch value {
    case .int: "int"
    case .bool: "bool"
    case .string: "string"
    case .dateTime: "datetime"
    case .array: "string[]"
    default: value.typeName
    }
  }
}
