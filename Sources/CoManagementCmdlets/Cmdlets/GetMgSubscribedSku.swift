import ShellRuntime

/// `Get-MgSubscribedSku`
struct GetMgSubscribedSku: Cmdlet {
  private var read = GraphRead()
  private var subscribedSkuID: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis:
        "Gets the products that the tenant has subscribed to, and how many licenses are used.",
      examples: """
        PS> Connect-MgGraph -Scopes Organization.Read.All -NoWelcome
        PS> (Get-MgSubscribedSku).SkuPartNumber
        SPE_E3
        SPE_E5
        EMS
        INTUNE_A
        AAD_PREMIUM
        EMSPREMIUM
        FLOW_FREE
        PS> $intune = (Get-MgSubscribedSku).Where({ $_.SkuPartNumber -eq 'INTUNE_A' })[0]
        PS> $intune.PrepaidUnits.Enabled - $intune.ConsumedUnits
        25
        PS> Get-MgSubscribedSku -SubscribedSkuId $intune.SkuId
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.GetMgSubscribedSku_Get
        """,
      parameters: [
        Parameter(
          "SubscribedSkuId", \.subscribedSkuID, "Id of one: the tenant's and the product's.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["subscribedSkus"], id: subscribedSkuID, identity: "SubscribedSkuId")
  }
}
