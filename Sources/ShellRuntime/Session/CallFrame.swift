/// A function that runs, as `Get-PSCallStack` lists it.
public struct CallFrame {
  /// Its name; `<ScriptBlock>` for a block or the line itself.
  public let command: String
  /// What it was called with: `{Name=PC-001, Id=7}`.
  public let arguments: String
  /// The line in which it is at work, from 1.
  public let line: Int
}

extension Shell {
  /// The functions that run, the inner one first, with the line that was typed below them.
  public var callStack: [CallFrame] {
    var frames: [CallFrame] = []
    for (index, call) in runningCalls.enumerated().reversed() {
      let inner = index + 1 < runningCalls.count ? runningCalls[index + 1] : nil
      frames.append(
        CallFrame(
          command: call.name.isEmpty ? "<ScriptBlock>" : call.name,
          arguments: "{" + arguments(of: call).joined(separator: ", ") + "}",
          line: inner?.position?.line ?? 1))
    }
    let line = runningCalls.first?.position?.line ?? 1
    return frames + [CallFrame(command: "<ScriptBlock>", arguments: "{}", line: line)]
  }

  private func arguments(of call: CommandCall) -> [String] {
    call.parameters.map { "\($0.name)=\($0.value.text)" } + call.unboundArguments.map(\.text)
  }
}
