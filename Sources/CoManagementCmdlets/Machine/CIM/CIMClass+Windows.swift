import CoManagementModel
import ShellRuntime

extension CIMClass {
  /// Classes of `root\cimv2`. Names of properties and what tables show: [win; PowerShell's types].
  static let windows: [CIMClass] = [
    bios, computerSystem, computerSystemProduct, logicalDisk, operatingSystem, process, service,
  ]

  private static let cimv2 = #"root\cimv2"#

  static func declared(_ names: KeyValuePairs<String, String>, keys: [String]) -> [Property] {
    names.map { Property(name: $0.key, type: $0.value, isKey: keys.contains($0.key)) }
  }

  private static let bios = CIMClass(
    namespace: cimv2, name: "Win32_BIOS",
    properties: declared(
      [
        "SMBIOSBIOSVersion": "String", "Manufacturer": "String", "Name": "String",
        "SerialNumber": "String", "Version": "String",
      ], keys: ["Name"]),
    shown: ["SMBIOSBIOSVersion", "Manufacturer", "Name", "SerialNumber", "Version"], isList: true,
    rows: { machine, _ in
      let isVirtual = machine.isServer
      return [
        [
          .string(isVirtual ? "Hyper-V UEFI Release v4.1" : "1.21.0"),
          .string(isVirtual ? "Microsoft Corporation" : "Dell Inc."),
          .string(isVirtual ? "Hyper-V UEFI Release v4.1" : "1.21.0"),
          .string(machine.serialNumber), .string(isVirtual ? "VRTUAL - 1" : "DELL   - 1072009"),
        ]
      ]
    })

  private static let computerSystem = CIMClass(
    namespace: cimv2, name: "Win32_ComputerSystem",
    properties: declared(
      [
        "Name": "String", "PrimaryOwnerName": "String", "Domain": "String",
        "TotalPhysicalMemory": "UInt64", "Model": "String", "Manufacturer": "String",
        "DomainRole": "UInt16", "PartOfDomain": "Boolean", "UserName": "String",
        "Workgroup": "String", "PCSystemType": "UInt16", "DNSHostName": "String",
      ], keys: ["Name"]),
    shown: ["Name", "PrimaryOwnerName", "Domain", "TotalPhysicalMemory", "Model", "Manufacturer"],
    rows: { machine, _ in
      let inDomain = machine.joinState.isDomainJoined
      let role = machine.role == .domainController ? 5 : (machine.isServer ? 2 : 0)
      let isThere = machine.signedInSince != nil
      let user = (isThere ? machine.userAccount : nil).map { "\(machine.domainNetBIOSName)\\\($0)" }
      return [
        [
          .string(machine.name), .string("Windows User"),
          .string(inDomain ? machine.domainName : "WORKGROUP"),
          .uint64(machine.isServer ? 34_358_738_944 : 17_008_910_336),
          .string(machine.isServer ? "Virtual Machine" : machine.isLaptop ? "Latitude 5450"
            : "OptiPlex 7020"),
          .string(machine.isServer ? "Microsoft Corporation" : "Dell Inc."),
          .uint16(UInt16(inDomain && role < 4 ? role + 1 : role)), .bool(inDomain),
          user.map { .string($0) } ?? .null, inDomain ? .null : .string("WORKGROUP"),
          .uint16(machine.isLaptop ? 2 : 1), .string(machine.name),
        ]
      ]
    })

  private static let computerSystemProduct = CIMClass(
    namespace: cimv2, name: "Win32_ComputerSystemProduct",
    properties: declared(
      [
        "IdentifyingNumber": "String", "Name": "String", "Vendor": "String", "Version": "String",
        "Caption": "String",
      ], keys: ["IdentifyingNumber", "Name", "Version"]),
    shown: ["IdentifyingNumber", "Name", "Vendor", "Version", "Caption"], isList: true,
    rows: { machine, _ in
      [
        [
          .string(machine.serialNumber),
          .string(machine.isServer ? "Virtual Machine" : machine.isLaptop ? "Latitude 5450"
            : "OptiPlex 7020"),
          .string(machine.isServer ? "Microsoft Corporation" : "Dell Inc."), .string(""),
          .string("Computer System Product"),
        ]
      ]
    })

