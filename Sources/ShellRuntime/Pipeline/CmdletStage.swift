/// What is the same for every invocation of a cmdlet written in Swift.
final class CmdletPlan<Command: Cmdlet> {
  let parameters: [Parameter<Command>]
  private let indices: [FoldedText: Int]

  init(_ declaration: CmdletDeclaration<Command>) {
    parameters = declaration.parameters
    var indices: [FoldedText: Int] = [:]
    for (index, parameter) in declaration.parameters.enumerated() {
      indices[FoldedText(parameter.declaration.name)] = index
    }
    self.indices = indices
  }

  func index(of name: String) -> Int? { indices[FoldedText(name)] }
}

/// A running cmdlet.
final class CmdletStage<Command: Cmdlet>: Stage {
  private let plan: CmdletPlan<Command>
  private let call: CommandCall
  private let context: CmdletContext
  private var command = Command()
  private let initial: Command
  private var isDone = false

  init(plan: CmdletPlan<Command>, call: CommandCall, context: CmdletContext) {
    self.plan = plan
    self.call = call
    self.context = context
    initial = Command()
    super.init(next: context.output, hasInput: context.hasPipelineInput)
  }
}
