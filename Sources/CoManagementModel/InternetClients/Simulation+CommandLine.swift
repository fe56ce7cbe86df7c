extension CloudGateway {
  /// The address by which clients reach the site, `GRANITEFALLS.CLOUDAPP.NET/CCM_Proxy_MutualAuth/`
  /// and the id, without a scheme. [domain/internet-devices, 5]
  public var clientAddress: String { "\(name.uppercasedASCII)/CCM_Proxy_MutualAuth/\(proxyID)" }
}

extension Simulation {
  /// What the tab *Enablement* gives to be copied into Intune; nil without a gateway.
  public var clientCommandLine: String? {
    cloudGateways.first.map { gateway in
      "CCMSETUPCMD=\"CCMHOSTNAME=\(gateway.clientAddress) SMSSITECODE=\(gateway.siteCode)\""
    }
  }
}
