import Testing

@testable import Tutoring

@Suite("Answers that are the trainer's words")
struct HostWordTests {
  @Test(
    "a word that stands as it is typed at the prompt, and nothing that only begins like one",
    arguments: [
      ("hint", true), ("Undo 3", true), ("goals", false), ("why", true), ("check", true),
      ("help desk", false), ("'hint'", false), ("Pilot", false), ("next", true), ("", false),
    ])
  func claims(answer: String, isWord: Bool) {
    let host = SessionHost(TutorEngine(), width: 80, isTerminal: false, isFormatting: true)
    #expect(host.claims(answer) == isWord, "\(answer)")
  }
}
