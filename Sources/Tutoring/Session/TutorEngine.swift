import CoManagementCmdlets
import CoreCmdlets
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
    engine = Engine(catalogue: CmdletCatalogue())
    CoreCommands.register(in: engine)
    CoManagementCommands.register(in: engine.commands)
    TrainerCommand.register(in: self)
  }
}
