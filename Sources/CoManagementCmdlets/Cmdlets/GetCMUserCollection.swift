import CoManagementModel
import ShellRuntime

/// `Get-CMUserCollection`
struct GetCMUserCollection: Cmdlet {
  private var id: String?
  private var name: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets user collections.",
      examples: """
        PS> (Get-CMUserCollection).Name
        All Users
        All User Groups
        All Users and User Groups
        PS> Get-CMUserCollection -Id SMS00001 -Name 'All*'
        ! AmbiguousParameterSet,Get-CMUserCollection
        PS> (Get-CMUserCollection -Id SMS00002).LimitToCollectionName
        All Users and User Groups
        """,
      parameters: [
        Parameter("Id", \.id, "The collection's id."),
        Parameter("Name", \.name, "The collection's name; may hold wildcards."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let collections = try context.connectedSite().simulation.collections
    let names = NamePattern(name, isPattern: true)
    let ids = NamePattern(id, isPattern: false)
    let write = context.writer(SiteCollection.resultClass)
    for collection in collections
    where collection.collectionType == 1 && names.matches(collection.name)
      && ids.matches(collection.collectionID)
    {
      guard try write(collection) else { return }
    }
  }
}
