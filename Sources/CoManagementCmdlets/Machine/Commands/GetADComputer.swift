import CoManagementModel
import ShellRuntime

/// `Get-ADComputer`
struct GetADComputer: Cmdlet {
  private var identity = ""
  private var filter: String?
  private var properties: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the computer object of a machine from Active Directory.",
      examples: """
        PS> (Get-ADComputer CM01).Enabled
        True
        PS> Get-ADComputer NO-SUCH-PC
        ! ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException,\
        Get-ADComputer
        """,
      signature: .own(
        module: "ActiveDirectory", defaultSet: "Filter", supportsShouldProcess: false,
        outputTypes: ["Microsoft.ActiveDirectory.Management.ADComputer"]),
      parameters: [
        Parameter(
          "Identity", \.identity, "The computer's name.", sets: ["Identity"], position: 0,
          mandatory: true, pipeline: true),
        Parameter(
          "Filter", \.filter, "*, or one property with -eq or -like.", sets: ["Filter"],
          mandatory: true),
        Parameter(
          "Properties", \.properties, "More properties: userCertificate, or *."),
      ] + DomainParameters.ofReaders())
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    let isWanted = properties.contains { ["usercertificate", "*"].contains($0.lowercased()) }
    let shown = isWanted ? Self.withCertificate : Self.plain
    if let filter {
      let filter = try DomainFilter(filter, context)
      for machine in world.simulation.domainMachines {
        let isMeant = filter.matches([
          "Name": machine.name, "DNSHostName": machine.fullName,
          "SamAccountName": machine.name + "$",
        ])
        guard isMeant else { continue }
        guard try context.write(shown.object(machine, context.engine)) else { return }
      }
      return
    }
    let name = identity.hasSuffix("$") ? String(identity.dropLast()) : identity
    guard let machine = world.simulation.machine(named: name), machine.joinState.isDomainJoined
    else { throw context.identityNotFound(identity) }
    try context.write(shown.object(machine, context.engine))
  }

  private static let basic: [ResultProperty<MachineView>] = [
    .text("DistinguishedName") { "CN=\($0.name),CN=Computers,\($0.domainPath)" },
    .text("DNSHostName") { $0.fullName },
    .flag("Enabled") { _ in true },
    .text("Name") { $0.name },
    .text("ObjectClass") { _ in "computer" },
    .text("SamAccountName") { $0.name + "$" },
    .text("UserPrincipalName") { _ in "" },
  ]

  private static let plain = GraphClass<MachineView>(
    "Microsoft.ActiveDirectory.Management.ADComputer", basic)

  /// The certificate of the registration, as long as the machine waits for it or has it.
  private static let withCertificate = GraphClass<MachineView>(
    "Microsoft.ActiveDirectory.Management.ADComputer#userCertificate",
    basic + [
      ResultProperty(
        name: "userCertificate",
        typeName: "Microsoft.ActiveDirectory.Management.ADPropertyValueCollection"
      ) { machine, _ in
        .strings(machine.hasUserCertificate ? ["CN=\(machine.unknownDeviceID)"] : [])
      }
    ])
}

extension MachineView {
  /// `DC=corp,DC=contoso,DC=com`
  var domainPath: String {
    domainName.split(separator: ".").map { "DC=\($0)" }.joined(separator: ",")
  }
}

extension CmdletContext {
  /// The error for a name that Active Directory does not know.
  func identityNotFound(_ name: String) -> ShellError {
    let domain = (try? simulatedWorld())?.machineView.domainPath ?? ""
    return failure(
      "ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException",
      .objectNotFound, "Cannot find an object with identity: '\(name)' under: '\(domain)'.",
      target: .string(name),
      exceptionType: "Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException")
  }
}
