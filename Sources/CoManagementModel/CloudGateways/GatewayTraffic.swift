extension CloudGateway {
  /// When it ran, up to a moment, without what it does by itself.
  private func running(until instant: VirtualInstant) -> [Range<VirtualInstant>] {
    guard deployment.failure == nil, deployment.ended < instant else { return [] }
    var found: [Range<VirtualInstant>] = []
    var since: VirtualInstant? = deployment.ended
    for command in commands where command.asked < instant {
      if command.kind == .start {
        since = command.done
      } else if let began = since {
        if began < command.asked { found.append(began..<command.asked) }
        since = nil
      }
    }
    if let since, since < instant { found.append(since..<instant) }
    return found
  }

  /// What went out in the 14 days before a moment, in bytes.
  private func outbound(at instant: VirtualInstant) -> Int64 {
    let start = instant.adding(milliseconds: -14 * .day)
    let time = running(until: instant).reduce(Int64(0)) { sum, span in
      let from = max(span.lowerBound, start)
      return sum + (from < span.upperBound ? span.upperBound.milliseconds(since: from) : 0)
    }
    return time / 1_000 * Int64(dailyMegabytes) * 1_000_000 / 86_400
  }

  /// `TrafficOutUsage`, gigabytes in 14 days: statistics come within a day.
  /// [memdocs monitor-clients-cloud-management-gateway]
  func trafficOut(at instant: VirtualInstant) -> Int {
    let stopped = command(at: instant).flatMap { $0.kind == .stopAtThreshold ? $0.asked : nil }
    return Int(outbound(at: min(instant, stopped ?? instant)) / 1_000_000_000)
  }

  /// When more went out than its critical threshold allows, as it finds out at its next look: every
  /// six minutes. nil = never, if nothing changes. [memdocs monitor-clients-...]
  func automaticStop() -> GatewayCommand? {
    guard settings.stopsAtThreshold, settings.traffic.isOn, let began = runningSince else {
      return nil
    }
    let since = max(began, settingsChanged ?? began)
    let limit = Int64(settings.traffic.gigabytes) * 10_000_000 * Int64(settings.traffic.critical)
    guard var over = firstMoment(from: since, reaching: limit) else { return nil }
    let period = Stage.gatewayTrafficCheck.delay
    let passed = over.milliseconds(since: deployment.ended)
    over = deployment.ended.adding(milliseconds: (passed / period + 1) * period)
    return GatewayCommand(
      kind: .stopAtThreshold, asked: over,
      done: over.adding(milliseconds: Stage.gatewayStopped.delay))
  }

  /// Since when it runs, after all that was done with it.
  private var runningSince: VirtualInstant? {
    guard deployment.failure == nil else { return nil }
    guard let last = commands.last else { return deployment.ended }
    return last.kind == .start ? last.done : nil
  }

  /// The first moment, while it runs, at which so much has gone out: what goes out in 14 days never
  /// falls while it runs.
  private func firstMoment(
    from since: VirtualInstant, reaching limit: Int64
  ) -> VirtualInstant? {
    if outbound(at: since) >= limit { return since }
    var (low, high) = (since, since.adding(milliseconds: 14 * .day))
    guard outbound(at: high) >= limit else { return nil }
    while high.milliseconds(since: low) > 1_000 {
      let middle = low.adding(milliseconds: high.milliseconds(since: low) / 2)
      if outbound(at: middle) >= limit { high = middle } else { low = middle }
    }
    return high
  }
}
