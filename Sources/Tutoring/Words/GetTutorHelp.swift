import ShellRuntime

/// `Get-TutorHelp`, the trainer's own: the words that one can say to the trainer.
struct GetTutorHelp: Cmdlet {
  private var word: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Lists the words that one can say to the trainer at the prompt of a lesson. "
        + "A command of this trainer, not of Microsoft.",
      examples: """
        PS> (Get-TutorHelp hint).Command
        Get-TutorHint

        PS> Get-TutorHelp un* | ForEach-Object Word
        undo

        PS> Get-TutorHelp nonsense
        ! TutorWordNotFound,Get-TutorHelp
        """,
      signature: .own(
        module: TrainerCommand.module, defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Cotutor.TrainerWord"]),
      parameters: [
        Parameter(
          "Word", \.word, "Words or patterns; all of them if not given.", position: 0,
          suggestions: TrainerWordEntry.all.map(\.name), wildcards: true)
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    guard !word.isEmpty else { return try write(TrainerWordEntry.all, context) }
    for name in word {
      let pattern = WildcardPattern(name, ignoringCase: true)
      let found = TrainerWordEntry.all.filter {
        pattern.matches($0.name) || pattern.matches($0.command)
      }
      if found.isEmpty, !pattern.hasWildcards {
        try context.writeError(
          "TutorWordNotFound", .objectNotFound,
          "The trainer knows no word '\(name)'; Get-TutorHelp lists those that there are.",
          target: .string(name))
      }
      try write(found, context)
    }
  }

  private func write(
    _ entries: [TrainerWordEntry], _ context: CmdletContext
  ) throws(ShellError) {
    for entry in entries {
      let object = context.engine.customObject([
        ("Word", .string(entry.name)), ("Usage", .string(entry.usage)),
        ("Does", .string(entry.does)), ("Command", .string(entry.command)),
      ])
      guard try context.write(object) else { throw .pipelineStopped }
    }
  }
}
