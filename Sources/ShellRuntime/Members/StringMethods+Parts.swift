extension StringMethods {
  /// `Substring`, `Remove` and `Insert`.
  static func part(
    _ text: String, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let units = Array(text.utf16)
    let start = try Methods.integer(arguments, 0, member, "startIndex", shell)
    func outOfRange(_ parameter: String, _ reason: String) -> ShellError {
      Methods.failure(
        member.text, arguments.count, "System.ArgumentOutOfRangeException",
        "\(reason) (Parameter '\(parameter)')")
    }
    if member.folded == "insert" {
      let inserted = Array(try Methods.argument(arguments, 1, member.text).text.utf16)
      guard start >= 0, start <= units.count else {
        throw outOfRange(
          "startIndex", "Specified argument was out of the range of valid values.")
      }
      let result = Array(units[..<start]) + inserted + Array(units[start...])
      return try shell.newString(String(decoding: result, as: UTF16.self))
    }
    guard start >= 0 else { throw outOfRange("startIndex", "StartIndex cannot be less than zero.") }
    guard start <= units.count else {
      throw outOfRange("startIndex", "startIndex cannot be larger than length of string.")
    }
    var end = units.count
    if arguments.count > 1 {
      let length = try Methods.integer(arguments, 1, member, "length", shell)
      guard length >= 0 else { throw outOfRange("length", "Length cannot be less than zero.") }
      guard length <= units.count - start else {
        throw outOfRange(
          "length", "Index and length must refer to a location within the string.")
      }
      end = start + length
    }
    let kept =
      member.folded == "substring"
      ? Array(units[start..<end]) : Array(units[..<start] + units[end...])
    return try shell.newString(String(decoding: kept, as: UTF16.self))
  }

  /// `ReplaceLineEndings`: every kind of line end becomes one.
  static func lineEndings(
    _ text: String, _ replacement: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    let new = Array(replacement.utf16)
    var result: [UInt16] = []
    var wasReturn = false
    for unit in text.utf16 {
      switch unit {
      case 0x0A where wasReturn: wasReturn = false
      case 0x0A, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
        try shell.charge(bytes: new.count)
        result += new
        wasReturn = unit == 0x0D
      default:
        result.append(unit)
        wasReturn = false
      }
    }
    return try shell.newString(String(decoding: result, as: UTF16.self))
  }

  /// `PadLeft` and `PadRight`.
  static func pad(
    _ text: String, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let width = try Methods.integer(arguments, 0, member, "totalWidth", shell)
    guard width >= 0 else {
      throw Methods.failure(
        member.text, arguments.count, "System.ArgumentOutOfRangeException",
        "Non-negative number required. (Parameter 'totalWidth')")
    }
    var filler: UInt16 = 0x20
    if arguments.count > 1 {
      let character: Value
      do throws(ShellError) {
        character = try Conversion(shell).convert(arguments[1], to: .char)
      } catch {
        throw .argumentConversion(arguments[1], "paddingChar", member.text, .char, error)
      }
      if case .char(let unit) = character { filler = unit }
    }
    let missing = max(0, width - text.utf16.count)
    try shell.charge(bytes: missing)
    let padding = String(
      decoding: [UInt16](repeating: filler, count: missing), as: UTF16.self)
    return .string(member.folded == "padleft" ? padding + text : text + padding)
  }
}

extension Methods {
  /// An argument as Int32, with the error of a method whose argument does not convert.
  static func integer(
    _ arguments: [Value], _ index: Int, _ member: MemberReference, _ parameter: String,
    _ shell: Shell
  ) throws(ShellError) -> Int {
    let value = try argument(arguments, index, member.text)
    do throws(ShellError) { return Int(try Conversion(shell).int32(value)) } catch {
      throw .argumentConversion(value, parameter, member.text, .number(.int), error)
    }
  }
}
