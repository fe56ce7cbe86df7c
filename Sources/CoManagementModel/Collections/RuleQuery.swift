/// A query of a membership rule: it finds devices by SMS_R_System, users by SMS_R_User and groups
/// by SMS_R_UserGroup.
struct RuleQuery {
  private let query: WqlQuery

  init(_ expression: String) throws(WqlError) {
    query = try WqlQuery(expression)
  }

  /// Throws where it could not be run, or finds nothing of the collection's kind. No device is
  /// looked at.
  func check(
    _ kind: SiteCollection.Kind, in namespace: some WqlNamespace
  ) throws(WqlError) {
    _ = try Self.part(kind, of: unordered.parts(in: namespace))
  }

  /// Numbers of the resources that it finds, devices by index, others by place. Throws as `check`
  /// does.
  func members(
    _ kind: SiteCollection.Kind, in namespace: some WqlNamespace, _ simulation: Simulation
  ) throws(WqlError) -> [Int] {
    let result = try unordered.run(in: namespace)
    let part = try Self.part(kind, of: result.parts)
    let places = result.places(part: part)
    if kind == .device { return places.map(simulation.devices.index) }
    guard result.parts[part].className == "SMS_R_UserGroup" else { return places }
    return places.map { $0 + simulation.userResources.people }
  }

  /// Neither order nor doubles matter to a set.
  private var unordered: WqlQuery {
    var unordered = query
    unordered.order = []
    unordered.isDistinct = false
    return unordered
  }

  /// [memdocs create-collections: queries of a device collection]
  private static func part(
    _ kind: SiteCollection.Kind, of parts: [WqlResult.Part]
  ) throws(WqlError) -> Int {
    let classes = kind == .device ? ["SMS_R_System"] : ["SMS_R_User", "SMS_R_UserGroup"]
    guard let part = parts.firstIndex(where: { classes.contains($0.className) }) else {
      throw .invalidQuery(
        reason: kind == .device
          ? "The query of a device collection selects properties of SMS_R_System."
          : "The query of a user collection selects properties of SMS_R_User or SMS_R_UserGroup.")
    }
    return part
  }
}

/// What a query reads, told from its text.
struct QueryReading {
  /// Whether it reads nothing that time alone changes.
  let readsDevicesOnly: Bool

  init(_ expression: String) {
    let text = WqlText.folded(expression)
    readsDevicesOnly = !Self.changing.contains { text.containsBytes($0) }
  }

  /// Functions, properties and classes whose values change without a change of a device.
  private static let changing = [
    "getdate", "lastpolicyrequest", "lastactivetime", "lastddr", "lasthardwarescan", "timestamp",
    "sms_statusmessage", "collection", "sms_cm_res_coll", "sms_client", "sms_r_user",
    "comanaged", "aaddeviceid", "aadtenantid", "sms_summarydeployment", "sms_deployment",
  ]
}

extension String {
  /// Whether the bytes of another text stand in it.
  fileprivate func containsBytes(_ other: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(other.utf8))
    guard wanted.count <= bytes.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
