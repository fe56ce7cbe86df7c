import CoManagementModel
import ShellRuntime

/// `Get-CimInstance`
struct GetCimInstance: Cmdlet {
  private var className = ""
  private var namespace = #"root/cimv2"#
  private var filter = ""
  private var property: [String] = []
  private var query: [String] = []
  private var computerName: [String] = []
  private var inputObject: Value = .null

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the instances of a WMI class of this or another machine.",
      examples: """
        PS> (Get-CimInstance Win32_OperatingSystem).Caption
        Microsoft Windows Server 2022 Standard
        PS> (Get-CimInstance Win32_Service -Filter "Name = 'SMS_EXECUTIVE'").State
        Running
        PS> (Get-CimInstance -Namespace root/sms/site_XYZ -ClassName SMS_Site).SiteCode
        XYZ
        PS> Get-CimInstance Win32_Nothing
        ! HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand
        """,
      signature: .own(
        module: "CimCmdlets", defaultSet: "ClassNameComputerSet", supportsShouldProcess: false,
        outputTypes: ["Microsoft.Management.Infrastructure.CimInstance"]),
      parameters: [
        Parameter(
          "ClassName", \.className, "The class.", sets: ["ClassNameComputerSet"], position: 0,
          mandatory: true, byPropertyName: true),
        Parameter(
          "Query", \.query, "Queries in WQL.", sets: ["QueryComputerSet"], mandatory: true,
          byPropertyName: true),
        Parameter(
          "InputObject", \.inputObject, "An instance to look at anew.",
          sets: ["CimInstanceComputerSet"], position: 0, mandatory: true, pipeline: true,
          aliases: ["CimInstance"]),
        Parameter(
          "Filter", \.filter, "A condition in WQL.", sets: ["ClassNameComputerSet"],
          byPropertyName: true),
        Parameter(
          "Property", \.property, "Only these properties have values.",
          sets: ["ClassNameComputerSet"], byPropertyName: true, aliases: ["SelectProperties"]),
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
        .refused(
          "KeyOnly", type: "SwitchParameter", "Instances come whole.",
          sets: ["ClassNameComputerSet"]),
        .refused(
          "QueryDialect", type: "String", "Queries are in WQL.",
          sets: ["ClassNameComputerSet", "QueryComputerSet"]),
        .refused(
          "Shallow", type: "SwitchParameter", "Instances of derived classes come, too.",
          sets: ["ClassNameComputerSet", "QueryComputerSet"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    if case .object(let object as CIMInstanceObject) = inputObject {
      try context.write(object)
      return
    }
    let machines = try context.cimMachines(computerName)
    for (machine, name) in machines {
      for query in try queries(context) {
        for found in try context.cimInstances(query, on: machine, computerName: name) {
          guard try context.write(found) else { return }
        }
      }
    }
  }

  private func queries(_ context: CmdletContext) throws(ShellError) -> [CIMQuery] {
    var made: [CIMQuery] = []
    for text in query {
      do throws(WqlError) { made.append(try CIMQuery(text, namespace: namespace)) } catch {
        try context.writeInvalidQuery(namespace)
      }
    }
    guard query.isEmpty else { return made }
    do throws(WqlError) {
      let names = property == ["*"] ? [] : property
      return [
        try CIMQuery(
          className: className, namespace: namespace, properties: names, filter: filter)
      ]
    } catch {
      try context.writeInvalidQuery("\(namespace):\(className)")
      return []
    }
  }
}
