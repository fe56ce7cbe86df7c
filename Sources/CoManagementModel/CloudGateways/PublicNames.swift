extension Simulation {
  /// What the internet's DNS knows of a gateway's name: the name in Azure, its address, and the
  /// gateway; nil = nobody knows the name.
  public func publicName(
    _ host: String
  ) -> (canonical: String, address: String, gateway: CloudGateway)? {
    guard let gateway = GatewayConditions(self).gateway(at: host, now) else { return nil }
    let number = gateway.id - AzureService.firstID
    return (gateway.deploymentName.foldedASCII, "20.50.\(10 + number % 200).4", gateway)
  }

  /// Whether a machine of the site gets through to a port of a gateway.
  public func reaches(_ gateway: CloudGateway, port: Int, fromMachine machine: String) -> Bool {
    let blocked = self.machine(named: machine)?.record.blockedPorts ?? []
    let isOpen = port == 443 || gateway.connectionPorts.contains(port)
    return gateway.status(at: now) == .ready && isOpen && !blocked.contains(port)
  }
}
