import CoManagementModel
import ShellRuntime

/// `Get-Certificate`, as far as asking the enterprise's authority for one goes.
struct GetCertificate: Cmdlet {
  private var certStoreLocation = ""
  private var template = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Asks the enterprise's authority for a certificate by its template.",
      examples: """
        PS> $store = @{ CertStoreLocation = 'Cert:/LocalMachine/My' }
        PS> (Get-Certificate -Template Workstation @store).Status
        Issued
        PS> Get-Certificate -Template Nothing @store
        ! System.Exception,Microsoft.CertificateServices.Commands.GetCertificateCommand
        """,
      signature: .own(
        module: "PKI", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.CertificateServices.Commands.EnrollmentResult"]),
      isReader: false,
      parameters: [
        Parameter(
          "CertStoreLocation", \.certStoreLocation, "The store that takes it.",
          byPropertyName: true),
        Parameter(
          "Template", \.template, "The template, by its name.", mandatory: true,
          byPropertyName: true),
      ])
  }

  /// Templates for client authentication of computers.
  private static let templates = ["workstation", "machine", "configmgrclientcertificate"]

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    let store = TextComparison.folded(certStoreLocation)
    guard Self.templates.contains(TextComparison.folded(template)),
      store.hasPrefix("cert:"),
      store.hasSuffix(#"localmachine\my"#) || store.hasSuffix("localmachine/my"),
      world.machineView.joinState.isDomainJoined
    else {
      return try context.writeError(
        ErrorRecord(
          id: "System.Exception", category: .notSpecified,
          message: "CertEnroll::CX509Enrollment::InitializeFromTemplateName: The requested "
            + "certificate template is not supported by this CA. 0x80094800",
          exceptionType: "System.Exception", targetText: template,
          source: "Microsoft.CertificateServices.Commands.GetCertificateCommand"))
    }
    var changed = world.simulation
    changed.setClientCertificate(on: world.machineView.fullName, isThere: true)
    try world.commit(changed)
    let shape = context.engine.shape(for: "EnrollmentResult") { names in
      Shape(
        typeNames: ["Microsoft.CertificateServices.Commands.EnrollmentResult", "System.Object"],
        properties: [PropertyDefinition("Status"), PropertyDefinition("Template")], names: names)
    }
    try context.write(
      DescribedObject(
        shape: shape, values: [.string("Issued"), .string(template)],
        text: "Microsoft.CertificateServices.Commands.EnrollmentResult"))
  }
}
