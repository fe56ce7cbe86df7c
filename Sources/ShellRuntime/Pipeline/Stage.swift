/// One command of a running pipeline.
class Stage: ObjectSink {
  /// Where its output goes.
  final let next: ObjectSink
  /// Whether objects come from a stage before it.
  final let hasInput: Bool

  init(next: ObjectSink, hasInput: Bool) {
    self.next = next
    self.hasInput = hasInput
  }

  /// Whether it has begun: at its turn, or when the first object came before that.
  @exclusivity(unchecked) final var isBegun = false

  /// Begins it, unless that has been done.
  final func beginOnce(_ shell: Shell) throws(ShellError) {
    if isBegun { return }
    isBegun = true
    try begin(shell)
  }

  /// The call that it runs; nil for wrappers.
  var call: CommandCall? { nil }

  /// Before the first object.
  func begin(_ shell: Shell) throws(ShellError) {}

  /// After the last object; without input the whole work.
  func end(_ shell: Shell) throws(ShellError) {}

  /// After everything, however it ended.
  func clean(_ shell: Shell) throws(ShellError) {}
}
