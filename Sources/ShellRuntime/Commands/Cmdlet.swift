/// A command written in Swift: declaration first, effect second. One fresh value per invocation.
/// The command's name is derived from the type: `GetCMDevice` is `Get-CMDevice`.
public protocol Cmdlet {
  /// A value with every parameter at its default.
  init()
  /// Name as typed; derived from the type unless it is given (`dsregcmd` has no verb).
  static var commandName: String { get }
  /// Synopsis, parameters and examples.
  static var declaration: CmdletDeclaration<Self> { get }
  /// Whether the command goes on with its next object after a path on a drive that there is not.
  static var reportsMissingDrives: Bool { get }
  /// Once, before the first pipeline object.
  mutating func begin(_ context: CmdletContext) throws(ShellError)
  /// For each pipeline object, or once where there is no pipeline input.
  mutating func process(_ context: CmdletContext) throws(ShellError)
  /// Once, after the last pipeline object.
  mutating func end(_ context: CmdletContext) throws(ShellError)
  /// What is done with an object that the pipeline brings, where this is all that `process` does:
  /// asked for once, behind `begin`, and run instead of `process` for objects that are bound whole
  /// to the one parameter that takes any object. Nil: `process` is asked.
  mutating func objectBody(_ context: CmdletContext) -> ObjectBody?
}

/// What a command does with one object of the pipeline.
public typealias ObjectBody = (Value) throws(ShellError) -> Void

extension Cmdlet {
  /// It does not: the error ends it.
  public static var reportsMissingDrives: Bool { false }
  /// Does nothing.
  public mutating func begin(_ context: CmdletContext) throws(ShellError) {}
  /// Does nothing.
  public mutating func process(_ context: CmdletContext) throws(ShellError) {}
  /// Does nothing.
  public mutating func end(_ context: CmdletContext) throws(ShellError) {}
  /// None: `process` is asked.
  public mutating func objectBody(_ context: CmdletContext) -> ObjectBody? { nil }
}
