import CoManagementModel
import ShellRuntime

extension CIMClass {
  /// What Windows tells a management service of a workstation: the hardware hash is there.
  /// [win: DevDetail CSP, DeviceHardwareData; Get-WindowsAutopilotInfo asks this class]
  static let deviceDetail = CIMClass(
    namespace: #"root\cimv2\mdm\dmmap"#, name: "MDM_DevDetail_Ext01",
    properties: declared(
      ["InstanceID": "String", "ParentID": "String", "DeviceHardwareData": "String"],
      keys: ["InstanceID", "ParentID"]),
    isOn: { !$0.isServer },
    rows: { machine, _ in
      [[.string("Ext"), .string("./DevDetail"), machine.hardwareHash.map { .string($0) } ?? .null]]
    })
}
