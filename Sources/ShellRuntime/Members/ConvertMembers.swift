/// `[convert]::...`
enum ConvertMembers {
  static func call(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let first = try Methods.argument(arguments, 0, name)
    let conversion = Conversion(shell)
    let types: [String: ShellType] = [
      "toint32": .number(.int), "toint64": .number(.long), "todouble": .number(.double),
      "todecimal": .number(.decimal), "tobyte": .number(.byte), "toboolean": .bool,
      "todatetime": .dateTime, "tochar": .char, "toint16": .number(.int16),
      "touint16": .number(.uint16), "touint32": .number(.uint32), "touint64": .number(.uint64),
      "tosbyte": .number(.sbyte), "tosingle": .number(.single),
    ]
    if let type = types[folded] {
      if arguments.count == 2, case .number = type {
        return try radix(first.text, Int(try conversion.int32(arguments[1])), type, name)
      }
      if folded == "toboolean" {
        if TextComparison.equalsIgnoringCase(first.text, "false") { return .bool(false) }
      }
      return try changed(first, to: type, name, arguments.count, conversion)
    }
    switch folded {
    case "tostring":
      return arguments.count == 2
        ? try digits(first, Int(try conversion.int32(arguments[1])), conversion)
        : .string(first.text)
    case "changetype":
      guard case .object(let type as TypeObject) = try Methods.argument(arguments, 1, name) else {
        throw .notPartOfThisShell("[System.Convert]::\(name) with a code")
      }
      return try changed(first, to: type.type, name, arguments.count, conversion)
    case "tobase64string":
      return try shell.newString(Base64.text(try bytes(first, conversion)))
    case "frombase64string":
      guard let bytes = Base64.bytes(first.text) else {
        throw Methods.failure(
          name, arguments.count, "System.FormatException",
          "The input is not a valid Base-64 string as it contains a non-base 64 character, more "
            + "than two padding characters, or an illegal character among the padding characters.")
      }
      return try shell.newArray(bytes.map { .byte($0) }, elementType: "System.Byte")
    case "tohexstring":
      let digits = try bytes(first, conversion).map {
        let text = String($0, radix: 16, uppercase: true)
        return text.utf8.count < 2 ? "0" + text : text
      }
      return try shell.newString(digits.joined())
    default: throw .notPartOfThisShell("[System.Convert]::\(name)")
    }
  }

  /// The digits of a whole number to a base; a negative one has those of its two's complement.
  private static func digits(
    _ value: Value, _ radix: Int, _ conversion: Conversion
  ) throws(ShellError) -> Value {
    guard [2, 8, 10, 16].contains(radix) else {
      throw Methods.failure("ToString", 2, "System.ArgumentException", "Invalid Base.")
    }
    let number = try conversion.int64(value)
    let bits =
      value.typeName == "System.Int64"
      ? UInt64(bitPattern: number) : UInt64(UInt32(truncatingIfNeeded: number))
    return .string(String(bits, radix: radix))
  }

  /// A value as a type, with the errors of a method.
  private static func changed(
    _ value: Value, to type: ShellType, _ name: String, _ count: Int, _ conversion: Conversion
  ) throws(ShellError) -> Value {
    do throws(ShellError) { return try conversion.convert(value, to: type) } catch {
      guard let reason = error.record?.inner else { throw error }
      throw Methods.failure(name, count, reason.type, reason.message)
    }
  }

  private static func bytes(
    _ value: Value, _ conversion: Conversion
  ) throws(ShellError) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in value.elements {
      if case .byte(let byte) = try conversion.number(item, .byte) { bytes.append(byte) }
    }
    return bytes
  }

  private static func radix(
    _ text: String, _ radix: Int, _ type: ShellType, _ name: String
  ) throws(ShellError) -> Value {
    guard [2, 8, 10, 16].contains(radix) else {
      throw Methods.failure(name, 2, "System.ArgumentException", "Invalid Base.")
    }
    let digits = TextComparison.folded(text).hasPrefix("0x") ? String(text.dropFirst(2)) : text
    guard let number = Int128(digits, radix: radix) else {
      throw Methods.failure(
        name, 2, "System.FormatException", "Could not find any recognizable digits.")
    }
    // All bits of a type are read, the first one as its sign.
    let read: Value? =
      switch type {
      case .number(.int):
        radix == 10
          ? Int32(exactly: number).map { .int($0) }
          : UInt32(exactly: number).map { .int(Int32(bitPattern: $0)) }
      case .number(.long):
        radix == 10
          ? Int64(exactly: number).map { .long($0) }
          : UInt64(exactly: number).map { .long(Int64(bitPattern: $0)) }
      case .number(.int16): UInt16(exactly: number).map { .int16(Int16(bitPattern: $0)) }
      case .number(.sbyte): UInt8(exactly: number).map { .sbyte(Int8(bitPattern: $0)) }
      case .number(.byte): UInt8(exactly: number).map { .byte($0) }
      case .number(.uint16): UInt16(exactly: number).map { .uint16($0) }
      case .number(.uint32): UInt32(exactly: number).map { .uint32($0) }
      case .number(.uint64): UInt64(exactly: number).map { .uint64($0) }
      default: nil
      }
    guard let read else {
      throw Methods.failure(
        name, 2, "System.OverflowException",
        "Value was either too large or too small for "
          + "\(type == .number(.byte) ? "an unsigned byte" : "a \(type.fullName.dropFirst(7))").")
    }
    return read
  }
}

/// Bytes as text of 64 letters.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for index in 0..<3 {
        bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
      }
      for index in 0..<4 {
        result.append(
          index <= group.count ? letters[Int(bits >> (18 - 6 * UInt32(index))) & 63] : 0x3D)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// nil for a text that is none.
  static func bytes(_ text: String) -> [UInt8]? {
    let units = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard units.count % 4 == 0 else { return nil }
    let padding = units.reversed().prefix { $0 == 0x3D }.count
    guard padding <= 2 else { return nil }
    var result: [UInt8] = []
    var bits: UInt32 = 0
    for (index, unit) in units.enumerated() {
      let isPadding = index >= units.count - padding
      guard let value = isPadding ? 0 : letters.firstIndex(of: unit) else { return nil }
      bits = bits << 6 | UInt32(value)
      guard index % 4 == 3 else { continue }
      for shift in [16, 8, 0] { result.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift))) }
      bits = 0
    }
    return result.dropLast(padding) + []
  }
}
