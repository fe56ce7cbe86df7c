import CoManagementModel
import ShellRuntime

/// `Resolve-DnsName`
struct ResolveDnsName: Cmdlet {
  private var name = ""
  private var type = "A_AAAA"

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Asks the domain's DNS server for the address of a name.",
      examples: """
        PS> (Resolve-DnsName DC01).IPAddress
        10.0.0.10
        PS> Resolve-DnsName nowhere.example
        ! DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName
        """,
      signature: .own(
        module: "DnsClient", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.DnsClient.Commands.DnsRecord_A"]),
      parameters: [
        Parameter(
          "Name", \.name, "The name.", position: 0, mandatory: true, pipeline: true,
          byPropertyName: true),
        Parameter(
          "Type", \.type, "The kind of record.", position: 1, byPropertyName: true,
          values: ["A", "A_AAAA"]),
        .refused("Server", type: "String[]", "The domain has one name server."),
        .refused("DnsOnly", type: "SwitchParameter", "Names are asked of DNS only."),
        .refused("CacheOnly", type: "SwitchParameter", "Nothing is kept."),
        .refused("DnssecOk", type: "SwitchParameter", "Answers are not signed."),
        .refused("DnssecCd", type: "SwitchParameter", "Answers are not signed."),
        .refused("NoHostsFile", type: "SwitchParameter", "There is no hosts file."),
        .refused("LlmnrNetbiosOnly", type: "SwitchParameter", "Names are asked of DNS only."),
        .refused("LlmnrFallback", type: "SwitchParameter", "Names are asked of DNS only."),
        .refused("LlmnrOnly", type: "SwitchParameter", "Names are asked of DNS only."),
        .refused("NetbiosFallback", type: "SwitchParameter", "Names are asked of DNS only."),
        .refused("NoIdn", type: "SwitchParameter", "Names are plain."),
        .refused("NoRecursion", type: "SwitchParameter", "The domain has one name server."),
        .refused("QuickTimeout", type: "SwitchParameter", "An answer comes at once."),
        .refused("TcpOnly", type: "SwitchParameter", "An answer comes at once."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    guard let host = NetworkName(name, world) else {
      return try context.writeError(
        ErrorRecord(
          id: "DNS_ERROR_RCODE_NAME_ERROR", category: .resourceUnavailable,
          message: "\(name) : DNS name does not exist.",
          exceptionType: "System.ComponentModel.Win32Exception", targetText: name,
          source: "Microsoft.DnsClient.Commands.ResolveDnsName"))
    }
    let shape = context.engine.shape(for: "DnsRecord_A") { names in
      Shape(
        typeNames: [
          "Microsoft.DnsClient.Commands.DnsRecord_A", "Microsoft.DnsClient.Commands.DnsRecord",
          "System.Object",
        ],
        properties: [
          PropertyDefinition("Name"), PropertyDefinition("Type"), PropertyDefinition("TTL", "int"),
          PropertyDefinition("Section"), PropertyDefinition("IPAddress"),
        ], names: names,
        defaultDisplay: DefaultDisplay(
          .table, ["Name", "Type", "TTL", "Section", "IPAddress"].map { ($0, $0) }))
    }
    let address = host.address == "127.0.0.1" ? host.machine?.address ?? "" : host.address
    try context.write(
      DescribedObject(
        shape: shape,
        values: [
          .string(host.fullName), .string("A"), .int(1_200), .string("Answer"), .string(address),
        ], text: "Microsoft.DnsClient.Commands.DnsRecord_A"))
  }
}
