/// A bulk registration token: what BulkRegistrationTokenTool.exe printed once. The site keeps its
/// id and its life, not the text. [memdocs deploy-clients-cmg-token]
public struct RegistrationToken: Sendable, Hashable {
  /// Minutes of the life that the tool gives without `/lifetime`.
  public static let standardMinutes = 4_320
  /// Minutes of the longest life.
  public static let maximumMinutes = 10_080

  /// By which the site tracks it.
  public let id: StableGUID
  /// When it was made.
  public let created: VirtualInstant
  /// How many minutes it lives.
  public let minutes: Int
  /// Whether an administrator blocked it.
  public internal(set) var isBlocked = false

  /// When its life is over.
  public var expires: VirtualInstant { created.adding(milliseconds: Int64(minutes) * .minute) }

  /// Whether clients may register by it at a moment.
  func isValid(at instant: VirtualInstant) -> Bool { !isBlocked && instant < expires }

  func add(to digest: inout DigestBuilder) {
    digest.add(id.description)
    digest.add(UInt64(minutes) << 1 | (isBlocked ? 1 : 0))
  }
}

extension RegistrationToken {
  /// The text that the tool prints and `/regtoken:` takes: a JSON Web Token, of which whoever
  /// decodes it reads id and life. Its signature is the lab's own.
  func text(_ facts: ScenarioFacts) -> String {
    let seed = facts.description.seed
    let hierarchy = StableGUID(seed: seed, kind: .hierarchy)
    let header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5t\":\"\(Self.filling(seed, bytes: 20))\"}"
    let claims = "{\"SCCMTokenCategory\":\"SCCMPreAuthToken\",\"Authority\":\"SCCM\","
      + "\"License\":\"SCCM\",\"Type\":\"BulkRegistration\","
      + "\"TenantId\":\"\(hierarchy.uppercased)\",\"UniqueId\":\"\(id)\","
      + "\"iss\":\"urn:sccm:oauth2:\(hierarchy)\",\"aud\":\"urn:sccm:service\","
      + "\"exp\":\(expires.milliseconds / 1_000),\"nbf\":\(created.milliseconds / 1_000)}"
    var digest = DigestBuilder()
    digest.add(seed)
    digest.add(claims)
    return [
      Self.encoded(Array(header.utf8)), Self.encoded(Array(claims.utf8)),
      Self.filling(digest.value, bytes: 256),
    ].joined(separator: ".")
  }

  /// Bytes that follow from a seed, encoded.
  private static func filling(_ seed: UInt64, bytes: Int) -> String {
    var stream = RandomStream(seed: seed, purpose: .registrationTokens)
    return encoded((0..<bytes).map { _ in UInt8(truncatingIfNeeded: stream.next()) })
  }

  /// Base64 for addresses, without padding. [RFC 4648, 5]
  private static func encoded(_ bytes: [UInt8]) -> String {
    let digits = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...group.count { text.append(digits[word >> (18 - 6 * place) & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Simulation {
  /// Bulk registration tokens that the site tracks, in the order in which they were made.
  public var registrationTokens: [RegistrationToken] { state.registrationTokens }

  /// `BulkRegistrationTokenTool.exe /new`: the token, and the text that is shown this once.
  public mutating func createRegistrationToken(
    minutes: Int = RegistrationToken.standardMinutes
  ) -> (token: RegistrationToken, text: String) {
    let number = UInt64(state.registrationTokens.count)
    let token = RegistrationToken(
      id: StableGUID(seed: scenario.seed, kind: .registrationToken, index: number), created: now,
      minutes: min(max(1, minutes), RegistrationToken.maximumMinutes))
    change { state in
      state.registrationTokens.append(token)
      state.updateDigest()
    }
    return (token, token.text(state.facts))
  }

  /// Certificates, *Block* and *Unblock*.
  public mutating func setRegistrationToken(
    _ id: StableGUID, isBlocked: Bool, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    guard let place = registrationTokens.firstIndex(where: { $0.id == id }) else {
      throw .itemNotFound(id.description)
    }
    guard registrationTokens[place].isBlocked != isBlocked else { return }
    configure(.certificateBlocked(isBlocked, id: id.description), by: by) {
      $0.registrationTokens[place].isBlocked = isBlocked
    }
  }
}
