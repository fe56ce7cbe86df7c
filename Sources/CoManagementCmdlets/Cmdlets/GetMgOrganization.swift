import CoManagementModel
import ShellRuntime

/// `Get-MgOrganization`
struct GetMgOrganization: Cmdlet {
  private var organizationID: String?
  private var query = GraphQuery()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the tenant: its name, domains, plans and who is its MDM authority.",
      examples: """
        PS> Get-MgOrganization
        ! Microsoft.Graph.PowerShell.Cmdlets.GetMgOrganization_List
        PS> Connect-MgGraph -NoWelcome
        PS> (Get-MgOrganization).DisplayName
        Contoso
        PS> (Get-MgOrganization -Property Id, VerifiedDomains).VerifiedDomains.Name
        contoso.onmicrosoft.com
        contoso.com
        PS> Get-MgOrganization -OrganizationId (Get-MgContext).TenantId
        ! Authorization_RequestDenied,Microsoft.Graph.PowerShell.Cmdlets.GetMgOrganization_Get
        """,
      parameters: [
        Parameter("OrganizationId", \.organizationID, "Id of the tenant.")
      ] + GraphQuery.parameters(\.query))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendingRequest { () throws(ShellError) in try send(context) }
  }

  private func send(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.graphWorld().simulation
    let organization = Organization(simulation)
    if let organizationID {
      try check(organizationID, organization.tenant, context)
    }
    try query.write([organization], Organization.graphClass, context)
  }

  private func check(
    _ id: String, _ tenant: Tenant, _ context: CmdletContext
  ) throws(ShellError) {
    if TextComparison.equalsIgnoringCase(id, tenant.id.description) { return }
    guard GraphIdentifier.isGUID(id) else {
      throw try context.serviceError(
        "Request_BadRequest", status: "400 (BadRequest)", "Invalid object identifier '\(id)'.")
    }
    throw try context.serviceError(
      "Request_ResourceNotFound", status: "404 (NotFound)",
      "Resource '\(id)' does not exist or one of its queried reference-property objects are not "
        + "present.")
  }
}
