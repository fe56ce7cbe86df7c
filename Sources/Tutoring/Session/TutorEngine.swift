import CoManagementCmdlets
import CoreCmdlets
import Lessons
public import ShellRuntime

/// What the sessions of one worker share: commands, names and caches. Never shared between
/// threads.
public final class TutorEngine {
  /// Names, shapes and commands.
  public let engine: Engine

  /// How many names and shapes are kept; it grows with what sessions type.
  public var size: Int { engine.size }

  /// An engine with PowerShell's own commands, the real cmdlets and the trainer's.
  public init() {
    let catalogue = CmdletCatalogue()
    engine = Engine(catalogue: catalogue)
    CoreCommands.register(in: engine)
    CoManagementCommands.register(in: engine)
    TrainerCommand.register(in: self)
    Self.tell(engine.helpTexts, of: catalogue)
  }

  /// Lets help and Tab know the terms of a course.
  func tell(of glossary: [GlossaryTerm]) {
    engine.helpTexts.terms = glossary.map { term in
      HelpTexts.Term(
        name: term.term, also: term.also, meaning: term.says.plainText { $0.text },
        related: term.see)
    }
    engine.furtherHelpNames = glossary.flatMap { [$0.term] + $0.also }
  }

  /// Lets help show what only the catalogue knows.
  private static func tell(_ texts: HelpTexts, of catalogue: CmdletCatalogue) {
    texts.address = CmdletCatalogue.address(of:module:)
    texts.sections = { name in
      guard let facts = catalogue.entry(named: name)?.facts else { return [] }
      var sections: [HelpTexts.Section] = []
      if !facts.operations.isEmpty {
        sections.append(HelpTexts.Section(title: "PERMISSIONS", lines: facts.permissionLines))
      }
      if !facts.classes.isEmpty {
        sections.append(HelpTexts.Section(title: "CLASSES", lines: facts.classes))
      }
      return sections
    }
  }
}
