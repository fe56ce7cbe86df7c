import Foundation
import Testing
import Transcripts

/// `transcripts/language/FEATURES`: the items of the language table, each with the session that
/// types it.
@Suite("Features of the language")
struct FeatureListTests {
  private struct Feature {
    let area: String
    let item: String
    let file: String
  }

  private static let folder = GoldenTests.folder.appendingPathComponent("language")

  private static func features() throws -> [Feature] {
    let text = try String(contentsOf: folder.appendingPathComponent("FEATURES"), encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.components(separatedBy: " | ")
      let (area, file) = (try #require(parts.first), try #require(parts.last))
      // An item may hold the separator itself.
      return Feature(
        area: area, item: parts.dropFirst().dropLast().joined(separator: " | "), file: file)
    }
  }

  private static func inputs(of file: String) throws -> [String] {
    let bytes = try Data(contentsOf: folder.appendingPathComponent(file + ".session"))
    return PlainSession.parse(bytes: Array(bytes)).sessions.flatMap(\.entries).map(\.input)
  }

  @Test("each item is typed in its session")
  func typed() throws {
    for feature in try Self.features() {
      let inputs = try Self.inputs(of: feature.file)
      let isTyped = inputs.contains { $0.range(of: feature.item, options: .caseInsensitive) != nil }
      #expect(
        isTyped && !feature.item.isEmpty,
        "\(feature.area): \(feature.item) is not typed in \(feature.file)")
    }
  }

  @Test("each row of the table has items")
  func rows() throws {
    let areas = Set(try Self.features().map(\.area))
    let rows = [
      "literals", "expansion", "variables", "operators", "members", "casts", "statements",
      "pipelines", "errors", "out",
    ]
    for row in rows { #expect(areas.contains(row), "no item of \(row)") }
    #expect(Set(try Self.features().map(\.file)).count >= 80)
  }
}
