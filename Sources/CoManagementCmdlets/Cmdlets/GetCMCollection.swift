import CoManagementModel
import ShellRuntime

/// `Get-CMCollection`
struct GetCMCollection: Cmdlet {
  private var collectionType: String?
  private var group = DistributionPointGroupChoice()
  private var id: String?
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets device and user collections.",
      examples: """
        PS> (Get-CMCollection -Name 'All S*').CollectionID
        SMS00001
        PS> (Get-CMCollection -Id SMS00001).MemberCount
        2000
        PS> (Get-CMCollection -CollectionType User).Count
        3

        PS> Get-CMCollection -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMCollection
        """,
      parameters: [
        Parameter("CollectionType", \.collectionType, "User or Device."),
        Parameter("Id", \.id, "The collection's id."),
        Parameter("Name", \.name, "The collection's name; may hold wildcards."),
      ] + DistributionPointGroupChoice.parameters(\.group)
        + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    let associated = try group.collectionIDs(simulation, wildcards, context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let ids = wildcards.pattern(id)
    let type = collectionType.map { TextComparison.equalsIgnoringCase($0, "User") ? 1 : 2 }
    let write = context.writer(SiteCollection.resultClass)
    for collection in simulation.collections
    where names.matches(collection.name) && ids.matches(collection.collectionID)
      && (type == nil || type == collection.collectionType)
      && associated?.contains(collection.collectionID) ?? true
    {
      guard try write(collection) else { return }
    }
  }
}
