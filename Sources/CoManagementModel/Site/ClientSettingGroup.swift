// A table of data.

/// A group of client settings beside *Cloud Services*, as `Get-CMClientSetting -Setting` calls it.
/// [memdocs about-client-settings; properties: ConfigMgrCBDsc]
public enum ClientSettingGroup: String, Sendable, CaseIterable {
  // swift-format-ignore
  case backgroundTransfer = "BackgroundIntelligentTransfer", clientCache = "ClientCache"
  // swift-format-ignore
  case clientPolicy = "ClientPolicy", compliance = "ComplianceSettings"
  // swift-format-ignore
  case computerAgent = "ComputerAgent", computerRestart = "ComputerRestart"
  // swift-format-ignore
  case deliveryOptimization = "DeliveryOptimization", endpointProtection = "EndpointProtection"
  // swift-format-ignore
  case hardwareInventory = "HardwareInventory", meteredNetwork = "MeteredNetwork"
  // swift-format-ignore
  case mobileDevice = "MobileDevice", networkAccessProtection = "NetworkAccessProtection"
  // swift-format-ignore
  case powerManagement = "PowerManagement", remoteTools = "RemoteTools"
  // swift-format-ignore
  case softwareCenter = "SoftwareCenter", softwareDeployment = "SoftwareDeployment"
  // swift-format-ignore
  case softwareInventory = "SoftwareInventory", softwareMetering = "SoftwareMetering"
  // swift-format-ignore
  case softwareUpdates = "SoftwareUpdates", stateMessaging = "StateMessaging"
  // swift-format-ignore
  case affinity = "UserAndDeviceAffinity", windowsAnalytics = "WindowsAnalytics"

  /// The WMI class of its configuration.
  public var className: String {
    switch self {
    case .backgroundTransfer: "SMS_BITS2Config"
    case .clientCache: "SMS_CacheSettings"
    case .clientPolicy: "SMS_PolicyAgentConfig"
    case .compliance: "SMS_DesiredConfigurationAgentConfig"
    case .computerAgent: "SMS_ConfigMgrClientAgentConfig"
    case .computerRestart: "SMS_RebootSettings"
    case .deliveryOptimization: "SMS_WindowsDOSettings"
    case .endpointProtection: "SMS_EndpointProtectionAgentConfig"
    case .hardwareInventory: "SMS_HardwareInventoryAgentConfig"
    case .meteredNetwork: "SMS_MeteredNetworkSettings"
    case .mobileDevice: "SMS_MobileDeviceAgentConfig"
    case .networkAccessProtection: "SMS_NapAgentConfig"
    case .powerManagement: "SMS_PowerManagementAgentConfig"
    case .remoteTools: "SMS_RemoteToolsAgentConfig"
    case .softwareCenter: "SMS_SoftwareCenterSettings"
    case .softwareDeployment: "SMS_SoftwareDistributionAgentConfig"
    case .softwareInventory: "SMS_SoftwareInventoryAgentConfig"
    case .softwareMetering: "SMS_SoftwareMeteringAgentConfig"
    case .softwareUpdates: "SMS_SoftwareUpdatesAgentConfig"
    case .stateMessaging: "SMS_StateSystemConfig"
    case .affinity: "SMS_TargetingSettings"
    case .windowsAnalytics: "SMS_WindowsAnalyticsSettings"
    }
  }

  /// Whom a property is for.
  public enum Audience: Sendable {
    // swift-format-ignore
    case device, user
  }

  /// Its properties as setup makes them, in order.
  public var standard: [(name: String, value: ClientSettingValue, audience: Audience)] {
    deviceProperties.map { ($0.0, $0.1, .device) } + userProperties.map { ($0.0, $0.1, .user) }
  }

  private var userProperties: [(String, ClientSettingValue)] {
    switch self {
    case .affinity: [("AllowUserAffinity", .flag(false))]
    case .mobileDevice:
      [
        ("EnableDeviceEnrollment", .flag(false)), ("DeviceEnrollmentProfileName", .text("")),
        ("EnableModernDeviceEnrollment", .flag(false)),
        ("ModernDeviceEnrollmentProfileName", .text("")),
      ]
    default: []
    }
  }

