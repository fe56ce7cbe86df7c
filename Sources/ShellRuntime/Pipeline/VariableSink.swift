/// Keeps output in the variables that `-OutVariable` and `-PipelineVariable` name.
final class VariableSink: ObjectSink {
  private let next: ObjectSink
  private let out: ArrayObject?
  private let pipelineCell: Int?

  init(_ call: CommandCall, next: ObjectSink, _ shell: Shell) {
    self.next = next
    pipelineCell = call.common.pipelineVariable.map { shell.cellIndex($0) }
    out = call.common.outVariable.map { shell.keptList($0) }
    if let pipelineCell { shell.bindLocal(pipelineCell, .null) }
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    if let out {
      try shell.charge(elements: 1)
      out.items.append(value)
    }
    if let pipelineCell { try shell.assign(pipelineCell, value) }
    return try next.accept(value, shell)
  }
}
