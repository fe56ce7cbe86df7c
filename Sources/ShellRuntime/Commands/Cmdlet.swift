/// A command written in Swift: declaration first, effect second. One fresh value per invocation.
/// The command's name is derived from the type: `GetCMDevice` is `Get-CMDevice`.
public protocol Cmdlet {
  /// A value with every parameter at its default.
  init()
  /// Name as typed; derived from the type unless it is given (`dsregcmd` has no verb).
  static var commandName: String { get }
  /// Synopsis, parameters and examples.
  static var declaration: CmdletDeclaration<Self> { get }
  /// Once, before the first pipeline object.
  mutating func begin(_ context: CmdletContext) throws(ShellError)
  /// For each pipeline object, or once where there is no pipeline input.
  mutating func process(_ context: CmdletContext) throws(ShellError)
  /// Once, after the last pipeline object.
  mutating func end(_ context: CmdletContext) throws(ShellError)
}

extension Cmdlet {
  /// Does nothing.
  public mutating func begin(_ context: CmdletContext) throws(ShellError) {}
  /// Does nothing.
  public mutating func process(_ context: CmdletContext) throws(ShellError) {}
  /// Does nothing.
  public mutating func end(_ context: CmdletContext) throws(ShellError) {}
}
