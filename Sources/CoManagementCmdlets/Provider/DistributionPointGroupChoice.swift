import CoManagementModel
import ShellRuntime

extension DistributionPointGroup {
  /// SMS_DistributionPointGroup.
  static let resultClass = ResultClass(DistributionPointGroup.providerClass)
}

extension DetectedMalware {
  /// SMS_TopThreatSummary.
  static let resultClass = ResultClass(DetectedMalware.providerClass)
}

/// The group of distribution points whose collections a cmdlet is asked for.
struct DistributionPointGroupChoice {
  private var group: Value?
  private var id: String?
  private var name: String?

  /// The parameters of a cmdlet that keeps the choice at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, DistributionPointGroupChoice>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "DistributionPointGroup", path.appending(path: \.group),
        "Only collections of this group of distribution points."),
      Parameter(
        "DistributionPointGroupId", path.appending(path: \.id), "The same, by the group's id."),
      Parameter(
        "DistributionPointGroupName", path.appending(path: \.name),
        "The same, by the group's name."),
    ]
  }

  /// Ids of the collections of the groups that are meant; nil where none was asked for.
  func collectionIDs(
    _ simulation: Simulation, _ wildcards: WildcardHandling, _ context: CmdletContext
  ) throws(ShellError) -> Set<String>? {
    if let group {
      guard case .object(let object as ResultObject<DistributionPointGroup>) = group else {
        throw context.wrongInput(group, wanted: "a group of distribution points")
      }
      return Set(object.source.collectionIDs)
    }
    if id == nil, name == nil { return nil }
    let ids = wildcards.pattern(id)
    let names = wildcards.pattern(name)
    return Set(
      simulation.distributionPointGroups
        .filter { ids.matches($0.id) && names.matches($0.name) }
        .flatMap(\.collectionIDs))
  }
}
