import CoManagementModel
import ShellRuntime

/// `Get-CMAzureService`
struct GetCMAzureService: Cmdlet {
  private var id: Int?
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the Azure services of the site, as Cloud Management. Attaching the tenant "
        + "makes none.",
      examples: """
        PS> Get-CMAzureService
        PS> Get-CMAzureService -Name Cloud*
        PS> Get-CMAzureService -Id 1 -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMAzureService
        """,
      parameters: [
        Parameter("Id", \.id, "Number of the service."),
        Parameter("Name", \.name, "The service's name; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let services = try context.connectedSite().simulation.azureServices
    try wildcards.validate(context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let write = context.writer(AzureService.resultClass)
    for service in services
    where names.matches(service.name) && (id ?? service.id) == service.id {
      guard try write(service) else { return }
    }
  }
}
