/// A group of the tenant at one moment.
public struct DirectoryGroup: Sendable, Hashable {
  /// Who is in it.
  enum Membership: Sendable, Hashable {
    /// These, in the order in which they came.
    case listed([DirectoryReference])
    /// The people of an office: comes from Active Directory.
    case office(Int)
    /// Whoever a rule says.
    case rule(MembershipRule)
  }

  /// Which group of the lab.
  public let number: Int
  /// Object id.
  public let id: StableGUID
  /// `Helpdesk`.
  public internal(set) var displayName: String
  /// nil where none was given.
  public internal(set) var description: String?
  /// Whether it gets mail.
  public internal(set) var isMailEnabled: Bool
  /// Whether rights can be given to it.
  public internal(set) var isSecurityEnabled: Bool
  /// The part before the @ of its address.
  public internal(set) var mailNickname: String
  /// `Unified`, `DynamicMembership`.
  public internal(set) var groupTypes: [String]
  /// Text of a dynamic group's rule.
  public internal(set) var membershipRule: String?
  /// `On` or `Paused` for a dynamic group.
  public internal(set) var ruleProcessingState: String?
  /// Whether directory roles can be given to it.
  public internal(set) var isAssignableToRole: Bool?
  /// `Public`, `Private`; nil for a security group.
  public internal(set) var visibility: String?
  /// Comes from Active Directory; the tenant cannot change it then.
  public internal(set) var isSynchronized: Bool
  /// When it was made in the tenant.
  public internal(set) var created: VirtualInstant
  var membership: Membership

  /// Whether a rule says who is in it.
  public var isDynamic: Bool { groupTypes.contains("DynamicMembership") }
}

extension DirectoryGroup: DirectoryRecord {
  func add(to digest: inout DigestBuilder) {
    for text in [
      id.description, displayName, description ?? "", mailNickname, membershipRule ?? "",
      ruleProcessingState ?? "", visibility ?? "",
    ] + groupTypes {
      digest.add(text)
    }
    digest.add((isMailEnabled ? 1 : 0) | (isSecurityEnabled ? 2 : 0))
    digest.add(isAssignableToRole == true ? 1 : 0)
    guard case .listed(let members) = membership else { return }
    for member in members { member.add(to: &digest) }
  }
}
