import ShellRuntime

/// `Disconnect-MgGraph`
struct DisconnectMgGraph: Cmdlet {
  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Signs out of the tenant and gives the context that has ended.",
      examples: """
        PS> Connect-MgGraph -NoWelcome
        PS> (Disconnect-MgGraph).AuthType
        Delegated
        PS> Disconnect-MgGraph
        ! Microsoft.Graph.PowerShell.Authentication.Cmdlets.DisconnectMgGraph
        """,
      isReader: false, parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendingRequest { () throws(ShellError) in try send(context) }
  }

  private func send(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    guard let session = world.graph.session else {
      throw context.graphFailure(
        "", .notSpecified, "No application to sign out from.",
        exceptionType: "System.Exception")
    }
    var state = world.graph
    state.session = nil
    try world.setGraph(state)
    try context.write(GraphSession.graphClass.object(session, context.engine))
  }
}
