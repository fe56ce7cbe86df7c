import CoManagementModel
import ShellRuntime

/// `Get-CMBoundary`
struct GetCMBoundary: Cmdlet {
  private var boundaryGroup: Value?
  private var boundaryGroupID: Int?
  private var boundaryGroupName: String?
  private var boundaryID: Int?
  private var boundaryName: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets boundaries: places in the network.",
      examples: """
        PS> (Get-CMBoundary -BoundaryName '*/Oslo').Value
        Oslo
        PS> (Get-CMBoundary -BoundaryGroupName 'Oslo office').BoundaryID
        1
        PS> Get-CMBoundary -BoundaryGroupName Nowhere
        ! ItemNotFound,Get-CMBoundary
        """,
      parameters: [
        Parameter("BoundaryGroupId", \.boundaryGroupID, "Only those of the group of this id."),
        Parameter("BoundaryGroupInputObject", \.boundaryGroup, "Only those of the group."),
        Parameter("BoundaryGroupName", \.boundaryGroupName, "Only those of the named group."),
        Parameter("BoundaryId", \.boundaryID, "The boundary's id."),
        Parameter("BoundaryName", \.boundaryName, "The boundary's name; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    let group = try self.group(simulation, context)
    let names = wildcards.pattern(boundaryName, allowsWildcards: true)
    let write = context.writer(Boundary.resultClass)
    for boundary in simulation.boundaries where names.matches(boundary.name) {
      guard boundaryID ?? boundary.id == boundary.id else { continue }
      if let group, !group.boundaries.contains(boundary.id) { continue }
      guard try write(boundary) else { return }
    }
  }

  /// The group whose boundaries are wanted; nil = any.
  private func group(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> BoundaryGroup? {
    if let boundaryGroup {
      guard case .object(let object as ResultObject<BoundaryGroup>) = boundaryGroup else {
        throw context.wrongInput(boundaryGroup, wanted: "a boundary group")
      }
      return object.source
    }
    if boundaryGroupID == nil, boundaryGroupName == nil { return nil }
    let names = wildcards.pattern(boundaryGroupName)
    let found = simulation.boundaryGroups.first {
      names.matches($0.name) && boundaryGroupID ?? $0.id == $0.id
    }
    guard let found else {
      throw context.notFound(
        boundaryGroupName.map { .string($0) } ?? .integer(boundaryGroupID ?? 0))
    }
    return found
  }
}
