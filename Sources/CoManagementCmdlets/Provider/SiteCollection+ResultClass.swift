import CoManagementModel
import ShellRuntime

extension SiteCollection {
  /// SMS_Collection with its lazy properties, which the module's cmdlets read.
  static let resultClass = ResultClass(
    SiteCollection.providerClass,
    adding: [
      ResultProperty(name: "CollectionRules", typeName: "System.Object[]") { source, engine in
        .array(source.rules.map { .object($0.object(engine)) })
      },
      ResultProperty(name: "RefreshSchedule", typeName: "System.Object[]") { source, engine in
        .array(source.schedule.map { [.object($0.object(engine))] } ?? [])
      },
    ])
}

extension CollectionMember {
  /// SMS_FullCollectionMembership.
  static let resultClass = ResultClass(CollectionMember.providerClass)
}
