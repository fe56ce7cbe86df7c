import ShellRuntime

/// `Get-MgUserLicenseDetail`
struct GetMgUserLicenseDetail: Cmdlet {
  private var licenseDetailsID: String?
  private var read = GraphRead()
  private var userID = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the licenses of a user with their service plans.",
      examples: """
        PS> Connect-MgGraph -Scopes User.Read.All -NoWelcome
        PS> (Get-MgUserLicenseDetail -UserId cmadmin@contoso.com).SkuPartNumber
        SPE_E5
        PS> $plans = (Get-MgUserLicenseDetail -UserId cmadmin@contoso.com).ServicePlans
        PS> $plans.ServicePlanName -contains 'INTUNE_A'
        True
        PS> Get-MgUserLicenseDetail -UserId nobody@contoso.com
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.GetMgUserLicenseDetail_List
        """,
      parameters: [
        Parameter("LicenseDetailsId", \.licenseDetailsID, "Id of one license of the user."),
        Parameter("UserId", \.userID, "Id or sign-in name of the user."),
      ] + GraphRead.parameters(\.read, input: false))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(context, ["users", userID, "licenseDetails"], id: licenseDetailsID)
  }
}
