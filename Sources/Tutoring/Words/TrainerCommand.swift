import CoreCmdlets
import ShellRuntime

/// The command that stands for a word of the trainer, such as `Get-TutorHint`: it has help and is
/// found, and at the prompt of a lesson it is the word. Within a pipeline or a script there is
/// nobody to hear it.
struct TrainerCommand: Cmdlet {
  /// Where every command of the trainer's own comes from.
  static let module = "cotutor"

  private var count = 0
  private var text = ""
  private var flag = false

  /// Of no word; each is registered with a declaration of its own.
  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(synopsis: "", examples: "", parameters: [])
  }

  /// What the command of a word says of itself.
  static func declaration(of entry: TrainerWordEntry) -> CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "At the prompt of a lesson, \(entry.does); the same as `\(entry.name)`. "
        + "A command of this trainer, not of Microsoft.",
      examples: """
        PS> (Get-Command \(entry.name)).Name
        \(entry.command)

        PS> \(entry.command) | Out-Null
        ! TutorWordInPipeline,\(entry.command)
        """,
      signature: .own(
        module: module, defaultSet: nil, supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: entry.arguments.enumerated().map { index, argument in
        switch argument.type {
        case .number: Parameter(argument.name, \.count, argument.help, position: index)
        case .text:
          Parameter(argument.name, \.text, argument.help, position: index, remaining: true)
        case .flag: Parameter(argument.name, \.flag, argument.help)
        }
      })
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let name = context.call.name
    let word = TrainerWordEntry.named(name)?.name ?? name
    throw context.failure(
      "TutorWordInPipeline", .invalidOperation,
      "'\(name)' is for the trainer, who listens at the prompt of a lesson only: type it there, or "
        + "'\(word)', as the first word of a line that is nothing else.",
      exceptionType: "System.InvalidOperationException")
  }
}

extension TrainerCommand {
  /// Makes the command of every word known, and the words to `Get-Help` and `Get-Command`.
  static func register(in engine: TutorEngine) {
    let table = engine.engine.commands
    for entry in TrainerWordEntry.all where entry.command != entry.name {
      table.register(Self.self, named: entry.command) { declaration(of: entry) }
    }
    table.register(GetTutorHelp.self, named: "Get-TutorHelp")
    engine.engine.helpTexts.overview = [
      "Get-TutorHelp              the trainer's words in a lesson: task, hint, why, undo, ..."
    ]
    engine.engine.helpTexts.command = { word in
      TrainerWordEntry.named(word).flatMap { $0.name == word.lowercasedASCII() ? $0.command : nil }
    }
  }
}
