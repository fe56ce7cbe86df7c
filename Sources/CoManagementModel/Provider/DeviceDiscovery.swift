extension CombinedDeviceResource {
  /// `CN=OSL-PC-0142,OU=Oslo,DC=contoso,DC=com`: each office has its unit (design); nil outside the
  /// domain.
  var distinguishedName: String? {
    guard isOfSite else { return nil }
    let domain = facts.description.domainName.split(separator: ".").map { "DC=\($0)" }
    return (["CN=\(name)", "OU=\(adSiteName)"] + domain).joined(separator: ",")
  }

  /// The address by which the network knows it.
  var address: String {
    isOfSite
      ? NetworkAddress.text(office: device.office, index: Int(device.index))
      : NetworkAddress.home(index: Int(device.index))
  }
}
