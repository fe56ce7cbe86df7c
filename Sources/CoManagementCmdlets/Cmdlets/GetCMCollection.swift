import CoManagementModel
import ShellRuntime

/// `Get-CMCollection`
struct GetCMCollection: Cmdlet {
  private var collectionType: String?
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
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let collections = try context.connectedSite().simulation.collections
    try wildcards.validate(context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let ids = wildcards.pattern(id)
    let type = collectionType.map { TextComparison.equalsIgnoringCase($0, "User") ? 1 : 2 }
    let write = context.writer(SiteCollection.resultClass)
    for collection in collections
    where names.matches(collection.name) && ids.matches(collection.collectionID)
      && (type == nil || type == collection.collectionType)
    {
      guard try write(collection) else { return }
    }
  }
}
