extension Simulation {
  /// What Intune does with a device, once its user (a number of the directory) is known.
  func clientDelivery(toDeviceAt index: Int, user: Int?) -> ClientDelivery {
    DeliveryPlan(self).delivery(toDeviceAt: index, user: user)
  }
}

extension TenantPolicy {
  /// What an app gives ccmsetup: the arguments of `ccmsetup.msi`, or what stands behind
  /// `ccmsetup.exe` in the install command of a Win32 app. [memdocs comanage/how-to-prepare-Win10]
  public var clientLine: String? {
    switch type {
    case "windowsMobileMSI":
      let file = document["fileName"]?.text ?? ""
      let isClient =
        file.equalsIgnoringASCIICase("ccmsetup.msi")
        || displayName.equalsIgnoringASCIICase("ConfigMgr Client Setup Bootstrap")
      return isClient ? document["commandLine"]?.text ?? "" : nil
    case "win32LobApp":
      let line = document["installCommandLine"]?.text ?? ""
      let words = line.split(separator: " ", maxSplits: 1)
      guard let program = words.first.map(String.init)?.lowercasedASCII,
        program.hasSuffix("ccmsetup.exe") || program.hasSuffix("ccmsetup.exe\"")
      else { return nil }
      return words.count > 1 ? String(words[1]) : ""
    default: return nil
    }
  }
}
