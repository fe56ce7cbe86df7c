import Foundation
import Testing

/// The hard limits of CONTRIBUTING.md, held over the whole tree. Each failure names its place.
@Suite("The tree is tidy")
struct TidyTests {
  static let maximumFileLines = 450
  static let maximumColumns = 100
  static let maximumFunctionLines = 60
  /// Files that are only a table of data may be longer; each says so in its first line.
  static let tableMarker = "// A table of data."
  static let roomsWithFoundation: Set<String> = ["Grading", "cotutor"]

  @Test("no file is longer than 450 lines, but for tables of data")
  func fileLength() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") + SourceTree.swiftFiles(in: "Tests")
    where file.lines.first?.hasPrefix(Self.tableMarker) != true {
      #expect(file.lines.count <= Self.maximumFileLines, "\(file.path): \(file.lines.count) lines")
    }
  }

  @Test("no line is longer than 100 columns")
  func lineLength() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") + SourceTree.swiftFiles(in: "Tests")
    where file.lines.first?.hasPrefix(Self.tableMarker) != true {
      for (index, line) in file.lines.enumerated() where line.count > Self.maximumColumns {
        Issue.record("\(file.path):\(index + 1): \(line.count) columns")
      }
    }
  }

  @Test("no function is longer than 60 lines")
  func functionLength() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for function in functions(in: file) where function.count > Self.maximumFunctionLines {
        Issue.record("\(file.path):\(function.line): \(function.count) lines")
      }
    }
  }

  @Test("Foundation and the host's clock and chance stay out of the deterministic rooms")
  func noFoundation() throws {
    let forbidden = ["import Foundation", "import Glibc", "import Dispatch"]
    let roomsWithGlibc: Set<String> = ["LineEditing", "Transcripts"]
    for file in try SourceTree.swiftFiles(in: "Sources")
    where !Self.roomsWithFoundation.contains(file.room) {
      for (index, line) in file.lines.enumerated() {
        let code = line.drop(while: { $0 == " " })
        for word in forbidden where code.hasSuffix(word) && !code.hasPrefix("//") {
          if word == "import Glibc", roomsWithGlibc.contains(file.room) { continue }
          Issue.record("\(file.path):\(index + 1): \(word) in a deterministic room")
        }
        for word in [".random(in:", "SystemRandomNumberGenerator", "ContinuousClock", ".shuffled()"]
        where code.contains(word) && !code.hasPrefix("//") {
          Issue.record("\(file.path):\(index + 1): \(word) reaches the host's clock or chance")
        }
      }
    }
  }

  @Test("no escapes from the compiler's checks outside LineEditing, no promises, no skipped tests")
  func noEscapes() throws {
    let escapes = ["try!", " as! ", "@unchecked Sendable", "nonisolated(unsafe)"]
    let promises = ["TODO", "FIXME", "XXX"]
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() {
        let words = file.room == "LineEditing" ? promises : escapes + promises
        for word in words where line.contains(word) {
          Issue.record("\(file.path):\(index + 1): \(word)")
        }
      }
    }
  }

  @Test("every public declaration has a documentation comment")
  func documentation() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where declaresPublicly(line) {
        if !isDocumented(file.lines, at: index) {
          Issue.record("\(file.path):\(index + 1): undocumented: \(line)")
        }
      }
    }
  }

  @Test("no file is named for nothing in particular")
  func names() throws {
    let empty = ["Utils", "Util", "Helpers", "Helper", "Common", "Extensions", "Misc"]
    for file in try SourceTree.swiftFiles(in: "Sources") + SourceTree.swiftFiles(in: "Tests") {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      #expect(!empty.contains { name == "\($0).swift" }, "\(file.path)")
    }
  }
}

extension TidyTests {
  private func declaresPublicly(_ line: Substring) -> Bool {
    let code = line.drop(while: { $0 == " " })
    guard code.hasPrefix("public ") || code.hasPrefix("open ") else { return false }
    let kinds = [
      "func ", "var ", "let ", "struct ", "enum ", "class ", "protocol ", "init", "case ",
    ]
    return !code.hasPrefix("public import")
      && kinds.contains { code.contains(" \($0)") || code.contains("public \($0)") }
  }

  /// A `///` line stands directly above the declaration, its attributes aside.
  private func isDocumented(_ lines: [Substring], at index: Int) -> Bool {
    var above = index - 1
    while above >= 0 {
      let code = lines[above].drop(while: { $0 == " " })
      if code.hasPrefix("///") { return true }
      guard code.hasPrefix("@") else { return false }
      above -= 1
    }
    return false
  }

  /// Functions by indentation: from a line with `func` or `init` that opens a brace to the line
  /// that closes it at the same indentation.
  private func functions(in file: SourceFile) -> [(line: Int, count: Int)] {
    var open: [(indentation: Int, line: Int)] = []
    var found: [(line: Int, count: Int)] = []
    for (index, line) in file.lines.enumerated() {
      let indentation = line.prefix(while: { $0 == " " }).count
      let code = line.dropFirst(indentation)
      if let last = open.last, code.hasPrefix("}"), last.indentation == indentation {
        found.append((last.line + 1, index - last.line + 1))
        open.removeLast()
      }
      let declares = code.contains("func ") || code.contains("init(") || code.hasPrefix("deinit")
      if declares, !code.hasPrefix("//"), code.hasSuffix("{") || code.hasSuffix("(") {
        open.append((indentation, index))
      }
    }
    return found
  }
}
