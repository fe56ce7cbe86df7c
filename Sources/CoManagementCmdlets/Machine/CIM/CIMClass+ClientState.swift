import CoManagementModel
import ShellRuntime

/// What a client and Windows' MDM keep of what they have done. [domain/client, 4]
extension CIMClass {
  /// Hardware inventory and discovery data, each with its last cycle.
  static let inventoryStatus = CIMClass(
    namespace: #"root\ccm\invagt"#, name: "InventoryActionStatus",
    properties: declared(
      [
        "InventoryActionID": "String", "LastCycleStartedDate": "DateTime",
        "LastReportDate": "DateTime", "LastMajorReportVersion": "UInt32",
        "LastMinorReportVersion": "UInt32",
      ], keys: ["InventoryActionID"]),
    isOn: hasClient,
    rows: { machine, _ in
      [("001", machine.lastHardwareInventory), ("003", machine.lastHeartbeat)].compactMap {
        number, last in
        last.map { last in
          [
            .string("{00000000-0000-0000-0000-000000000\(number)}"), .dateTime(DateTime(last)),
            .dateTime(DateTime(last.adding(seconds: 75))), .uint32(1), .uint32(0),
          ]
        }
      }
    })

  /// Has no instances: its methods tell whether a restart is due.
  static let clientUtilities = CIMClass(
    namespace: #"root\ccm\clientsdk"#, name: "CCM_ClientUtilities", properties: [],
    methods: [Method(name: "DetermineIfRebootPending", parameters: [])], isOn: hasClient,
    rows: { _, _ in [] })

  /// The client's health as it hands it to Windows' MDM.
  static let configSetting = CIMClass(
    namespace: #"root\cimv2\mdm"#, name: "MDM_ConfigSetting",
    properties: declared(
      ["SettingName": "String", "SettingValue": "String"], keys: ["SettingName"]),
    isOn: { $0.role == .workstation },
    rows: { machine, _ in
      guard let health = machine.clientHealth else { return [] }
      return [
        [.string("ClientHealthLastSyncTime"), .string(machine.clientHealthTime ?? "")],
        [.string("ClientHealthStatus"), .string(String(health))],
      ]
    })
}
