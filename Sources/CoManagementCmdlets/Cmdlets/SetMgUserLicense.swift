import ShellRuntime

/// `Set-MgUserLicense`
struct SetMgUserLicense: Cmdlet {
  private var body = GraphBody()
  private var inputObject: Value?
  private var userID = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gives a user licenses and takes others away, all at once.",
      examples: """
        PS> Connect-MgGraph -Scopes User.ReadWrite.All, Organization.Read.All -NoWelcome
        PS> $sku = (Get-MgSubscribedSku).Where({ $_.SkuPartNumber -eq 'INTUNE_A' })[0]
        PS> $licenses = @{ AddLicenses = @(@{ SkuId = $sku.SkuId }); RemoveLicenses = @() }
        PS> $user = Set-MgUserLicense -UserId cmadmin@contoso.com @licenses
        PS> (Get-MgUserLicenseDetail -UserId $user.Id).SkuPartNumber
        SPE_E5
        INTUNE_A
        PS> (Get-MgSubscribedSku).Where({ $_.SkuPartNumber -eq 'INTUNE_A' }).ConsumedUnits
        1
        PS> Set-MgUserLicense -UserId emergency.admin@contoso.onmicrosoft.com @licenses
        ! Request_BadRequest,Microsoft.Graph.PowerShell.Cmdlets.SetMgUserLicense_AssignExpanded
        """,
      isReader: false,
      parameters: [
        Parameter(
          "AddLicenses", \.body[values: "addLicenses"],
          "Tables with SkuId, and DisabledPlans where not all is wanted."),
        Parameter("InputObject", \.inputObject, "An identity: a table with UserId."),
        Parameter(
          "RemoveLicenses", \.body[texts: "removeLicenses"], "Ids of products, or @()."),
        Parameter("UserId", \.userID, "Id or sign-in name of the user."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var id = userID
    if let inputObject { id = try context.identity(inputObject, "UserId") }
    try context.sendBody(.post, ["users", id, "assignLicense"], body)
  }
}
