import CoManagementModel
import ShellRuntime

/// `New-PSSession`
struct NewPSSession: Cmdlet {
  private var computerName: [String] = []
  private var credential: Value = .null
  private var name: [String] = []
  private var configurationName = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Opens a session on another machine that keeps its variables.",
      examples: """
        PS> $s = New-PSSession DC01
        PS> Invoke-Command $s { $x = 5 }; Invoke-Command $s { $x + 1 }
        6
        PS> Remove-PSSession $s
        PS> New-PSSession Nowhere
        ! NetworkPathNotFound,PSSessionOpenFailed
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "ComputerName",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.Runspaces.PSSession"]),
      isReader: false,
      parameters: [
        Parameter(
          "ComputerName", \.computerName, "Machines; this one without it.", position: 0,
          pipeline: true, byPropertyName: true, aliases: ["Cn"]),
        Parameter(
          "Credential", \.credential, "Who goes there.", type: "PSCredential",
          byPropertyName: true),
        Parameter("Name", \.name, "Names of the sessions."),
        Parameter(
          "ConfigurationName", \.configurationName,
          "Accepted; the lab's machines have one configuration.", byPropertyName: true),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let connection = try RemoteConnection(context, credential: credential)
    for (place, computer) in (computerName.isEmpty ? ["localhost"] : computerName).enumerated() {
      switch connection.machine(computer) {
      case .success(let machine):
        let known = place < name.count ? name[place] : ""
        let opened = connection.open(machine, named: known, isKept: true)
        guard try context.write(SessionObject(opened, context.shell)) else { return }
      case .failure(let error):
        try connection.report(error.refusal, computer, source: "PSSessionOpenFailed")
      }
    }
  }
}
