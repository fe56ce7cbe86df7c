import CoManagementModel
import ShellRuntime

/// `Get-CMCloudManagementGateway`
struct GetCMCloudManagementGateway: Cmdlet {
  private var id: String?
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets cloud management gateways: the way in from the internet.",
      examples: """
        PS> Get-CMCloudManagementGateway
        PS> Get-CMCloudManagementGateway -Name *.cloudapp.net
        PS> Get-CMCloudManagementGateway -Id 1 -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMCloudManagementGateway
        """,
      parameters: [
        Parameter("Id", \.id, "The site's id of the Azure service."),
        Parameter("Name", \.name, "The gateway's name in Azure; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let gateways = try context.connectedSite().simulation.gatewayViews
    try wildcards.validate(context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let write = context.writer(GatewayView.resultClass)
    for gateway in gateways where names.matches(server: gateway.gateway.name) {
      guard id ?? String(gateway.gateway.id) == String(gateway.gateway.id) else { continue }
      guard try write(gateway) else { return }
    }
  }
}
