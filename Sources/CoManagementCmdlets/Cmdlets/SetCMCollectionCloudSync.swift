import CoManagementModel
import ShellRuntime

/// `Set-CMCollectionCloudSync`
struct SetCMCollectionCloudSync: Cmdlet {
  private var added: [String] = []
  private var choice = CollectionChoice()
  private var isSecurityTarget: Bool?
  private var removed: [String] = []
  private var tenantID: String?
  private var tenantName: String?
  private var tenantObject: Value?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sets to which Entra groups a collection's members are synchronized.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> Set-CMCollectionCloudSync -Name Pilot -TenantName Contoso -AddGroupName 'Pilot devices'
        PS> (Get-CMCollection -Name Pilot).CloudSyncCount
        1
        PS> Set-CMCollectionCloudSync -Name Nowhere -AddGroupName 'Pilot devices'
        ! ItemNotFound,Set-CMCollectionCloudSync
        """,
      isReader: false,
      parameters: CollectionChoice.parameters(\.choice, id: "Id", name: "Name") + [
        Parameter("AddGroupName", \.added, "Groups that get the members from now on."),
        Parameter(
          "EnableAssignEndpointSecurityPolicy", \.isSecurityTarget,
          "Whether Intune's endpoint security policies can be assigned to it."),
        Parameter("RemoveGroupName", \.removed, "Groups that get them no more."),
        Parameter("TenantId", \.tenantID, "The tenant, by its id."),
        Parameter("TenantName", \.tenantName, "The tenant, by its name."),
        Parameter("TenantObject", \.tenantObject, "The tenant, from Get-CMAADTenant."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let simulation = world.simulation
    let collection = try choice.collection(
      of: simulation, context, kind: nil, wildcards: wildcards)
    let tenant = simulation.tenant
    if let tenantObject {
      guard case .object(let object as ResultObject<Tenant>) = tenantObject else {
        throw context.wrongInput(tenantObject, wanted: "a tenant")
      }
      guard object.source.id == tenant.id else { throw context.notFound(tenantObject) }
    }
    guard wildcards.pattern(tenantID).matches(tenant.id.description),
      wildcards.pattern(tenantName).matches(tenant.organizationName)
    else { throw context.notFound(.string(tenantID ?? tenantName ?? "")) }
    let changed = try context.proposal(simulation) { (copy) throws(ModelRejection) in
      try copy.setCloudSync(
        id: collection.collectionID, adding: added, removing: removed,
        isSecurityTarget: isSecurityTarget, by: world.userName)
    }
    let target = "Name=\"\(collection.name)\""
    guard try context.shouldProcess(target: target, action: context.call.name) else { return }
    try world.commit(changed)
  }
}
