/// A query of a membership rule: it finds devices by SMS_R_System.
struct RuleQuery {
  private let query: WqlQuery

  init(_ expression: String) throws(WqlError) {
    query = try WqlQuery(expression)
  }

  /// Indices of the devices that it finds. Throws as running it does, and where it does not select
  /// SMS_R_System. [memdocs create-collections: queries of a device collection]
  func devices(in namespace: some WqlNamespace) throws(WqlError) -> [Int] {
    var unordered = query
    unordered.order = []
    unordered.isDistinct = false
    let result = try unordered.run(in: namespace)
    guard let part = result.parts.firstIndex(where: { $0.className == "SMS_R_System" }) else {
      throw .invalidQuery(
        reason: "The query of a device collection selects properties of SMS_R_System.")
    }
    return result.places(part: part)
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
