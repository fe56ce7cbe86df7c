/// A `$lab.NAME` in a lesson.
struct LabVariableUse {
  let name: String
  let place: Place

  private static let mark = Array("$lab.".utf8)

  /// In the order of the file; letter case does not count.
  static func all(in source: SourceText) -> [LabVariableUse] {
    let bytes = source.bytes
    var uses: [LabVariableUse] = []
    var line = 0
    for index in bytes.indices where bytes[index] == mark[0] {
      guard zip(bytes[index...], mark).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { continue }
      let name = bytes[index...].dropFirst(mark.count).prefix {
        Identifier.isLetter($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".")
      }
      if name.isEmpty { continue }
      while line + 1 < source.lineCount, source.lineStarts[line + 1] <= index { line += 1 }
      let column = bytes[source.lineStarts[line]..<index].reduce(1) {
        $1 & 0xC0 == 0x80 ? $0 : $0 + 1
      }
      uses.append(
        LabVariableUse(
          name: String(decoding: name, as: UTF8.self),
          place: Place(line: line + 1, column: column)))
    }
    return uses
  }
}
