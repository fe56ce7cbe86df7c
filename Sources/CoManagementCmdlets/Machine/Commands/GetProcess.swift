import CoManagementModel
import ShellRuntime

/// `Get-Process`
struct GetProcess: Cmdlet {
  private var name: [String] = []
  private var id: [Int] = []
  private var inputObject: [Value] = []
  private var includeUserName = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the processes of the machine that the shell is on.",
      examples: """
        PS> (Get-Process smsexec).Path
        C:\\Program Files\\Microsoft Configuration Manager\\bin\\x64\\smsexec.exe
        PS> Get-Process nothing
        ! NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand
        PS> Get-Process -Id 3
        ! NoProcessFoundForGivenId,Microsoft.PowerShell.Commands.GetProcessCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Name",
        supportsShouldProcess: false, outputTypes: ["System.Diagnostics.Process"]),
      parameters: [
        Parameter(
          "Name", \.name, "Names, without .exe.", sets: ["Name", "NameWithUserName"], position: 0,
          byPropertyName: true, aliases: ["ProcessName"], wildcards: true),
        Parameter(
          "Id", \.id, "Ids.", sets: ["Id", "IdWithUserName"], mandatory: true,
          byPropertyName: true, aliases: ["PID"]),
        Parameter(
          "InputObject", \.inputObject, "Processes.", type: "Process[]",
          sets: ["InputObject", "InputObjectWithUserName"], mandatory: true, pipeline: true),
        Parameter(
          "IncludeUserName", \.includeUserName, "With the account of each.",
          sets: ["NameWithUserName", "IdWithUserName", "InputObjectWithUserName"],
          mandatory: true),
        .refused(
          "Module", type: "SwitchParameter", "The lab knows no modules of a process.",
          sets: ["Name", "Id", "InputObject"]),
        .refused(
          "FileVersionInfo", type: "SwitchParameter", "The lab knows no versions of program files.",
          sets: ["Name", "Id", "InputObject"],
          aliases: ["FV", "FVI"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let all = try context.simulatedWorld().machineView.processes
    for process in try wanted(all, context) {
      guard try context.write(ProcessObject(process, context.engine)) else { return }
    }
  }

  private func wanted(
    _ all: [MachineProcess], _ context: CmdletContext
  ) throws(ShellError) -> [MachineProcess] {
    var ids = id
    for case .object(let object as ProcessObject) in inputObject { ids.append(object.process.id) }
    var found: [MachineProcess] = []
    for id in ids {
      guard let process = all.first(where: { $0.id == id }) else {
        try context.writeError(
          "NoProcessFoundForGivenId", .objectNotFound,
          "Cannot find a process with the process identifier \(id).", target: .integer(id),
          exceptionType: "Microsoft.PowerShell.Commands.ProcessCommandException")
        continue
      }
      found.append(process)
    }
    if !ids.isEmpty { return found }
    for text in name.isEmpty ? ["*"] : name {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let matching = all.filter { pattern.matches($0.name) }
      if matching.isEmpty, !pattern.hasWildcards {
        try context.writeError(
          "NoProcessFoundForGivenName", .objectNotFound,
          "Cannot find a process with the name \"\(text)\". Verify the process name and call the "
            + "cmdlet again.", target: .string(text),
          exceptionType: "Microsoft.PowerShell.Commands.ProcessCommandException")
      }
      found += matching
    }
    return found
  }
}