  private var deviceProperties: [(String, ClientSettingValue)] {
    let weekly = ClientSettingValue.text("0001170000100038")
    switch self {
    case .backgroundTransfer:
      return [
        ("EnableBitsMaxBandwidth", .flag(false)), ("MaxBandwidthValidFrom", .number(9)),
        ("MaxBandwidthValidTo", .number(17)), ("MaxTransferRateOnSchedule", .number(1_000)),
        ("EnableDownloadOffSchedule", .flag(false)),
        ("MaxTransferRateOffSchedule", .number(9_999)),
      ]
    case .clientCache:
      return [
        ("ConfigureBranchCache", .flag(false)), ("BranchCacheEnabled", .flag(false)),
        ("MaxBranchCacheSizePercent", .number(10)), ("ConfigureCacheSize", .flag(false)),
        ("MaxCacheSizeMB", .number(5_120)), ("MaxCacheSizePercent", .number(20)),
        ("CanBeSuperPeer", .flag(false)), ("BroadcastPort", .number(8_004)),
        ("HttpsEnabled", .flag(false)), ("HttpPort", .number(8_003)),
      ]
    case .clientPolicy:
      return [
        ("PolicyRequestAssignmentTimeout", .number(60)),
        ("PolicyEnableUserPolicyPolling", .flag(true)),
        ("PolicyEnableUserPolicyOnInternet", .flag(false)),
        ("PolicyEnableUserPolicyOnTS", .flag(false)),
      ]
    case .compliance:
      return [
        ("Enabled", .flag(true)), ("EvaluationSchedule", weekly),
        ("EnableUserStateManagement", .flag(false)),
      ]
    case .computerAgent: return computerAgent
    case .computerRestart:
      return [
        ("RebootLogoffNotificationCountdownDuration", .number(90)),
        ("RebootLogoffNotificationFinalWindow", .number(15)),
        ("RebootNotificationsDialog", .flag(false)), ("EnforeReboot", .flag(true)),
      ]
    case .deliveryOptimization: return [("EnableWindowsDO", .flag(false))]
    case .endpointProtection:
      return [
        ("EnableEP", .flag(false)), ("InstallSCEPClient", .flag(true)),
        ("Remove3rdParty", .flag(true)), ("OverrideMaintenanceWindow", .flag(false)),
        ("PersistInstallation", .flag(false)), ("SuppressReboot", .flag(true)),
        ("ForceRebootPeriod", .number(24)), ("DisableFirstSignatureUpdate", .flag(true)),
      ]
    case .hardwareInventory:
      return [
        ("Enabled", .flag(true)), ("Schedule", weekly), ("MaxRandomDelayMinutes", .number(240)),
        ("Max3rdPartyMIFSize", .number(250)), ("MIFCollection", .number(0)),
      ]
    case .meteredNetwork: return [("MeteredNetworkUsage", .number(4))]
    case .mobileDevice:
      return [("PollingInterval", .number(480)), ("ModernPollingInterval", .number(480))]
    case .networkAccessProtection: return [("Enabled", .flag(false))]
    case .powerManagement:
      return [
        ("Enabled", .flag(true)), ("AllowUserToOptOutFromPowerPlan", .flag(false)),
        ("AllowWakeup", .number(0)), ("EnableWakeupProxy", .flag(false)),
        ("Port", .number(25_536)), ("WolPort", .number(9)),
        ("WakeupProxyFirewallFlags", .number(0)), ("WakeupProxyDirectAccessPrefixList", .text("")),
      ]
    case .remoteTools: return remoteTools
    case .softwareCenter:
      return [
        ("SC_UserPortal", .number(0)), ("SC_Old_Branding", .number(0)),
        ("brand-orgname", .text("IT Organization")),
        ("application-catalog-link-hidden", .flag(false)),
      ]
    case .softwareDeployment: return [("EvaluationSchedule", weekly)]
    case .softwareInventory:
      return [("Enabled", .flag(true)), ("Schedule", weekly), ("ReportOptions", .number(7))]
    case .softwareMetering: return [("Enabled", .flag(true)), ("DataCollectionSchedule", weekly)]
    case .softwareUpdates:
      return [
        ("Enabled", .flag(true)), ("ScanSchedule", weekly), ("EvaluationSchedule", weekly),
        ("AssignmentBatchingTimeout", .number(0)), ("EnableExpressUpdates", .flag(false)),
        ("ExpressUpdatesPort", .number(8_005)), ("O365Management", .number(0)),
        ("EnableThirdPartyUpdates", .flag(false)), ("EnableDynamicUpdate", .flag(false)),
        ("EnableWsusCertPinning", .flag(true)), ("ThreadPriority", .number(0)),
      ]
    case .stateMessaging: return [("BulkSendInterval", .number(15))]
    case .affinity:
      return [
        ("ConsoleMinutes", .number(2_880)), ("IntervalDays", .number(30)),
        ("AutoApproveAffinity", .flag(false)),
      ]
    case .windowsAnalytics:
      return [
        ("WAEnable", .flag(false)), ("WACommercialID", .text("")),
        ("WAWin10Telemetry", .number(1)), ("WAOptInDownlevel", .flag(false)),
        ("WAIEOptInlevel", .number(0)),
      ]
    }
  }

