import CoManagementModel
import ShellRuntime

/// `Invoke-CimMethod`
struct InvokeCimMethod: Cmdlet {
  private var className = ""
  private var namespace = #"root/cimv2"#
  private var methodName = ""
  private var arguments: Value = .null
  private var query = ""
  private var inputObject: Value = .null
  private var computerName: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Calls a method of a WMI class or instance.",
      examples: """
        PS> $bits = Get-CimInstance Win32_Service -Filter "Name = 'BITS'"
        PS> ($bits | Invoke-CimMethod -MethodName StartService).ReturnValue
        0
        PS> Invoke-CimMethod -ClassName Win32_Service -MethodName Nothing
        ! HRESULT 0x80041055,Microsoft.Management.Infrastructure.CimCmdlets.InvokeCimMethodCommand
        """,
      signature: .own(
        module: "CimCmdlets", defaultSet: "ClassNameComputerSet", supportsShouldProcess: true,
        outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "ClassName", \.className, "The class.", sets: ["ClassNameComputerSet"], position: 0,
          mandatory: true, aliases: ["Class"]),
        Parameter(
          "InputObject", \.inputObject, "An instance.", sets: ["CimInstanceComputerSet"],
          position: 0, mandatory: true, pipeline: true, aliases: ["CimInstance"]),
        Parameter(
          "Query", \.query, "A query in WQL for the instances.", sets: ["QueryComputerSet"],
          mandatory: true),
        Parameter(
          "MethodName", \.methodName, "The method.", position: 2, mandatory: true,
          aliases: ["Name"]),
        Parameter("Arguments", \.arguments, "A hashtable of what goes in.", position: 1),
        Parameter(
          "Namespace", \.namespace, "The namespace; root/cimv2 without it.",
          byPropertyName: true),
        Parameter(
          "ComputerName", \.computerName, "Machines.", byPropertyName: true,
          aliases: ["CN", "ServerName"]),
        .refused("CimSession", type: "CimSession[]", "There are no CIM sessions."),
        .refused("ResourceUri", type: "Uri", "Classes have no addresses of their own."),
        .refused(
          "OperationTimeoutSec", type: "UInt32", "An answer comes at once.", aliases: ["OT"]),
        .refused("QueryDialect", type: "String", "Queries are in WQL.", sets: ["QueryComputerSet"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    for (machine, name) in try context.cimMachines(computerName) {
      for (found, instance) in try targets(context, on: machine) {
        let call = CIMMethodCall(
          context: context, machine: machine, computerName: name, cimClass: found,
          instance: instance, arguments: arguments)
        try call.run(methodName)
      }
    }
  }

  private func targets(
    _ context: CmdletContext, on machine: MachineView
  ) throws(ShellError) -> [(CIMClass, CIMInstanceObject?)] {
    if case .object(let object as CIMInstanceObject) = inputObject {
      return [(object.cimClass, object)]
    }
    guard !query.isEmpty else {
      return try context.cimClass(className, in: namespace, on: machine).map { [($0, nil)] } ?? []
    }
    let parsed: CIMQuery
    do throws(WqlError) { parsed = try CIMQuery(query, namespace: namespace) } catch {
      try context.writeInvalidQuery(namespace)
      return []
    }
    return try context.cimInstances(parsed, on: machine).map { ($0.cimClass, $0) }
  }
}
