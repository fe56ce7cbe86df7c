import CoManagementModel
import ShellRuntime

/// `Get-CMUser`
struct GetCMUser: Cmdlet {
  private var choice = CollectionChoice()
  private var name: String?
  private var resourceID: Int?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets users that the site discovered.",
      examples: """
        PS> $user = Get-CMUser -ResourceId 2063597569
        PS> (Get-CMUser -Name "$($user.UniqueUserName)*").ResourceID
        2063597569
        PS> Get-CMUser -Name 'CONTOSO\\nobody'
        PS> Get-CMUser -CollectionName Nowhere
        ! ItemNotFound,Get-CMUser
        """,
      parameters: CollectionChoice.parameters(\.choice) + [
        Parameter("Name", \.name, "Domain and account name; may hold wildcards."),
        Parameter("ResourceId", \.resourceID, "The user's resource id."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    var users = simulation.collection(id: "SMS00002")
    if choice.isGiven {
      users = try choice.collection(
        of: simulation, context, kind: .user, wildcards: wildcards)
    }
    let write = context.writer(UserResource.resultClass)
    for user in users?.userMembers ?? []
    where user.kind == .user && resourceID ?? user.resourceID == user.resourceID
      && (names.matches(user.name) || names.matches(user.uniqueName))
    {
      guard try write(user) else { return }
    }
  }
}

extension UserResource {
  /// SMS_CombinedUserResources.
  static let resultClass = ResultClass(UserResource.providerClass)
}