  private static let logicalDisk = CIMClass(
    namespace: cimv2, name: "Win32_LogicalDisk",
    properties: declared(
      [
        "DeviceID": "String", "DriveType": "UInt32", "ProviderName": "String",
        "VolumeName": "String", "Size": "UInt64", "FreeSpace": "UInt64",
      ], keys: ["DeviceID"]),
    shown: ["DeviceID", "DriveType", "ProviderName", "VolumeName", "Size", "FreeSpace"],
    rows: { machine, _ in
      [
        [
          .string("C:"), .uint32(3), .null, .string("Windows"),
          .uint64(machine.isServer ? 549_235_712_000 : 255_373_340_672),
          .uint64(machine.freeDiskSpace),
        ]
      ]
    })

  private static let operatingSystem = CIMClass(
    namespace: cimv2, name: "Win32_OperatingSystem",
    properties: declared(
      [
        "SystemDirectory": "String", "Organization": "String", "BuildNumber": "String",
        "RegisteredUser": "String", "SerialNumber": "String", "Version": "String",
        "Caption": "String", "CSName": "String", "LastBootUpTime": "DateTime",
        "LocalDateTime": "DateTime", "OSArchitecture": "String", "ProductType": "UInt32",
        "OperatingSystemSKU": "UInt32",
      ], keys: ["CSName"]),
    shown: [
      "SystemDirectory", "Organization", "BuildNumber", "RegisteredUser", "SerialNumber",
      "Version",
    ],
    rows: { machine, _ in
      let system = machine.operatingSystem
      return [
        [
          .string(#"C:\Windows\system32"#), .string(machine.organizationName),
          .string(system.build), .string("Windows User"), .string("00329-00000-00003-AA417"),
          .string(system.version), .string(system.caption), .string(machine.name),
          .dateTime(DateTime(machine.booted)), .dateTime(DateTime(machine.now)),
          .string("64-bit"),
          .uint32(machine.role == .domainController ? 2 : machine.isServer ? 3 : 1),
          .uint32(UInt32(system.sku)),
        ]
      ]
    })

  private static let process = CIMClass(
    namespace: cimv2, name: "Win32_Process",
    properties: declared(
      [
        "ProcessId": "UInt32", "Name": "String", "HandleCount": "UInt32",
        "WorkingSetSize": "UInt64", "VirtualSize": "UInt64", "ExecutablePath": "String",
        "CreationDate": "DateTime",
      ], keys: ["ProcessId"]),
    shown: ["ProcessId", "Name", "HandleCount", "WorkingSetSize", "VirtualSize"],
    rows: { machine, _ in
      machine.processes.map { process in
        let isSystem = process.path == nil && process.id <= 4
        return [
          .uint32(UInt32(process.id)),
          .string(process.id == 0 ? "System Idle Process" : process.name
            + (isSystem || process.name == "Registry" ? "" : ".exe")),
          .uint32(UInt32(process.handles)), .uint64(UInt64(process.workingSet)),
          .uint64(2_203_318_222_848 + UInt64(process.workingSet)),
          process.path.map { .string($0) } ?? .null, .dateTime(DateTime(process.started)),
        ]
      }
    })

  private static let service = CIMClass(
    namespace: cimv2, name: "Win32_Service",
    properties: declared(
      [
        "ProcessId": "UInt32", "Name": "String", "StartMode": "String", "State": "String",
        "Status": "String", "ExitCode": "UInt32", "DisplayName": "String",
        "StartName": "String", "PathName": "String", "Started": "Boolean",
        "DelayedAutoStart": "Boolean",
      ], keys: ["Name"]),
    methods: [
      Method(name: "StartService", parameters: []), Method(name: "StopService", parameters: []),
      Method(name: "ChangeStartMode", parameters: ["StartMode"]),
    ],
    shown: ["ProcessId", "Name", "StartMode", "State", "Status", "ExitCode"],
    rows: { machine, _ in
      let processes = machine.processes
      return machine.services.map { service in
        let process = processes.first { $0.services.contains(service.name) }
        let isRunning = service.status == .running
        return [
          .uint32(UInt32(process?.id ?? 0)), .string(service.name),
          .string(service.startType.modeName), .string(service.status.rawValue), .string("OK"),
          .uint32(isRunning ? 0 : 1_077), .string(service.displayName),
          .string(service.account), .string(service.path), .bool(isRunning),
          .bool(service.startType == .automaticDelayed),
        ]
      }
    })
}

extension WindowsService.StartType {
  /// `StartMode` of Win32_Service.
  var modeName: String {
    switch self {
    case .automatic, .automaticDelayed: "Auto"
    case .manual: "Manual"
    case .disabled: "Disabled"
    }
  }
}
