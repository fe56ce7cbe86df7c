import CoManagementModel
import ShellRuntime

extension CIMClass {
  /// Classes that a Configuration Manager client brings. [domain/client, 4]
  static let client: [CIMClass] = [
    smsClient, ccmClient, authority, ccmSystem, coManagement, stateMessage,
    inventoryStatus, clientUtilities, configSetting,
  ]

  /// What the client last said of co-management: topic 810, state 107. [domain/client, 4]
  private static let stateMessage = CIMClass(
    namespace: #"root\ccm\statemsg"#, name: "CCM_StateMsg",
    properties: declared(
      ["StateDetails": "String", "StateID": "UInt32", "TopicType": "UInt32"], keys: []),
    isOn: hasClient,
    rows: { machine, _ in
      machine.stateDetails.map { [[.string($0), .uint32(107), .uint32(810)]] } ?? []
    })

  /// All that there is.
  static let all = windows + client + locations + [deviceDetail, providerLocation]

  /// Where the SMS Provider is: scripts look for the site code here. [memdocs SMS_ProviderLocation]
  private static let providerLocation = CIMClass(
    namespace: #"root\sms"#, name: "SMS_ProviderLocation",
    properties: declared(
      [
        "Machine": "String", "NamespacePath": "String", "ProviderForLocalSite": "Boolean",
        "SiteCode": "String",
      ], keys: ["SiteCode", "Machine"]),
    isOn: { $0.role == .siteServer },
    rows: { machine, _ in
      [
        [
          .string(machine.fullName),
          .string(#"\\"# + machine.fullName + #"\root\sms\site_"# + machine.siteCode), .bool(true),
          .string(machine.siteCode),
        ]
      ]
    })

  static let hasClient: @Sendable (MachineView) -> Bool = { $0.hasClient }

  private static let smsClient = CIMClass(
    namespace: #"root\ccm"#, name: "SMS_Client",
    properties: declared(
      [
        "AllowLocalAdminOverride": "Boolean", "ClientType": "UInt32", "ClientVersion": "String",
        "EnableAutoAssignment": "Boolean",
      ], keys: []),
    methods: [
      Method(name: "EvaluateMachinePolicy", parameters: []),
      Method(name: "GetAssignedSite", parameters: []),
      Method(name: "RequestMachinePolicy", parameters: ["uFlags"]),
      Method(name: "TriggerSchedule", parameters: ["sScheduleID"]),
    ],
    isOn: hasClient,
    rows: { machine, _ in
      [[.bool(true), .uint32(1), .string(machine.clientVersion ?? ""), .bool(true)]]
    })

  private static let ccmClient = CIMClass(
    namespace: #"root\ccm"#, name: "CCM_Client",
    properties: declared(
      [
        "ClientId": "String", "ClientIdChangeDate": "String", "PreviousClientId": "String",
      ], keys: []),
    isOn: { $0.clientID != nil },
    rows: { machine, _ in
      [[.string("GUID:" + (machine.clientID?.uppercased ?? "")), .string(""), .string("Unknown")]]
    })

  private static let authority = CIMClass(
    namespace: #"root\ccm"#, name: "SMS_Authority",
    properties: declared(
      [
        "Capabilities": "String", "CurrentManagementPoint": "String", "HashingAlgorithm": "UInt32",
        "Index": "UInt32", "Locals": "String", "Name": "String", "SigningHash": "String",
        "Version": "String",
      ], keys: ["Name"]),
    isOn: hasClient,
    rows: { machine, _ in
      [
        [
          .null, .string(machine.managementPoint), .uint32(32_780), .uint32(1), .null,
          .string("SMS:" + machine.siteCode), .null, .string("1.0.0.0"),
        ]
      ]
    })

  private static let ccmSystem = CIMClass(
    namespace: #"root\ccm\invagt"#, name: "CCM_System",
    properties: declared(["CoManaged": "Boolean"], keys: []), isOn: hasClient,
    rows: { machine, _ in [[.bool(machine.isCoManaged)]] })

  private static let coManagement = CIMClass(
    namespace: #"root\ccm\policy\machine"#, name: "CCM_CoMgmt_Configuration",
    properties: declared(
      [
        "MDMEnrollmentUrl": "String", "MDMEnrollmentRetries": "UInt32",
        "MDMEnrollmentRetryInterval": "UInt32", "MDMEnrollmentDuration": "UInt32",
        "MDMTenantID": "String", "LogonRandomization": "UInt32",
        "MDMClientAppID": "String", "MDMServiceResourceUri": "String",
      ], keys: []),
    isOn: hasClient,
    rows: { machine, _ in
      guard machine.coManagementFlags != nil else { return [] }
      return [
        [
          .string(MobilityPolicy.intuneDiscoveryURL), .uint32(3), .uint32(15), .uint32(1_440),
          .string(machine.tenantID.description), .uint32(60),
          .string(MobilityPolicy.applications[1].id),
          .string("https://enrollment.manage.microsoft.com/"),
        ]
      ]
    })
}
