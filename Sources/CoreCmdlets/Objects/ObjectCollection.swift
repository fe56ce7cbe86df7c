import ShellRuntime

/// Objects that a command keeps until all are there.
final class ObjectCollection {
  var items: [Value] = []
}