  private var computerAgent: [(String, ClientSettingValue)] {
    [
      ("ReminderInterval", .number(48)), ("DayReminderInterval", .number(4)),
      ("HourReminderInterval", .number(15)), ("BrandingTitle", .text("IT Organization")),
      ("UseNewSoftwareCenter", .flag(true)), ("EnableHealthAttestation", .flag(false)),
      ("UseOnPremHAService", .flag(false)), ("OnPremHAServiceUrl", .text("")),
      ("InstallRestriction", .number(0)), ("SuspendBitLocker", .number(0)),
      ("EnableThirdPartyOrchestration", .number(0)), ("PowerShellExecutionPolicy", .number(0)),
      ("DisplayNewProgramNotification", .flag(true)), ("DisableGlobalRandomization", .flag(false)),
    ]
  }

  private var remoteTools: [(String, ClientSettingValue)] {
    [
      ("FirewallExceptionProfiles", .number(0)), ("AllowClientChange", .flag(false)),
      ("AllowRemCtrlToUnattended", .flag(true)), ("PermissionRequired", .flag(true)),
      ("ClipboardAccessPermissionRequired", .flag(true)),
      ("AllowLocalAdminToDoRemoteControl", .flag(true)), ("AccessLevel", .number(2)),
      ("PermittedViewers", .texts([])), ("RemCtrlTaskbarIcon", .flag(false)),
      ("RemCtrlConnectionBar", .flag(true)), ("AudibleSignal", .number(1)),
      ("ManageRA", .flag(false)), ("EnableRA", .flag(false)), ("RemoteAssistanceLevel", .number(0)),
      ("ManageTS", .flag(false)), ("EnableTS", .flag(false)),
      ("TSUserAuthentication", .flag(true)),
    ]
  }
}

/// What a client setting says.
public enum ClientSettingValue: Sendable, Hashable {
  /// Yes or no.
  case flag(Bool)
  /// A number, or the number of a choice.
  case number(Int)
  /// A text, or a schedule as 16 hexadecimal digits.
  case text(String)
  /// Several texts.
  case texts([String])

  func add(to digest: inout DigestBuilder) {
    switch self {
    case .flag(let flag): digest.add(flag ? 1 : 0)
    case .number(let number): digest.add(UInt64(bitPattern: Int64(number)))
    case .text(let text): digest.add(text)
    case .texts(let texts): for text in texts { digest.add(text) }
    }
  }
}
