import CoManagementModel
import ShellRuntime

/// `Get-CMCollectionMember`
struct GetCMCollectionMember: Cmdlet {
  private var collectionID: String?
  private var collectionName: String?
  private var inputObject: Value?
  private var name: String?
  private var resourceID: Int?
  private var smsID: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the members of a collection.",
      examples: """
        PS> (Get-CMCollectionMember -CollectionName 'All Systems' -ResourceId 16777217).ResourceID
        16777217
        PS> Get-CMCollection -Id SMSDM001 | Get-CMCollectionMember
        PS> Get-CMCollectionMember -CollectionId XYZ00099
        ! ItemNotFound,Get-CMCollectionMember
        """,
      parameters: [
        Parameter("CollectionId", \.collectionID, "The collection's id."),
        Parameter("CollectionName", \.collectionName, "The collection's name."),
        Parameter("InputObject", \.inputObject, "The collection, from Get-CMCollection."),
        Parameter("Name", \.name, "Only members of this name; may hold wildcards."),
        Parameter("ResourceId", \.resourceID, "Only the member of this resource id."),
        Parameter("SmsId", \.smsID, "Only members of this client id; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    let collection = try self.collection(simulation, context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let ids = wildcards.pattern(smsID, allowsWildcards: true)
    let write = context.writer(CollectionMember.resultClass)
    if collection.collectionType == 1 {
      for user in collection.userMembers
      where names.matches(user.name) && ids.matches("")
        && resourceID ?? user.resourceID == user.resourceID
      {
        let member = CollectionMember(collectionID: collection.collectionID, .user(user))
        guard try write(member) else { return }
      }
      return
    }
    let devices = simulation.devices
    for position in devices.positions(resourceID: resourceID, names: names) {
      let device = devices[position]
      guard collection.contains(device), names.matches(device.name),
        ids.matches(device.smsID ?? "")
      else { continue }
      let member = CollectionMember(collectionID: collection.collectionID, .device(device))
      guard try write(member) else { return }
    }
  }

  private func collection(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> SiteCollection {
    guard let inputObject else {
      return try context.collection(of: simulation, id: collectionID, name: collectionName)
    }
    guard case .object(let object as ResultObject<SiteCollection>) = inputObject else {
      throw context.wrongInput(inputObject, wanted: "a collection")
    }
    return object.source
  }
}
