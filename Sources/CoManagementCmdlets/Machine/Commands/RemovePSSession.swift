import ShellRuntime

/// `Remove-PSSession`
struct RemovePSSession: Cmdlet {
  private var session: [Value] = []
  private var id: [Int] = []
  private var name: [String] = []
  private var computerName: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Closes sessions that New-PSSession has opened.",
      examples: """
        PS> New-PSSession DC01 -Name dc > $null
        PS> Get-PSSession | Remove-PSSession
        PS> @(Get-PSSession).Count
        0
        PS> Remove-PSSession -Id 77
        ! PSSessionRemoteRunspaceNotAvailableForSpecifiedSessionId,\
        Microsoft.PowerShell.Commands.RemovePSSessionCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "Id", supportsShouldProcess: true,
        outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Session", \.session, "Sessions.", type: "PSSession[]", sets: ["Session"], position: 0,
          mandatory: true,
          pipeline: true, byPropertyName: true),
        Parameter(
          "Id", \.id, "Numbers of sessions.", sets: ["Id"], position: 0, mandatory: true,
          byPropertyName: true),
        Parameter(
          "Name", \.name, "Names of sessions.", sets: ["Name"], mandatory: true,
          byPropertyName: true, wildcards: true),
        Parameter(
          "ComputerName", \.computerName, "Sessions on these machines.", sets: ["ComputerName"],
          mandatory: true, byPropertyName: true, aliases: ["Cn"], wildcards: true),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var found = try context.sessions(ids: id, names: name, computers: computerName)
    for case .object(let object as SessionObject) in session { found.append(object.runspace) }
    for session in found {
      let target = session.computerName ?? ""
      guard try context.shouldProcess(target: target, action: "Remove") else { continue }
      context.shell.remove(session)
    }
  }
}
