extension CombinedDeviceResource {
  /// `CN=OSL-PC-0142,OU=Oslo,DC=contoso,DC=com`: each office has its unit (design).
  var distinguishedName: String {
    let domain = facts.description.domainName.split(separator: ".").map { "DC=\($0)" }
    return (["CN=\(name)", "OU=\(adSiteName)"] + domain).joined(separator: ",")
  }

  /// The address by which the network knows it.
  var address: String { NetworkAddress.text(office: device.office, index: Int(device.index)) }
}
