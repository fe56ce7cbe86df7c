import CoManagementModel
import ShellRuntime

/// Where a client finds its site, and what it was installed with. [domain/internet-devices, 9]
extension CIMClass {
  static let locations: [CIMClass] = [managementPoints, clientInfo, cacheConfig]

  private static let managementPoints = CIMClass(
    namespace: #"root\ccm\locationservices"#, name: "SMS_ActiveMPCandidate",
    properties: declared(
      [
        "Capabilities": "String", "Index": "UInt32", "Locality": "UInt32", "MP": "String",
        "Protocol": "String", "Type": "String",
      ], keys: ["MP", "Type"]),
    isOn: hasClient,
    rows: { machine, _ in
      machine.managementPointCandidates.enumerated().map { place, candidate in
        [
          .string(
            #"<Capabilities SchemaVersion="1.0"><Property Name="SSL" Version="1"/></Capabilities>"#
          ), .uint32(UInt32(place + 1)), .uint32(candidate.isInternet ? 0 : 1),
          .string(candidate.name), .string(candidate.isInternet ? "https" : "http"),
          .string(candidate.isInternet ? "Internet" : "Assigned"),
        ]
      }
    })

  private static let clientInfo = CIMClass(
    namespace: #"root\ccm"#, name: "ClientInfo",
    properties: declared(["InInternet": "Boolean"], keys: []), isOn: hasClient,
    rows: { machine, _ in [[.bool(machine.clientIsOnInternet)]] })

  /// `SMSCACHESIZE` and `SMSCACHEDIR`; 5,120 megabytes by themselves.
  /// [memdocs about-client-installation-properties]
  private static let cacheConfig = CIMClass(
    namespace: #"root\ccm\softmgmtagent"#, name: "CacheConfig",
    properties: declared(
      ["ConfigKey": "String", "Location": "String", "Size": "UInt32"], keys: ["ConfigKey"]),
    isOn: hasClient,
    rows: { machine, _ in
      let folder = machine.installationProperty("SMSCACHEDIR") ?? #"C:\Windows"#
      let size = machine.installationNumber("SMSCACHESIZE") ?? 5_120
      return [
        [.string("Cache"), .string(folder + #"\ccmcache"#), .uint32(UInt32(clamping: size))]
      ]
    })
}
