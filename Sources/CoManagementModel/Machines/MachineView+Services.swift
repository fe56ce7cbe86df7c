extension MachineView {
  /// The services of the machine, by name.
  public var services: [WindowsService] {
    ServiceTemplate.all.filter { $0.isOn(self) }.map(service)
  }

  /// The service of a name, without regard to case; nil where there is none.
  public func service(named name: String) -> WindowsService? {
    ServiceTemplate.all.first { $0.name.equalsIgnoringASCIICase(name) && $0.isOn(self) }
      .map(service)
  }

  /// Services that need another one, by name.
  public func services(needing name: String) -> [WindowsService] {
    services.filter { service in
      service.dependsOn.contains { $0.equalsIgnoringASCIICase(name) }
    }
  }

  private func service(_ template: ServiceTemplate) -> WindowsService {
    let change = record.services[template.name.foldedASCII]
    let startType = startType(template)
    let runs = template.isRunning || template.name == "W32Time" && joinState.isDomainJoined
    let status = change?.status ?? (runs ? .running : .stopped)
    // Services start within the first minutes, in an order that their names decide.
    let delay = Int64(template.name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }) % 90_000
    return WindowsService(
      name: template.name, displayName: template.displayName,
      startType: change?.startType ?? startType, status: status, dependsOn: template.dependsOn,
      account: template.account, path: template.path, canStop: template.canStop,
      started: status == .running
        ? change?.started ?? booted.adding(milliseconds: 8_000 + delay / 1_000 * 1_000) : nil)
  }

  /// Windows Time starts with a member of a domain. [win w32time]
  private func startType(_ template: ServiceTemplate) -> WindowsService.StartType {
    template.name == "W32Time" && joinState.isDomainJoined ? .automatic : template.startType
  }
}
