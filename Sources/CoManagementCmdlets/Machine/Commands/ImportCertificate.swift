import CoManagementModel
import ShellRuntime

/// `Import-Certificate`, as far as the enterprise's root goes.
struct ImportCertificate: Cmdlet {
  private var certStoreLocation = ""
  private var filePath = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Puts a certificate from a file into a store of the machine.",
      examples: """
        PS> $root = @{ CertStoreLocation = 'Cert:/LocalMachine/Root' }
        PS> (Import-Certificate C:/Certificates/RootCA.cer @root).Subject
        CN=Contoso Root CA
        PS> Import-Certificate C:/Certificates/None.cer @root
        ! System.IO.FileNotFoundException,\
        Microsoft.CertificateServices.Commands.ImportCertificateCommand
        """,
      signature: .own(
        module: "PKI", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Security.Cryptography.X509Certificates.X509Certificate2"]),
      isReader: false,
      parameters: [
        Parameter(
          "CertStoreLocation", \.certStoreLocation, "The store: Cert:\\LocalMachine\\Root.",
          byPropertyName: true),
        Parameter(
          "FilePath", \.filePath, "The file.", position: 0, mandatory: true, pipeline: true,
          byPropertyName: true, aliases: ["FullName"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    let path = context.filePath(filePath)
    guard let file = world.simulation.certificateFile(atPath: path) else {
      return try context.writeError(
        ErrorRecord(
          id: "System.IO.FileNotFoundException", category: .notSpecified,
          message: "The system cannot find the file specified. 0x80070002",
          exceptionType: "System.IO.FileNotFoundException", targetText: filePath,
          source: "Microsoft.CertificateServices.Commands.ImportCertificateCommand"))
    }
    let folded = TextComparison.folded(certStoreLocation)
    let isRoot = folded.hasSuffix(#"localmachine\root"#) || folded.hasSuffix("localmachine/root")
    if isRoot, file.authority == .enterprise, file.password == nil {
      var changed = world.simulation
      changed.trustEnterpriseRoot(onMachine: world.computerName)
      try world.commit(changed)
    }
    try context.write(
      CertificateObject(file.publicPart, store: ["LocalMachine", "Root"], context.engine))
  }
}
