/// `[System.Text.Encoding]::UTF8` and its relatives.
final class EncodingObject: ShellObject, MethodCallable {
  /// The encodings that scripts name.
  enum Kind: String, CaseIterable {
    // swift-format-ignore
    case utf8, ascii, unicode
    case bigEndianUnicode = "bigendianunicode"
    case latin1, `default`
  }

  private let kind: Kind

  init(_ kind: Kind, engine: Engine) {
    self.kind = kind
    super.init(
      shape: engine.readOnlyShape(
        [Self.typeName(kind), "System.Text.Encoding"],
        [("EncodingName", "string"), ("WebName", "string"), ("CodePage", "int")]))
  }

  private static func typeName(_ kind: Kind) -> String {
    switch kind {
    case .utf8, .default: "System.Text.UTF8Encoding+UTF8EncodingSealed"
    case .ascii: "System.Text.ASCIIEncoding+ASCIIEncodingSealed"
    case .unicode, .bigEndianUnicode: "System.Text.UnicodeEncoding"
    case .latin1: "System.Text.Latin1Encoding+Latin1EncodingSealed"
    }
  }

  override func ownValue(at slot: Int) -> Value {
    let (name, web, page): (String, String, Int32) =
      switch kind {
      case .utf8, .default: ("Unicode (UTF-8)", "utf-8", 65001)
      case .ascii: ("US-ASCII", "us-ascii", 20127)
      case .unicode: ("Unicode", "utf-16", 1200)
      case .bigEndianUnicode: ("Unicode (Big-Endian)", "utf-16BE", 1201)
      case .latin1: ("Western European (ISO)", "iso-8859-1", 28591)
      }
    return [.string(name), .string(web), .int(page)][slot]
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch name {
    case "getbytes":
      let bytes = bytes(try Methods.argument(arguments, 0, "GetBytes"))
      return try shell.newArray(bytes.map { .byte($0) }, elementType: "System.Byte")
    case "getbytecount":
      return .integer(bytes(try Methods.argument(arguments, 0, "GetByteCount")).count)
    case "getstring":
      let source = try Methods.argument(arguments, 0, "GetString")
      var bytes: [UInt8] = []
      for item in source.elements {
        if case .byte(let byte) = try Conversion(shell).number(item, .byte) { bytes.append(byte) }
      }
      return try shell.newString(text(bytes))
    default: return nil
    }
  }

  private func bytes(_ value: Value) -> [UInt8] {
    let text = value.elements.map(\.text).joined()
    switch kind {
    case .utf8, .default: return Array(text.utf8)
    case .ascii: return text.utf16.map { $0 < 0x80 ? UInt8($0) : 0x3F }
    case .latin1: return text.utf16.map { $0 < 0x100 ? UInt8($0) : 0x3F }
    case .unicode:
      return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .bigEndianUnicode:
      return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }
  }

  private func text(_ bytes: [UInt8]) -> String {
    switch kind {
    case .utf8, .default: return String(decoding: bytes, as: UTF8.self)
    case .ascii:
      return String(decoding: bytes.map { $0 < 0x80 ? UInt16($0) : 0xFFFD }, as: UTF16.self)
    case .latin1: return String(decoding: bytes.map { UInt16($0) }, as: UTF16.self)
    case .unicode, .bigEndianUnicode:
      let low = kind == .unicode ? 0 : 1
      let pairs = stride(from: 0, to: bytes.count - 1, by: 2)
      return String(
        decoding: pairs.map { UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8 },
        as: UTF16.self)
    }
  }
}
