/// What clients on the internet meet at the site's gateways, as it is between two changes.
struct GatewayConditions: Sendable {
  let gateways: [CloudGateway]
  let siteCode: String

  init(_ simulation: Simulation) {
    gateways = simulation.cloudGateways
    siteCode = simulation.site.siteCode
  }

  /// What a device meets at an address (`host/CCM_Proxy_MutualAuth/id`, without a scheme) at a
  /// moment: the gateway through which a management point answers, or what stops it.
  func contact(
    _ address: String, from device: Device, _ record: MachineRecord, at instant: VirtualInstant
  ) -> Result<CloudGateway, GatewayFailure> {
    let host = address.split(separator: "/").first.map(String.init) ?? address
    guard let gateway = gateways.first(where: { $0.name.equalsIgnoringASCIICase(host) }) else {
      return .failure(.nameNotResolved)
    }
    guard address.equalsIgnoringASCIICase(gateway.clientAddress) else {
      return .failure(.unknownPath)
    }
    return .success(gateway)
  }
}

extension GatewayFailure: Error {}
