import Lessons
import ShellRuntime
import Transcripts

/// A way in which a typed line could go on.
public struct LineCandidate: Sendable, Equatable {
  /// First replaced scalar of the line, from 0.
  public var start: Int
  /// The scalar after the last replaced one.
  public var end: Int
  /// What is put there.
  public var text: String
  /// What the list shows.
  public var display: String
  /// A sentence about it; empty where there is none, or where `tooltip(ofOffered:)` has one.
  public var tooltip: String
}

extension LearningSession {
  /// The PowerShell lines typed so far, oldest first: the editor's history.
  public var typedLines: [String] {
    review.entries.compactMap { entry in
      if case .line(let line) = entry { return line.text }
      return nil
    }
  }

  /// Records that the next line was pasted, of so many bytes.
  public func notePasted(bytes: Int) {
    record(.note(TranscriptNote(.pasted, ["bytes": .integer(bytes)])))
  }

  /// How a line could go on at a cursor (in scalars): words of the trainer at its beginning and
  /// what they take, and what the shell knows.
  public func completions(of text: String, cursor: Int) -> [LineCandidate] {
    let typed = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    guard let blank = typed.firstIndex(where: { $0 == " " }) else {
      return wordCandidates(typed, cursor) + shellCandidates(text, cursor)
    }
    guard let entry = TrainerWordEntry.named(String(typed[..<blank])),
      TrainerWord(line: text) != nil
    else { return shellCandidates(text, cursor) }
    let argument = typed[blank...].drop { $0 == " " }
    return argumentCandidates(of: entry, String(argument), cursor)
  }

  /// A sentence about a text that was offered without one.
  public func tooltip(ofOffered text: String) -> String { shell.detail(ofOffered: text) }

  private func wordCandidates(_ typed: String, _ cursor: Int) -> [LineCandidate] {
    guard !typed.isEmpty, typed.utf8.allSatisfy({ $0 > 0x20 }) else { return [] }
    let folded = typed.lowercasedASCII()
    return TrainerWordEntry.all.compactMap { entry in
      guard entry.name.hasPrefix(folded) else { return nil }
      return LineCandidate(
        start: 0, end: cursor, text: entry.name, display: entry.name, tooltip: entry.does)
    }
  }

  /// What a word takes: the steps of `goto`, the switches. Answers are nobody's business.
  private func argumentCandidates(
    of entry: TrainerWordEntry, _ typed: String, _ cursor: Int
  ) -> [LineCandidate] {
    let folded = typed.lowercasedASCII()
    var found = entry.arguments.filter { $0.type == .flag }.map { ("-\($0.name)", $0.help) }
    if entry.command == "Enter-TutorStep" {
      found += steps.indices.map { (steps[$0].id, "\($0 + 1): \(title(ofStep: $0))") }
    }
    return found.filter { $0.0.lowercasedASCII().hasPrefix(folded) }.map {
      LineCandidate(
        start: cursor - typed.unicodeScalars.count, end: cursor, text: $0.0, display: $0.0,
        tooltip: $0.1)
    }
  }
}

extension LearningSession {
  /// What the shell knows; its places are bytes, the editor's are scalars.
  private func shellCandidates(_ text: String, _ cursor: Int) -> [LineCandidate] {
    let scalars = text.unicodeScalars
    let typed = String(String.UnicodeScalarView(scalars.prefix(cursor)))
    let found = shell.completions(text, cursor: typed.utf8.count)
    let start = Self.scalars(in: text, before: found.replaced.lowerBound)
    let end = Self.scalars(in: text, before: found.replaced.upperBound)
    return found.candidates.map {
      LineCandidate(start: start, end: end, text: $0.text, display: $0.label, tooltip: $0.detail)
    }
  }

  /// How many scalars begin before a byte of the text.
  private static func scalars(in text: String, before offset: Int) -> Int {
    String(decoding: text.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
  }
}
