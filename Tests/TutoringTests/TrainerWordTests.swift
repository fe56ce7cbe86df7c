import ShellRuntime
import Testing
import Transcripts

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
    for entry in TrainerWordEntry.all {
      for line in ["1 | \(entry.name)", "if (1) { \(entry.name) }", "& \(entry.name)"] {
        #expect(TrainerWord(line: line) == nil, "\(line)")
      }
    }
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
      "redo x", "goto", "goto 1 2", "review x", "skip it", "map 3", "Undo-TutorLine -Count",
      "Undo-TutorLine -Count x", "Get-TutorHint now", "save", "restore", "save two words",
      "lab all", "lab changes x", "lab changes 1 2 3", "lab changes -1",
    ]
    for line in lines where line != "Undo-TutorLine -Count" {
      guard case .misused? = TrainerWord(line: line) else {
        Issue.record("\(line) is not refused")
        continue
      }
    }
    #expect(TrainerWord(line: "undo 3") == .undo(3))
  }

  @Test("the command of a word, alone on its line, is the word")
  func commands() {
    #expect(TrainerWord(line: "get-tutorhint") == .hint)
    #expect(TrainerWord(line: "Undo-TutorLine 3") == .undo(3))
    #expect(TrainerWord(line: "Undo-TutorLine -Count 3") == .undo(3))
    #expect(TrainerWord(line: "undo -count:3") == .undo(3))
    #expect(TrainerWord(line: "Submit-TutorAnswer -Value 'a b'") == .answer("a b"))
    #expect(TrainerWord(line: "Get-TutorReview -AsScript") == .script)
    #expect(TrainerWord(line: "review") == .review(last: nil))
    #expect(TrainerWord(line: "review 4") == .review(last: 4))
    #expect(TrainerWord(line: "goto healthy") == .goTo("healthy"))
    #expect(TrainerWord(line: "notes") == .notes(""))
    #expect(TrainerWord(line: "report-problem it's odd") == .reportProblem("it's odd"))
    #expect(TrainerWord(line: "Get-TutorHint | Out-Null") == nil)
  }

  @Test("each word has a command of an approved verb, which help and Get-Command find")
  func help() throws {
    let session = try CourseFixture.session()
    let approved: Set = [
      "Get", "Test", "Submit", "Step", "Enter", "Skip", "Undo", "Redo", "Restart", "Start", "Stop",
      "Add", "New", "Exit", "Show", "Save", "Restore",
    ]
    #expect(Set(TrainerWordEntry.all.map(\.command)).count == TrainerWordEntry.all.count)
    for entry in TrainerWordEntry.all {
      #expect(approved.contains(String(entry.command.prefix { $0 != "-" })), "\(entry.command)")
      for line in ["(Get-Help \(entry.name)).Name", "(Get-Command \(entry.name)).Name"]
      where entry.name != "exit" || line.contains("Help") {
        let turn = session.submit(line)
        #expect(turn.output.map(\.text) == [entry.command], "\(line)")
      }
      let page = session.submit("Get-Help \(entry.command) -Full").output.map(\.text)
      for argument in entry.arguments {
        #expect(page.contains { $0.hasPrefix("    -\(argument.name)") }, "\(entry.command)")
      }
      let definition = try #require(session.engine.commands.definition(named: entry.command))
      #expect(definition.synopsis.hasSuffix("of this trainer, not of Microsoft."))
    }
    let found = session.submit("(Get-Command *-Tutor*, *-Lab).Count").output.map(\.text)
    #expect(found == ["\(TrainerWordEntry.all.count)"])
  }

  @Test("the examples of each command show what they say")
  func examples() throws {
    let session = try CourseFixture.session()
    for entry in TrainerWordEntry.all {
      let definition = try #require(session.engine.commands.definition(named: entry.command))
      let parts = definition.examples.split(separator: "PS> ").map {
        $0.split(separator: "\n").map(String.init)
      }
      #expect(parts.count >= 2)
      for part in parts {
        let turn = session.submit(part[0])
        let expected = part[1]
        if expected.hasPrefix("! ") {
          #expect(session.lastOutcome?.errors == [String(expected.dropFirst(2))], "\(part[0])")
        } else {
          #expect(turn.output.map(\.text) == [expected], "\(part[0])")
        }
      }
    }
  }

  @Test("Tab offers words at the beginning, steps behind goto, and nothing behind answer")
  func completion() throws {
    let session = try CourseFixture.session()
    func offers(_ text: String) -> [String] {
      session.completions(of: text, cursor: text.unicodeScalars.count).map(\.text)
    }
    let words = ["redo", "restart", "restore", "review", "report-problem"]
    #expect(Array(offers("re").prefix(5)) == words)
    #expect(offers("goto ") == ["version", "cause", "healthy"])
    #expect(offers("goto h") == ["healthy"])
    #expect(offers("review -") == ["-AsScript"])
    #expect(offers("answer ").isEmpty)
    #expect(offers("answer s").isEmpty)
    #expect(offers("Get-CMSite | hin").allSatisfy { $0 != "hint" })
    let tooltips = session.completions(of: "hin", cursor: 3).map(\.tooltip)
    #expect(tooltips.contains("give a hint; with a number, read one again"))
    // A command's is asked for when it is chosen.
    let commands = session.completions(of: "Get-CMSi", cursor: 8)
    #expect(commands.contains { $0.text == "Get-CMSite" && $0.tooltip.isEmpty })
    #expect(session.tooltip(ofOffered: "Get-CMSite").hasSuffix("."))
    #expect(session.tooltip(ofOffered: "Get-Nothing").isEmpty)
  }

  @Test("a word in the middle of a pipeline is told apart from an unknown command")
  func misplaced() throws {
    let session = try CourseFixture.session()
    #expect(
      session.submit("1 | hint").notices == [
        "hint is a word of the trainer: it stands first on a line of its own."
      ])
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
