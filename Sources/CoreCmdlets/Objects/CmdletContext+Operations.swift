import ShellRuntime

extension CmdletContext {
  /// Sends a value as the pipeline does: the elements of an array one by one.
  func writeElements(of value: Value) throws(ShellError) {
    guard try write(contentsOf: value.elements) else { throw .pipelineStopped }
  }
}
