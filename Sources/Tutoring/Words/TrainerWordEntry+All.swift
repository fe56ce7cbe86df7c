extension TrainerWordEntry {
  /// Every word, in the order in which they are listed.
  public static let all: [TrainerWordEntry] = learning + moving + trying + looking + leaving

  private static let learning = [
    TrainerWordEntry(
      "task", "show the step and its goals again", command: "Get-TutorTask",
      alone: .task),
    TrainerWordEntry(
      "check", "say which goals are reached", command: "Test-TutorGoal",
      alone: .check),
    TrainerWordEntry(
      "why", "say of each open goal what was wanted and what was found",
      command: "Get-TutorExplanation", alone: .why),
    TrainerWordEntry(
      "hint [N]", "give a hint; with a number, read one again", command: "Get-TutorHint",
      [Argument(name: "Number", type: .number, help: "Which of the hints given is read again.")]
    ) {
      number(
        $0, one: .hint, "hint takes the number of a hint that was given: hint, or hint 1."
      ) { .hintAgain($0) }
    },
    TrainerWordEntry(
      "answer VALUE", "answer the step's question, by text or by number",
      command: "Submit-TutorAnswer",
      [Argument(name: "Value", type: .text, help: "The answer, as text or as its number.")]
    ) { rest in
      rest.isEmpty
        ? .misused("answer needs a value: answer 2, or answer 'some text'.")
        : .answer(rest.withoutSurroundingQuotes())
    },
    TrainerWordEntry(
      "solution", "show the lines that solve the step, once it has said what that costs",
      command: "Get-TutorSolution", alone: .solution),
  ]

  private static let moving = [
    TrainerWordEntry(
      "next", "go on to the next step", command: "Step-TutorLesson", alone: .next),
    TrainerWordEntry(
      "back", "open the step before this one", command: "Enter-TutorPreviousStep", alone: .back),
    TrainerWordEntry(
      "goto STEP", "open any step by its number or id; every step keeps what you did in it",
      command: "Enter-TutorStep",
      [Argument(name: "Step", type: .text, help: "The number of the step, or its id.")]
    ) { rest in
      rest.isEmpty || rest.utf8.contains(0x20)
        ? .misused("goto needs one step, by its number or id: goto 2.")
        : .goTo(rest.withoutSurroundingQuotes())
    },
    TrainerWordEntry(
      "skip", "go on without solving the step; it gives no points, and you can come back to it",
      command: "Skip-TutorStep", alone: .skip),
  ]

  private static let trying = [
    TrainerWordEntry(
      "undo [N]", "take back the last line, or the last N, in the world too",
      command: "Undo-TutorLine", [count("How many lines are taken back; one if not given.")]
    ) { number($0, one: .undo(1), "undo takes a number of lines: undo, or undo 3.") { .undo($0) } },
    TrainerWordEntry(
      "redo [N]", "do again what undo took back", command: "Redo-TutorLine",
      [count("How many lines are done again; one if not given.")]
    ) { number($0, one: .redo(1), "redo takes a number of lines: redo, or redo 3.") { .redo($0) } },
    TrainerWordEntry(
      "restart", "begin this step anew; hints that you took stay taken",
      command: "Restart-TutorStep", alone: .restart),
    TrainerWordEntry(
      "save NAME", "give this moment of the lab a name to come back to", command: "Save-Lab",
      [Argument(name: "Name", type: .text, help: "The name of the moment, of one word.")]
    ) { name($0, "save") { .saveLab($0) } },
    TrainerWordEntry(
      "restore NAME", "come back to a moment that you saved; redo brings later lines back",
      command: "Restore-Lab",
      [Argument(name: "Name", type: .text, help: "The name that it was saved under.")]
    ) { name($0, "restore") { .restoreLab($0) } },
    TrainerWordEntry(
      "explore", "try things on a copy of the lab, where nothing counts",
      command: "Start-TutorExploration", alone: .explore),
    TrainerWordEntry(
      "done", "leave that copy; your lab is as it was before", command: "Stop-TutorExploration",
      alone: .done),
  ]

  private static let looking = [
    TrainerWordEntry(
      "review [N]", "list your lines, or the last N; review -AsScript makes a script of them",
      command: "Get-TutorReview",
      [
        Argument(name: "Last", type: .number, help: "Only so many lines, the last ones."),
        Argument(
          name: "AsScript", type: .flag,
          help: "Writes the commands that count as a script, beside the session's file."),
      ]
    ) { rest in
      if rest.lowercasedASCII() == "-asscript" { return .script }
      return number(
        rest, one: .review(last: nil),
        "review takes a number of lines or -AsScript: review, review 5, review -AsScript."
      ) { .review(last: $0) }
    },
    TrainerWordEntry(
      "lab [changes N M]",
      "draw site, tenant and devices with changes marked; lab changes 4 9 compares two lines",
      command: "Show-Lab",
      [Argument(name: "Changes", type: .text, help: "Two of your lines, by number: changes 4 9.")]
    ) { lab($0) },
    TrainerWordEntry(
      "map", "show the course and how far you are", command: "Get-TutorMap",
      alone: .map),
    TrainerWordEntry(
      "links", "list the links of the step and the lesson", command: "Get-TutorLink",
      alone: .links),
    TrainerWordEntry(
      "notes [TEXT]", "keep a note of your own; without a text, list them",
      command: "Add-TutorNote",
      [Argument(name: "Text", type: .text, help: "What is kept; without it, notes are listed.")]
    ) { .notes($0.withoutSurroundingQuotes()) },
    TrainerWordEntry(
      "report-problem [TEXT]", "write a file that tells what went wrong, for the authors",
      command: "New-TutorProblemReport",
      [Argument(name: "Text", type: .text, help: "What you expected, and what you saw instead.")]
    ) { .reportProblem($0.withoutSurroundingQuotes()) },
  ]

  private static let leaving = [
    TrainerWordEntry(
      "Get-TutorHelp", "list these words", command: "Get-TutorHelp",
      alone: .help),
    TrainerWordEntry(
      "exit", "leave; `cotutor learn` comes back to the same place",
      command: "Exit-TutorLesson"
    ) { _ in .exit },
  ]

  private static func count(_ help: String) -> Argument {
    Argument(name: "Count", type: .number, help: help)
  }

  /// A word with a name behind it, which is one word.
  private static func name(
    _ rest: String, _ word: String, _ named: (String) -> TrainerWord
  ) -> TrainerWord {
    let name = rest.withoutSurroundingQuotes()
    let isName = (1...64).contains(name.utf8.count) && name.utf8.allSatisfy { $0 > 0x20 }
    return isName
      ? named(name)
      : .misused("\(word) needs a name of one word, of up to 64 bytes: \(word) before-change.")
  }

  /// `lab`, `lab changes`, `lab changes 4`, `lab changes 4 9`.
  private static func lab(_ rest: String) -> TrainerWord {
    let words = rest.split(separator: " ").map(String.init)
    guard let first = words.first else { return .lab }
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard first.lowercasedASCII() == "changes", numbers.count == words.count - 1,
      numbers.count <= 2, numbers.allSatisfy({ (0...1_000_000).contains($0) })
    else {
      return .misused(
        "lab draws the lab; lab changes 4 9 compares it after your lines 4 and 9, lab changes 4 "
          + "with now, lab changes with the beginning.")
    }
    return .labChanges(from: numbers.first ?? 0, to: numbers.count == 2 ? numbers[1] : nil)
  }

  /// A word with a number from 1 to 1,000 or none behind it.
  private static func number(
    _ rest: String, one: TrainerWord, _ usage: String, _ word: (Int) -> TrainerWord
  ) -> TrainerWord {
    if rest.isEmpty { return one }
    guard let number = Int(rest), (1...1_000).contains(number) else { return .misused(usage) }
    return word(number)
  }
}
