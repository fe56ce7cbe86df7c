/// Keeps output in the variables that `-OutVariable` and `-PipelineVariable` name.
final class VariableSink: ObjectSink {
  private let next: ObjectSink
  private let out: ArrayObject?
  private let pipelineCell: Int?

  init(_ call: CommandCall, next: ObjectSink, _ shell: Shell) {
    self.next = next
    pipelineCell = call.common.pipelineVariable.map { shell.cellIndex($0) }
    guard var name = call.common.outVariable else {
      out = nil
      return
    }
    let appends = name.hasPrefix("+")
    if appends { name.removeFirst() }
    let cell = shell.cellIndex(name)
    if appends, case .array(let array) = shell.cells[cell].value {
      out = array
    } else {
      let array = ArrayObject([], kind: .arrayList)
      shell.bindLocal(cell, .array(array))
      out = array
    }
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
