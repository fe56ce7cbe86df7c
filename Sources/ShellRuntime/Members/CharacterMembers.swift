/// `[char]::...`: one character, or the one at a position of a text.
enum CharacterMembers {
  static func call(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let first = try Methods.argument(arguments, 0, name)
    if folded == "convertfromutf32" { return try fromScalar(first, name, shell) }
    let unit = try unit(first, arguments, name, shell)
    switch folded {
    case "parse": return .char(unit)
    case "toupper", "toupperinvariant":
      return .char(TextComparison.uppercased(text(unit)).utf16.first ?? unit)
    case "tolower", "tolowerinvariant":
      return .char(TextComparison.folded(text(unit)).utf16.first ?? unit)
    case "issurrogate": return .bool((0xD800...0xDFFF).contains(unit))
    case "ishighsurrogate": return .bool((0xD800...0xDBFF).contains(unit))
    case "islowsurrogate": return .bool((0xDC00...0xDFFF).contains(unit))
    case "converttoutf32": return .integer(scalar(unit, arguments))
    case "getnumericvalue":
      let scalar = Unicode.Scalar(unit)
      return .double(scalar?.properties.numericValue ?? -1)
    default: break
    }
    guard let holds = classification(unit, folded) else {
      throw .notPartOfThisShell("[char]::\(name)")
    }
    return .bool(holds)
  }

  /// The scalar that a code unit begins, with the one behind it where the two are a pair.
  private static func scalar(_ unit: UInt16, _ arguments: [Value]) -> Int {
    guard UTF16.isLeadSurrogate(unit), arguments.count == 2 else { return Int(unit) }
    let trail: UInt16?
    switch (arguments[0], arguments[1]) {
    case (.char, .char(let second)): trail = second
    case (.string(let text), .int(let index)): trail = text.utf16.dropFirst(Int(index) + 1).first
    default: trail = nil
    }
    guard let trail, UTF16.isTrailSurrogate(trail) else { return Int(unit) }
    return 0x10000 + ((Int(unit) - 0xD800) << 10) + (Int(trail) - 0xDC00)
  }

  private static func text(_ unit: UInt16) -> String {
    String(decoding: CollectionOfOne(unit), as: UTF16.self)
  }

  private static func unit(
    _ value: Value, _ arguments: [Value], _ name: String, _ shell: Shell
  ) throws(ShellError) -> UInt16 {
    if arguments.count == 2, case .string(let text) = value {
      let index = Int(try Conversion(shell).int32(arguments[1]))
      let units = Array(text.utf16)
      guard units.indices.contains(index) else {
        throw Methods.failure(
          name, 2, "System.ArgumentOutOfRangeException",
          "Specified argument was out of the range of valid values. (Parameter 'index')")
      }
      return units[index]
    }
    do throws(ShellError) {
      guard case .char(let unit) = try Conversion(shell).convert(value, to: .char) else { return 0 }
      return unit
    } catch {
      throw .argumentConversion(value, "c", name, .char, error)
    }
  }

  private static func fromScalar(
    _ value: Value, _ name: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    let number = try Conversion(shell).int32(value)
    guard number >= 0, let scalar = Unicode.Scalar(UInt32(number)) else {
      throw Methods.failure(
        name, 1, "System.ArgumentOutOfRangeException",
        "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include "
          + "surrogate codepoint values (0x00d800 ~ 0x00dfff). (Parameter 'utf32')")
    }
    return .string(String(Character(scalar)))
  }

  /// The general categories that each question of .NET is about; nil for an unknown one.
  private static func classification(_ unit: UInt16, _ name: String) -> Bool? {
    let properties = Unicode.Scalar(unit)?.properties
    let category = properties?.generalCategory ?? .surrogate
    let letters: Set<Unicode.GeneralCategory> = [
      .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    ]
    switch name {
    case "isdigit": return category == .decimalNumber
    case "isnumber": return [.decimalNumber, .letterNumber, .otherNumber].contains(category)
    case "isletter": return letters.contains(category)
    case "isletterordigit": return letters.contains(category) || category == .decimalNumber
    case "isupper": return category == .uppercaseLetter
    case "islower": return category == .lowercaseLetter
    case "iswhitespace": return properties?.isWhitespace ?? false
    case "iscontrol": return category == .control
    case "isseparator":
      return [.spaceSeparator, .lineSeparator, .paragraphSeparator].contains(category)
    case "ispunctuation":
      return [
        .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation,
      ].contains(category)
    case "issymbol":
      return [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol].contains(category)
    case "isascii": return unit < 0x80
    default: return nil
    }
  }
}
