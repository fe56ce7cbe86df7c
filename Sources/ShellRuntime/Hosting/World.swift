/// All that the language sees of the simulated world: a clock, chance, drives and the machine one
/// is on. The cmdlets of the products cast it to their own type.
public protocol World: AnyObject {
  /// The virtual time, UTC.
  var now: DateTime { get }
  /// Lets virtual time pass; effects that fall into it happen. Never goes back.
  func advance(by span: TimeSpan)
  /// The next number of the lab's seeded stream.
  func nextRandom() -> UInt64
  /// Name of the machine that the shell is on.
  var computerName: String { get }
  /// The account that the shell runs as, `CONTOSO\admin`.
  var userName: String { get }
  /// The drives of the machine that the shell is on, in the order in which they are listed.
  var drives: [any Drive] { get }
  /// Goes to another machine, whose name, account and drives the world then gives; nil = back to
  /// the one at which the shell was started.
  func visit(_ computerName: String?)
  /// Refuses every change while true: checks look and never touch.
  var isReadOnly: Bool { get set }
}

extension World {
  /// There is one machine.
  public func visit(_ computerName: String?) {}
}
