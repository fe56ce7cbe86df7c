import ShellFormatting
import ShellRuntime

/// Sixteen bytes at most, as `Format-Hex` gives them.
final class HexRow: ShellObject {
  private let label: String
  private let offset: Int
  private let bytes: [UInt8]
  private let path: String?
  /// Whether it begins what is under one label.
  private let isFirst: Bool

  private static let typeName = "Microsoft.PowerShell.Commands.ByteCollection"
  private static let properties: [(name: String, type: String)] = [
    ("Label", "string"), ("Offset64", "System.UInt64"), ("Offset", "uint"),
    ("HexOffset", "string"), ("HexBytes", "string"), ("Ascii", "string"), ("Path", "string"),
    ("Bytes", "byte[]"),
  ]

  init(
    label: String, offset: Int, bytes: [UInt8], path: String?, isFirst: Bool, _ engine: Engine
  ) {
    self.label = label
    self.offset = offset
    self.bytes = bytes
    self.path = path
    self.isFirst = isFirst
    super.init(
      shape: engine.shape(for: Self.typeName) { names in
        Shape(
          typeNames: [Self.typeName, "System.Object"],
          properties: Self.properties.map { PropertyDefinition($0.name, $0.type) }, names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value {
    switch Self.properties[slot].name {
    case "Label": .string(label)
    case "Offset64": .uint64(UInt64(offset))
    case "Offset": .uint32(UInt32(truncatingIfNeeded: offset))
    case "HexOffset": .string(Self.digits(offset, count: 16))
    case "HexBytes": .string(hexBytes)
    case "Ascii": .string(ascii)
    case "Path": path.map { .string($0) } ?? .null
    default: .array(ArrayObject(bytes.map { .byte($0) }, elementType: "System.Byte"))
    }
  }

  private var hexBytes: String {
    bytes.map { Self.digits(Int($0), count: 2) }.joined(separator: " ")
  }

  /// Printable ASCII as it is; what would move the cursor as a sign of its own.
  private var ascii: String {
    var text = ""
    for byte in bytes {
      switch byte {
      case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(byte))
      case 0: text += "\u{2400}"
      default: text += "\u{FFFD}"
      }
    }
    return text
  }

  private var row: String {
    let padded = hexBytes + String(repeating: " ", count: 47 - hexBytes.utf8.count)
    return "\(Self.digits(offset, count: 16)) \(padded) \(ascii)"
  }

  /// A number in so many hexadecimal digits.
  static func digits(_ number: Int, count: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  override var description: String { row }

  private var lines: [String] {
    guard isFirst else { return [row] }
    return [
      "", "   Label: \(label)", "",
      "          Offset Bytes                                           Ascii",
      "                 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F",
      "          ------ ----------------------------------------------- -----", row,
    ]
  }

  /// Shows the bytes of one label under a heading.
  static func registerView(in engine: Engine) {
    engine.formatViews.table.register(
      FormatView(
        [typeName],
        .text { (value, _) throws(ShellError) in
          guard case .object(let row as HexRow) = value else { return [value.text] }
          return row.lines
        }))
  }
}
