/// CMGSetup.log and CMGService.log of a gateway, as they are copied to the site server every five
/// minutes. [memdocs monitor-clients-cloud-management-gateway]
struct GatewayServiceLog {
  let gateway: CloudGateway
  let now: VirtualInstant
  let thread: Int

  private static let period: Int64 = 5 * .minute
  /// How many entries the copy holds.
  private static let kept: Int64 = 288

  /// Up to when the copy goes.
  private var copied: VirtualInstant {
    VirtualInstant(milliseconds: now.milliseconds / Self.period * Self.period)
  }

  private func line(
    _ component: String, _ message: String, _ time: VirtualInstant
  ) -> ServerLogLine {
    ServerLogLine(time: time, component: component, thread: thread, message: message)
  }

  /// The second phase of the deployment, on the gateway itself.
  var setupLines: [ServerLogLine] {
    guard gateway.deployment.failure == nil else { return [] }
    let end = gateway.deployment.ended
    let began = end.adding(milliseconds: -4 * .minute)
    return [
      line("CMGSetup", "CMGSetup is starting on role instance ProxyService_IN_0", began),
      line(
        "CMGSetup",
        "Server certificate \(gateway.settings.certificate.thumbprint) is bound to port 443",
        began.adding(milliseconds: .minute)),
      line("CMGSetup", "CMGSetup is finished. The service is ready.", end),
    ].filter { $0.time <= copied }
  }

  /// What went through it, every five minutes while it ran.
  func lines(last count: Int) -> [ServerLogLine] {
    let end = gateway.deployment.ended.milliseconds / Self.period + 1
    let newest = copied.milliseconds / Self.period
    guard gateway.deployment.failure == nil, newest >= end else { return [] }
    var found: [ServerLogLine] = []
    var slot = newest
    while slot >= max(end, newest - Self.kept), found.count < count {
      let time = VirtualInstant(milliseconds: slot * Self.period)
      if gateway.status(at: time) == .ready {
        let requests = (slot - end + 1) * Int64(gateway.dailyMegabytes)
        found.append(
          line(
            "CMGService",
            "RequestUri: /CCM_PROXY_SERVERAUTH/\(gateway.proxyID)/CCM_STS  RequestCount: "
              + "\(requests)  RequestSize: \(requests * 1_408) Bytes  ResponseCount: "
              + "\(requests)  ResponseSize: \(requests * 47) Bytes  AverageElapsedTime: "
              + "\(38 + slot % 17) ms", time))
      }
      slot -= 1
    }
    return found.reversed()
  }
}
