import CoManagementModel
import ShellRuntime

/// `Get-CMDeviceCollection`
struct GetCMDeviceCollection: Cmdlet {
  private var group = DistributionPointGroupChoice()
  private var id: String?
  private var name: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets device collections.",
      examples: """
        PS> (Get-CMDeviceCollection).Name
        All Systems
        Co-management Eligible Devices
        All Unknown Computers
        All Mobile Devices
        All Desktop and Server Clients
        PS> $both = Get-CMDeviceCollection -Id SMS00001 -Name 'All*'
        ! AmbiguousParameterSet,Get-CMDeviceCollection
        PS> (Get-CMDeviceCollection -Id smsdm003).LimitToCollectionName
        All Systems
        PS> Get-CMDeviceCollection -Name 'No such collection'
        """,
      parameters: [
        Parameter("Id", \.id, "The collection's id."),
        Parameter("Name", \.name, "The collection's name; may hold wildcards."),
      ] + DistributionPointGroupChoice.parameters(\.group))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let associated = try group.collectionIDs(simulation, WildcardHandling(), context)
    let names = NamePattern(name, isPattern: true)
    let ids = NamePattern(id, isPattern: false)
    let write = context.writer(SiteCollection.resultClass)
    for collection in simulation.collections
    where collection.collectionType == 2 && names.matches(collection.name)
      && ids.matches(collection.collectionID)
      && associated?.contains(collection.collectionID) ?? true
    {
      guard try write(collection) else { return }
    }
  }
}
