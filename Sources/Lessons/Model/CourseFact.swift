/// `facts.yaml`: what the lessons of a course teach, sentence by sentence.
public struct CourseFacts: Sendable, Hashable {
  /// In the order of the file.
  public let facts: [CourseFact]

  init(facts: [CourseFact]) { self.facts = facts }

  /// The names of all facts, in the order of the file.
  public var ids: [String] { facts.map(\.id) }
}

/// One thing to know, which steps cite by its id.
public struct CourseFact: Sendable, Hashable {
  /// Permanent name, `F-1.1`.
  public let id: String
  /// What is to be known.
  public let says: String
  /// Why no step teaches it; nil for a fact that is taught.
  public let untaught: String?
  /// Where it stands in `facts.yaml`.
  public let place: Place
}

extension Lesson {
  /// The entry of the lesson's `facts:` that names what it teaches.
  static let citationName = "module"

  /// The ids of the course's facts that the top of the lesson names.
  public var citedFacts: [String] {
    facts.filter { $0.name == Self.citationName }.flatMap { Identifier.words($0.value) }
  }
}
