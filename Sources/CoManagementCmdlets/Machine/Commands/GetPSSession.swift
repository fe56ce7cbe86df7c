import ShellRuntime

/// `Get-PSSession`
struct GetPSSession: Cmdlet {
  private var id: [Int] = []
  private var name: [String] = []
  private var computerName: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Lists the sessions that New-PSSession has opened.",
      examples: """
        PS> New-PSSession DC01 -Name dc > $null
        PS> (Get-PSSession -Name d*).ComputerName
        DC01
        PS> Get-PSSession -Name nothing
        ! PSSessionRemoteRunspaceNotAvailableForSpecifiedName,\
        Microsoft.PowerShell.Commands.GetPSSessionCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "Name", supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.Runspaces.PSSession"]),
      parameters: [
        Parameter(
          "Name", \.name, "Names of sessions.", sets: ["Name"], byPropertyName: true,
          wildcards: true),
        Parameter(
          "Id", \.id, "Numbers of sessions.", sets: ["Id"], position: 0, mandatory: true,
          byPropertyName: true),
        Parameter(
          "ComputerName", \.computerName, "Sessions on these machines.", sets: ["ComputerName"],
          position: 0, mandatory: true, byPropertyName: true, aliases: ["Cn"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let isAll = id.isEmpty && name.isEmpty && computerName.isEmpty
    let found =
      isAll
      ? context.shell.sessions
      : try context.sessions(ids: id, names: name, computers: computerName)
    for session in found {
      guard try context.write(SessionObject(session, context.shell)) else { return }
    }
  }
}
