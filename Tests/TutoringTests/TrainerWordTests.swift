import Testing

@testable import Tutoring

@Suite("Words of the trainer")
struct TrainerWordTests {
  @Test("a word counts only as the first word of a line that is no pipeline")
  func recognition() {
    #expect(TrainerWord(line: "hint") == .hint)
    #expect(TrainerWord(line: "  NEXT  ") == .next)
    #expect(TrainerWord(line: "exit") == .exit)
    #expect(TrainerWord(line: "hint | Select-Object Name") == nil)
    #expect(TrainerWord(line: "check = 3") == nil)
    #expect(TrainerWord(line: "task; Get-CMSite") == nil)
    #expect(TrainerWord(line: "Get-CMSite # hint") == nil)
    #expect(TrainerWord(line: "hints") == nil)
    #expect(TrainerWord(line: "$hint") == nil)
    #expect(TrainerWord(line: "") == nil)
    #expect(TrainerWord(line: "3") == nil)
  }

  @Test("an answer is taken as typed, without the quotes around it")
  func answers() {
    #expect(TrainerWord(line: "answer 2") == .answer("2"))
    #expect(TrainerWord(line: "answer 'a | b'") == .answer("a | b"))
    #expect(TrainerWord(line: "answer \"It's off\"") == .answer("It's off"))
    #expect(TrainerWord(line: "ANSWER XYZ ") == .answer("XYZ"))
  }

  @Test("a word that is used wrongly says how it is used")
  func misuse() {
    let lines = [
      "answer", "undo x", "undo 0", "undo -1", "next please", "undo 99999999999999999999",
    ]
    for line in lines {
      guard case .misused? = TrainerWord(line: line) else {
        Issue.record("\(line) is not refused")
        continue
      }
    }
    #expect(TrainerWord(line: "undo 3") == .undo(3))
  }

  @Test("answers are compared without case, blanks and quotes")
  func comparison() {
    #expect(AnswerText.equal(" 'XYZ' ", "xyz"))
    #expect(!AnswerText.equal("XY", "XYZ"))
    #expect(AnswerText.parts("1 3") == ["1", "3"])
    #expect(AnswerText.parts("1,3") == ["1", "3"])
    #expect(AnswerText.parts("one thing, another") == ["one thing", "another"])
  }
}
