import CoManagementModel
import ShellRuntime

/// `Get-CMDevice`
struct GetCMDevice: Cmdlet {
  private var inputCollection: Value?
  private var collectionID: String?
  private var collectionMember = false
  private var collectionName: String?
  private var fast = false
  private var malware: Value?
  private var name: String?
  private var resource = false
  private var resourceID: Int?
  private var threatID: String?
  private var threatName: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets devices as the site sees them.",
      examples: """
        PS> (Get-CMDevice -Fast).Count
        2000
        PS> $name = (Get-CMDevice -ResourceId 16777217 -Fast).Name
        PS> (Get-CMDevice -Name $name -Fast).ResourceID
        16777217
        PS> Get-CMDevice -Name NOBODY -Fast
        PS> Get-CMDevice -CollectionName Nowhere -Fast
        ! ItemNotFound,Get-CMDevice
        """,
      parameters: [
        Parameter("Collection", \.inputCollection, "Only members, from Get-CMCollection."),
        Parameter("CollectionId", \.collectionID, "Only members of the collection of this id."),
        Parameter(
          "CollectionMember", \.collectionMember, "Returns discovery records (SMS_R_System)."),
        Parameter("CollectionName", \.collectionName, "Only members of the collection."),
        Parameter("Fast", \.fast, "Leaves out properties that are slow to read."),
        Parameter("InputObject", \.malware, "Only devices with this malware."),
        Parameter("Name", \.name, "The device's name; may hold wildcards."),
        Parameter("Resource", \.resource, "Returns discovery records (SMS_R_System)."),
        Parameter("ResourceId", \.resourceID, "The device's resource id."),
        Parameter("ThreatId", \.threatID, "Only devices with malware of this id."),
        Parameter("ThreatName", \.threatName, "Only devices with malware of this name."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    try context.warnUnlessFast(fast)
    let collection = try self.collection(simulation, context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let devices = simulation.devices
    let write = context.writer(
      resource || collectionMember
        ? CombinedDeviceResource.resourceClass : CombinedDeviceResource.resultClass)
    let infected = try infected(simulation, collection, context)
    for position in devices.positions(resourceID: resourceID, names: names) {
      let device = devices[position]
      guard collection?.contains(device) ?? true, names.matches(device.name),
        infected?.contains(device.resourceID) ?? true
      else { continue }
      guard try write(device) else { return }
    }
  }

  /// Resource ids of the devices with the malware that is meant; nil where none is.
  private func infected(
    _ simulation: Simulation, _ collection: SiteCollection?, _ context: CmdletContext
  ) throws(ShellError) -> Set<Int>? {
    if malware == nil, threatID == nil, threatName == nil { return nil }
    if let malware {
      guard case .object(let object as ResultObject<DetectedMalware>) = malware else {
        throw context.wrongInput(malware, wanted: "detected malware")
      }
      return Set(object.source.resourceIDs)
    }
    let ids = wildcards.pattern(threatID)
    let names = wildcards.pattern(threatName)
    return Set(
      simulation.detectedMalware(in: collection)
        .filter { ids.matches(String($0.id)) && names.matches($0.name) }
        .flatMap(\.resourceIDs))
  }

  /// The collection to look in; nil = all devices.
  private func collection(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> SiteCollection? {
    if let inputCollection {
      guard case .object(let object as ResultObject<SiteCollection>) = inputCollection else {
        throw context.wrongInput(inputCollection, wanted: "a collection")
      }
      return object.source
    }
    if collectionID == nil, collectionName == nil { return nil }
    return try context.collection(of: simulation, id: collectionID, name: collectionName)
  }
}
