/// What New-CMCollection and its kin ask for.
public struct NewCollection: Sendable, Hashable {
  /// At most 255 UTF-16 units.
  public var name: String
  /// Devices or users.
  public var kind: SiteCollection.Kind
  /// The id of the collection within which members are.
  public var limitingCollectionID: String
  /// The administrator's remark.
  public var comment: String
  /// How members are kept up to date.
  public var refreshType: SiteCollection.RefreshType
  /// When, if that goes by a schedule.
  public var schedule: RefreshSchedule?

  /// A collection that refreshes when somebody asks.
  public init(
    name: String, kind: SiteCollection.Kind = .device, limitingCollectionID: String,
    comment: String = "", refreshType: SiteCollection.RefreshType = .manual,
    schedule: RefreshSchedule? = nil
  ) {
    self.name = name
    self.kind = kind
    self.limitingCollectionID = limitingCollectionID
    self.comment = comment
    self.refreshType = refreshType
    self.schedule = schedule
  }
}

/// Settings of a collection that Set-CMCollection changes; nil = as it is.
public struct CollectionChange: Sendable, Hashable {
  /// Another name.
  public var name: String?
  /// Another remark.
  public var comment: String?
  /// Another limit.
  public var limitingCollectionID: String?
  /// Another way to keep members up to date.
  public var refreshType: SiteCollection.RefreshType?
  /// Another schedule.
  public var schedule: RefreshSchedule?

  /// Changes nothing.
  public init() {}
}

/// Why a change of collections is refused. Nothing has changed when one is thrown.
public enum CollectionRejection: Sendable, Hashable {
  /// No collection of that id.
  case notFound(String)
  /// Another collection of the kind has the name.
  case nameTaken(String)
  /// Empty, or longer than 255.
  case badName(String)
  /// Setup made it: it cannot be changed or removed.
  case builtIn(String)
  /// The limit, or the collection of a rule, is of users where devices are wanted, or the other
  /// way.
  case wrongKind(String)
  /// A collection would depend on itself.
  case circular(String)
  /// Others are limited to it, include or exclude it, or something is deployed to it.
  case inUse(String, by: [String])
  /// The collection has that rule, or one of its name, already.
  case ruleExists(String)
  /// The collection has no such rule.
  case ruleNotFound(String)
  /// The query of a rule cannot be answered.
  case badQuery(WqlError, expression: String)
}
