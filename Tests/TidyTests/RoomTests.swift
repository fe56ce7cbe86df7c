import Foundation
import Testing

/// A target of Package.swift with what it may import.
struct Room {
  let name: String
  let dependencies: [String]
  let isTest: Bool

  /// The rooms in the order of the manifest. A dependency is a name in quotes, or one of the two
  /// constants that stand for packages.
  static func all() throws -> [Room] {
    let manifest = try SourceTree.text(of: "Package.swift")
    let targets = manifest.split(separator: /\.(?=(system|executable|test)?([tT]arget|Library)\()/)
    return targets.dropFirst().compactMap { text in
      guard let name = text.firstMatch(of: /name: "(\w+)"/)?.1 else { return nil }
      let list = text.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
      let names = list.matches(of: /"(\w+)"|\b(crypto|argumentParser)\b/).map { match in
        match.1.map { String($0) } ?? (match.2 == "crypto" ? "Crypto" : "ArgumentParser")
      }
      return Room(
        name: String(name), dependencies: names, isTest: text.hasPrefix("testTarget"))
    }
  }
}

/// What may stand where, by the one list of rooms in Package.swift. The compiler says the same, but
/// only of what it builds anew.
@Suite("Arrows between rooms")
struct RoomTests {
  /// Comes with the compiler and the system; `TidyTests` says which room may take which.
  static let system: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization", "Testing"]

  @Test("a room depends only on rooms that stand above it in Package.swift")
  func order() throws {
    let rooms = try Room.all()
    #expect(rooms.count > 25)
    for (index, room) in rooms.enumerated() where !room.isTest {
      for dependency in room.dependencies {
        let isBelow = rooms[index...].contains { $0.name == dependency }
        #expect(!isBelow, "\(room.name) depends on \(dependency), which stands below it")
      }
    }
  }

  @Test("a file imports only what Package.swift gives its room")
  func imports() throws {
    let rooms = try Room.all()
    for file in try SourceTree.swiftFiles(in: "Sources") + SourceTree.swiftFiles(in: "Tests") {
      guard let room = rooms.first(where: { $0.name == file.room }) else {
        Issue.record("\(file.path): Package.swift has no room \(file.room)")
        continue
      }
      for (index, line) in file.lines.enumerated() where line.contains("import ") {
        let statement = /^(@testable |public |internal |private |package )?import (\w+)$/
        guard let module = line.firstMatch(of: statement)?.2 else { continue }
        let isGiven =
          room.dependencies.contains(String(module)) || Self.system.contains(String(module))
        #expect(isGiven, "\(file.path):\(index + 1): \(room.name) may not import \(module)")
      }
    }
  }
}
