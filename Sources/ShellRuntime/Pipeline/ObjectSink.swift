/// Where objects go: the next stage of a pipeline, a variable, the host.
class ObjectSink {
  /// Takes one object; false when no more are wanted.
  func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool { true }
}

/// Keeps what it is given.
final class CollectingSink: ObjectSink {
  @exclusivity(unchecked)
  var items: [Value] = []

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    try shell.charge(elements: 1)
    items.append(value)
    return true
  }

  /// Nothing, the only object, or an array of them.
  var value: Value {
    switch items.count {
    case 0: .null
    case 1: items[0]
    default: .array(items)
    }
  }
}

/// Drops what it is given.
final class NullSink: ObjectSink {}

/// Hands objects to the host.
final class HostSink: ObjectSink {
  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    try shell.emit(value)
    return true
  }
}

/// Hands each object to a closure.
final class ClosureSink: ObjectSink {
  private let body: (Value) throws(ShellError) -> Bool

  init(_ body: @escaping (Value) throws(ShellError) -> Bool) { self.body = body }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    try body(value)
  }
}
