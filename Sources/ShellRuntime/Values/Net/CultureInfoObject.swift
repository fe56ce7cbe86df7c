/// A System.Globalization.CultureInfo. The machines are en-US; values are formatted for it and for
/// the invariant culture, and for another one refused by name.
public final class CultureInfoObject: ShellObject, NetObject {
  static let netName = "System.Globalization.CultureInfo"

  /// `en-US`; empty for the invariant culture.
  let name: String
  private let values: [Value]

  private typealias Facts = (code: Int32, english: String, native: String, letters: String)

  private static let cultures: [(name: String, facts: Facts)] = [
    ("", (127, "Invariant Language (Invariant Country)", "Invariant Language (Invariant Country)",
      "ivl")),
    ("en-US", (1033, "English (United States)", "English (United States)", "eng")),
    ("en-GB", (2057, "English (United Kingdom)", "English (United Kingdom)", "eng")),
    ("en", (9, "English", "English", "eng")),
    ("de-DE", (1031, "German (Germany)", "Deutsch (Deutschland)", "deu")),
    ("de", (7, "German", "Deutsch", "deu")),
    ("fr-FR", (1036, "French (France)", "français (France)", "fra")),
    ("fr", (12, "French", "français", "fra")),
    ("es-ES", (3082, "Spanish (Spain)", "español (España)", "spa")),
    ("it-IT", (1040, "Italian (Italy)", "italiano (Italia)", "ita")),
    ("nl-NL", (1043, "Dutch (Netherlands)", "Nederlands (Nederland)", "nld")),
    ("ja-JP", (1041, "Japanese (Japan)", "日本語 (日本)", "jpn")),
  ]

  /// The culture of a name; nil for one that the lab does not know.
  public convenience init?(_ name: String, engine: Engine) {
    guard
      let found = Self.cultures.first(where: { TextComparison.equalsIgnoringCase($0.name, name) })
    else { return nil }
    self.init(found.name, found.facts, engine)
  }

  private init(_ name: String, _ facts: Facts, _ engine: Engine) {
    self.name = name
    let english = Value.string(facts.english)
    var entries: [(name: String, value: Value)] = [
      ("LCID", .int(facts.code)), ("KeyboardLayoutId", .int(facts.code)), ("Name", .string(name)),
      ("IetfLanguageTag", .string(name)), ("DisplayName", english),
      ("NativeName", .string(facts.native)), ("EnglishName", english),
      ("TwoLetterISOLanguageName", .string(name.isEmpty ? "iv" : String(name.prefix(2)))),
      ("ThreeLetterISOLanguageName", .string(facts.letters)),
      ("IsNeutralCulture", .bool(!name.isEmpty && !name.contains("-"))),
    ]
    let isOfMachines = name == "en-US"
    if isOfMachines { entries += engine.cultureFormats }
    values = entries.map(\.value)
    let columns = ["LCID", "Name", "DisplayName"].map { ($0, $0) }
    super.init(
      shape: engine.factsShape(
        Self.netName, kind: isOfMachines ? "" : "other", display: DefaultDisplay(.table, columns),
        entries))
  }

  /// The culture that the lab's machines have.
  static func ofMachines(_ engine: Engine) -> CultureInfoObject {
    CultureInfoObject(cultures[1].name, cultures[1].facts, engine)
  }

  /// The value of the property at a slot.
  public override func ownValue(at slot: Int) -> Value { values[slot] }

  /// Its name.
  public override var description: String { name }

  var identity: String? { name }

  static func converted(
    _ value: Value, _ conversion: Conversion
  ) throws(ShellError) -> ShellObject {
    switch value {
    case .object(let object) where object is CultureInfoObject: return object
    case .string(let name):
      if let culture = CultureInfoObject(name, engine: conversion.engine) { return culture }
      throw .notParsed(value, netType, unknown("name", name), id: "InvalidCastConstructorException")
    case .int(let code):
      if let found = cultures.first(where: { $0.facts.code == code }) {
        return CultureInfoObject(found.name, found.facts, conversion.engine)
      }
      throw .notParsed(
        value, netType, unknown("culture", String(code)), id: "InvalidCastConstructorException")
    default: throw .cannotConvert(value, to: netType)
    }
  }

  private static func unknown(_ parameter: String, _ name: String) -> String {
    "Culture is not supported. (Parameter '\(parameter)')\n"
      + "\(name) is an invalid culture identifier."
  }

  static func property(_ name: String, _ shell: Shell) throws(ShellError) -> Value? {
    switch name {
    case "invariantculture": return culture("", shell)
    case "currentculture", "currentuiculture", "installeduiculture": return culture("en-US", shell)
    default: return nil
    }
  }

  private static func culture(_ name: String, _ shell: Shell) -> Value {
    CultureInfoObject(name, engine: shell.engine).map { .object($0) } ?? .null
  }

  static func call(
    _ typed: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    guard name == "getcultureinfo" || name == "createspecificculture" else { return nil }
    return .object(try converted(try Methods.argument(arguments, 0, typed), Conversion(shell)))
  }
}

extension CultureInfoObject {
  /// Whether values look for it as they do on the lab's machines, or nearly so.
  private var isKnownToFormats: Bool { name.isEmpty || name == "en-US" }

  /// A format as it means the same in en-US; a culture whose formats the lab has not is refused.
  func adapted(_ format: String, for value: Value) throws(ShellError) -> String {
    guard isKnownToFormats else { throw .notPartOfThisShell("The culture \(name) in a format") }
    guard name.isEmpty else { return format }
    if case .dateTime = value {
      return Self.invariantDates[format.isEmpty ? "G" : format] ?? format
    }
    let isMoney = ["c", "p"].contains(TextComparison.folded(String(format.prefix(1))))
    guard !isMoney || !value.isNumber || format.utf8.count > 3 else {
      throw .notPartOfThisShell("The format \(format) of the invariant culture")
    }
    return format
  }

  /// Refuses cultures whose texts the lab does not read.
  static func check(_ arguments: [Value]) throws(ShellError) {
    for case .object(let object) in arguments {
      guard let culture = object as? CultureInfoObject, !culture.isKnownToFormats else { continue }
      throw .notPartOfThisShell("The culture \(culture.name) in a method")
    }
  }

  private static let invariantDates = [
    "d": "MM/dd/yyyy", "D": "dddd, dd MMMM yyyy", "t": "HH:mm", "T": "HH:mm:ss",
    "g": "MM/dd/yyyy HH:mm", "G": "MM/dd/yyyy HH:mm:ss", "f": "dddd, dd MMMM yyyy HH:mm",
    "F": "dddd, dd MMMM yyyy HH:mm:ss", "m": "MMMM dd", "M": "MMMM dd", "y": "yyyy MMMM",
    "Y": "yyyy MMMM",
  ]
}
