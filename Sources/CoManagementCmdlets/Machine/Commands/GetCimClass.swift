import CoManagementModel
import ShellRuntime

/// `Get-CimClass`
struct GetCimClass: Cmdlet {
  private var className = "*"
  private var namespace = #"root/cimv2"#
  private var methodName = ""
  private var propertyName = ""
  private var computerName: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Lists the WMI classes of a namespace.",
      examples: """
        PS> (Get-CimClass *Service).CimClassName
        Win32_Service
        PS> Get-CimClass -Namespace root/nothing
        ! HRESULT 0x8004100e,Microsoft.Management.Infrastructure.CimCmdlets.GetCimClassCommand
        """,
      signature: .own(
        module: "CimCmdlets", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.Management.Infrastructure.CimClass"]),
      parameters: [
        Parameter(
          "ClassName", \.className, "Names of classes.", position: 0, byPropertyName: true,
          wildcards: true),
        Parameter(
          "Namespace", \.namespace, "The namespace; root/cimv2 without it.", position: 1,
          byPropertyName: true),
        Parameter(
          "MethodName", \.methodName, "Only classes with such a method.", byPropertyName: true,
          wildcards: true),
        Parameter(
          "PropertyName", \.propertyName, "Only classes with such a property.",
          byPropertyName: true, wildcards: true),
        Parameter(
          "ComputerName", \.computerName, "Machines.", byPropertyName: true,
          aliases: ["CN", "ServerName"]),
        .refused("CimSession", type: "CimSession[]", "There are no CIM sessions."),
        .refused(
          "OperationTimeoutSec", type: "UInt32", "An answer comes at once.", aliases: ["OT"]),
        .refused("QualifierName", type: "String", "Classes have no qualifiers here."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    for (machine, _) in try context.cimMachines(computerName) {
      guard let space = try context.cimNamespace(namespace, className, on: machine) else {
        continue
      }
      let all = space.classes
      let found = all.filter(isWanted)
      if found.isEmpty, !WildcardPattern.hasWildcards(className) {
        try context.writeError(
          context.cimFailure(
            "0x80041002", .objectNotFound, "Not found ", "\(namespace):\(className)"))
      }
      for item in found { guard try context.write(object(item, context)) else { return } }
    }
  }

  private func isWanted(_ item: CIMClass) -> Bool {
    func matches(_ pattern: String, _ names: [String]) -> Bool {
      pattern.isEmpty
        || names.contains { WildcardPattern(pattern, ignoringCase: true).matches($0) }
    }
    return matches(className, [item.name]) && matches(methodName, item.methods.map(\.name))
      && matches(propertyName, item.properties.map(\.name))
  }

  private func object(_ item: CIMClass, _ context: CmdletContext) -> ShellObject {
    let engine = context.engine
    let shape = engine.shape(for: "CimClass") { names in
      Shape(
        typeNames: ["Microsoft.Management.Infrastructure.CimClass", "System.Object"],
        properties: [
          PropertyDefinition("CimClassName"), PropertyDefinition("CimClassMethods"),
          PropertyDefinition("CimClassProperties"), PropertyDefinition("CimSystemProperties"),
        ], names: names,
        defaultDisplay: DefaultDisplay(
          .table,
          ["CimClassName", "CimClassMethods", "CimClassProperties"].map { ($0, $0) }))
    }
    return DescribedObject(
      shape: shape,
      values: [
        .string(item.name), .strings(item.methods.map(\.name)),
        .strings(item.properties.map(\.name)), .string(item.namespace),
      ], text: "\(item.namespace):\(item.name)")
  }
}
