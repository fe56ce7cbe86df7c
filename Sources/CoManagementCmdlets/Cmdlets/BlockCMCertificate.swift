import CoManagementModel
import ShellRuntime

/// `Block-CMCertificate`
struct BlockCMCertificate: Cmdlet {
  private var choice = SiteCertificateChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Keeps clients from registering by a bulk registration token.",
      examples: """
        PS> $token = BulkRegistrationTokenTool.exe /new
        PS> Get-CMCertificate | Block-CMCertificate
        PS> Unblock-CMCertificate -Id (Get-CMCertificate).SMSID
        PS> Block-CMCertificate -Id 0
        ! ItemNotFound,Block-CMCertificate
        """,
      isReader: false,
      parameters: SiteCertificateChoice.parameters(\.choice, object: "InputObject"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try choice.set(isBlocked: true, context)
  }
}
