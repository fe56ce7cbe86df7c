/// A `$lab.NAME` in a line of a lesson.
struct LabVariableUse {
  let name: String
  /// Of the `$`, from 1, in Unicode scalars.
  let column: Int

  private static let mark = Array("$lab.".utf8)

  static func all(in line: ArraySlice<UInt8>) -> [LabVariableUse] {
    var uses: [LabVariableUse] = []
    var column = 1
    var index = line.startIndex
    while index < line.endIndex {
      let rest = line[index...]
      if line[index] == mark[0], rest.count > mark.count,
        zip(rest, mark).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        let name = rest.dropFirst(mark.count).prefix {
          Identifier.isLetter($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".")
        }
        if !name.isEmpty {
          uses.append(.init(name: String(decoding: name, as: UTF8.self), column: column))
        }
      }
      if line[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return uses
  }
}
