/// What a machine's own views show of how its client was installed and whom it talks to.
extension MachineView {
  /// A management point that the client may use (SMS_ActiveMPCandidate).
  public struct ManagementPointCandidate: Sendable, Hashable {
    /// Its name; of a gateway what `CCMHOSTNAME` takes.
    public let name: String
    /// Whether it is for the internet.
    public let isInternet: Bool
  }

  /// The property of client.msi that the client was installed with during the lab; nil where it has
  /// none, or was there before.
  public func installationProperty(_ name: String) -> String? {
    guard hasClient, state.provisioning?.installed != nil else { return nil }
    return state.provisioning?.setup?.command?.property(name)
  }

  /// The same as a number; nil for other texts.
  public func installationNumber(_ name: String) -> Int? {
    installationProperty(name).flatMap { Int($0) }
  }

  /// Whether the client takes itself to be on the internet. [memdocs configure-clients]
  public var clientIsOnInternet: Bool {
    guard hasClient, let device else { return false }
    return device.isOutside(facts) || isAlwaysOnInternet
  }

  /// Whether the client is to use a gateway wherever it is: `CCMALWAYSINF=1`, or a value that
  /// somebody wrote.
  public var isAlwaysOnInternet: Bool {
    record.registry.isAlwaysOnInternet || installationProperty("CCMALWAYSINF") == "1"
  }

  /// Where the client finds its site: the assigned management point on the intranet, then gateways
  /// that it has learned of. [memdocs about-client-installation-properties]
  public var managementPointCandidates: [ManagementPointCandidate] {
    guard hasClient, let device, let world else { return [] }
    let assigned = ManagementPointCandidate(name: managementPoint, isInternet: false)
    if let gateway, let reached = state.provisioning, reached.registered != nil {
      return [ManagementPointCandidate(name: gateway.address, isInternet: true)]
    }
    guard joinState.isDomainJoined else { return [] }
    let asked = lastLocationRequest(of: device)
    let gateways = GatewayConditions(world)
    return [assigned]
      + gateways.gateways.filter { gateway in
        guard case .success = gateways.contact(
          gateway.clientAddress, from: device, record, at: asked)
        else { return false }
        return gateway.created < asked
      }.map { ManagementPointCandidate(name: $0.clientAddress, isInternet: true) }
  }

  /// When the client last asked for locations: once a day, and when its agent starts. [memdocs
  /// configure-clients]
  private func lastLocationRequest(of device: Device) -> VirtualInstant {
    let regular = facts.last(
      period: Stage.locationRequest.delay, number: 2, of: device, notAfter: readAt)
    return [regular, record.services["ccmexec"]?.started].compactMap { $0 }.max() ?? regular
  }
}

extension Device {
  /// Whether it is outside the organization's network: all that are not in its domain. (design)
  func isOutside(_ facts: ScenarioFacts) -> Bool {
    Int(index) >= facts.deviceTemplate.count || traits.contains(.entraJoined)
  }
}
