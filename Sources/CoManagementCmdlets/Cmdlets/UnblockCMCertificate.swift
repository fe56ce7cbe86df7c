import CoManagementModel
import ShellRuntime

/// `Unblock-CMCertificate`
struct UnblockCMCertificate: Cmdlet {
  private var choice = SiteCertificateChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Lets clients register again by a bulk registration token that was blocked.",
      examples: """
        PS> $token = BulkRegistrationTokenTool.exe /new
        PS> Get-CMCertificate | Block-CMCertificate
        PS> Unblock-CMCertificate -Id (Get-CMCertificate).SMSID
        PS> Unblock-CMCertificate -Id 0
        ! ItemNotFound,Unblock-CMCertificate
        """,
      isReader: false,
      parameters: SiteCertificateChoice.parameters(\.choice, object: "Certificate"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try choice.set(isBlocked: false, context)
  }
}
