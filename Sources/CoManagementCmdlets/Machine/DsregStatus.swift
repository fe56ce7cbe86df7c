import CoManagementModel

/// What `dsregcmd /status` prints on a machine. Layout, sections and fields: [domain/client, 1].
struct DsregStatus {
  static let termsURL = "https://portal.manage.microsoft.com/TermsofUse.aspx"
  static let complianceURL = "https://portal.manage.microsoft.com/?portalAction=Compliance"
  private static let ruler = "+" + String(repeating: "-", count: 70) + "+"

  let machine: MachineView
  /// Whether its own user has signed in at the console; else an administrator from afar looks.
  let isUserSession: Bool

  private var join: JoinState { machine.joinState }

  /// All lines.
  var lines: [String] {
    var lines = [""]
    func add(_ title: String, _ fields: [String]) {
      let text = "| \(title)"
      lines += [
        Self.ruler, text + String(repeating: " ", count: 71 - text.utf8.count) + "|", Self.ruler,
        "",
      ]
      lines += fields + [""]
    }
    add("Device State", deviceState)
    if join.isCloudJoined {
      add("Device Details", deviceDetails)
      add("Tenant Details", tenantDetails)
    }
    add("User State", userState)
    add("SSO State", ssoState)
    if join == .registered, isUserSession { add("Work Account 1", workAccount) }
    if join == .domainJoined { add("Diagnostic Data", preJoinDiagnostics) }
    if join.isCloudJoined { add("Diagnostic Data", postJoinDiagnostics) }
    add("IE Proxy Config for Current User", proxyConfiguration)
    add("WinHttp Default Proxy Config", winHTTPConfiguration)
    add("Ngc Prerequisite Check", prerequisites)
    lines.append("For more information, please visit https://www.microsoft.com/aadjerrors")
    return lines
  }

  /// A name right-aligned in 26 columns, and its value.
  static func field(_ name: String, _ value: String) -> String {
    let padding = String(repeating: " ", count: max(0, 26 - name.utf8.count))
    return padding + name + (value.isEmpty ? " :" : " : \(value)")
  }

  private static func yes(_ isSo: Bool) -> String { isSo ? "YES" : "NO" }

  private var deviceState: [String] {
    var fields = [
      Self.field("AzureAdJoined", Self.yes(join.isCloudJoined)),
      Self.field("EnterpriseJoined", "NO"),
      Self.field("DomainJoined", Self.yes(join.isDomainJoined)),
    ]
    if join.isDomainJoined { fields.append(Self.field("DomainName", machine.domainNetBIOSName)) }
    return fields + [
      Self.field("Virtual Desktop", "NOT SET"), Self.field("Device Name", machine.fullName),
    ]
  }

  private var deviceDetails: [String] {
    let hasChip = machine.role == .workstation
    return [
      Self.field("DeviceId", machine.directoryDeviceID?.description ?? ""),
      Self.field("Thumbprint", machine.joinThumbprint ?? ""),
      Self.field("DeviceCertificateValidity", validity),
      Self.field("KeyContainerId", machine.keyContainerID.description),
      Self.field(
        "KeyProvider",
        hasChip
          ? "Microsoft Platform Crypto Provider" : "Microsoft Software Key Storage Provider"),
      Self.field("TpmProtected", Self.yes(hasChip)), Self.field("DeviceAuthStatus", authentication),
    ]
  }

  private var authentication: String {
    machine.isDirectoryObjectUsable
      ? "SUCCESS" : "FAILED. Device is either disabled or deleted"
  }

  private var validity: String {
    guard let validity = machine.joinValidity else { return "" }
    return "[ \(Self.moment(validity.start)) -- \(Self.moment(validity.end)) ]"
  }

  private var tenantDetails: [String] {
    let tenant = machine.tenantID.description
    // Blank: the tenant would not enrol this user. [domain/client, 1.4]
    let hasURL = machine.hasEnrollmentURL
    let login = "https://login.microsoftonline.com/\(tenant)/oauth2"
    let service = "https://enterpriseregistration.windows.net"
    let urn = "urn:ms-drs:enterpriseregistration.windows.net"
    return [
      ("TenantName", machine.organizationName), ("TenantId", tenant),
      ("Idp", "login.windows.net"), ("AuthCodeUrl", login + "/authorize"),
      ("AccessTokenUrl", login + "/token"), ("MdmUrl", machine.enrollmentURL),
      ("MdmTouUrl", hasURL ? Self.termsURL : ""),
      ("MdmComplianceUrl", hasURL ? Self.complianceURL : ""),
      ("SettingsUrl", ""), ("JoinSrvVersion", "2.0"),
      ("JoinSrvUrl", service + "/EnrollmentServer/device/"), ("JoinSrvId", urn),
      ("KeySrvVersion", "1.0"), ("KeySrvUrl", service + "/EnrollmentServer/key/"),
      ("KeySrvId", urn), ("WebAuthNSrvVersion", "1.0"),
      ("WebAuthNSrvUrl", service + "/webauthn/\(tenant)/"), ("WebAuthNSrvId", urn),
      ("DeviceManagementSrvVer", "1.0"),
      ("DeviceManagementSrvUrl", service + "/manage/\(tenant)/"),
      ("DeviceManagementSrvId", urn),
    ].map(Self.field)
  }

  /// Whether the account that looks has signed in with Entra ID here.
  private var hasToken: Bool { isUserSession && join.isCloudJoined }

  private var userState: [String] {
    var fields = [Self.field("NgcSet", "NO")]
    let isRegistered = join == .registered && isUserSession
    fields.append(Self.field("WorkplaceJoined", Self.yes(isRegistered)))
    if isRegistered { fields.append(Self.field("WorkAccountCount", "1")) }
    guard hasToken else {
      let isForeign = !isUserSession && join.isDomainJoined
      return fields + [Self.field("WamDefaultSet", isForeign ? "ERROR (0xd0020017)" : "NO")]
    }
    return fields + [
      Self.field("WamDefaultSet", "YES"), Self.field("WamDefaultAuthority", "organizations"),
      Self.field("WamDefaultId", "https://login.microsoft.com"),
      Self.field("WamDefaultGUID", "{B16898C6-A148-4967-9171-64D755DA8520} (AzureAd)"),
    ]
  }

  private var ssoState: [String] {
    guard hasToken else {
      return [
        ("AzureAdPrt", "NO"), ("AzureAdPrtAuthority", "NO"), ("EnterprisePrt", "NO"),
        ("EnterprisePrtAuthority", "NO"),
      ].map(Self.field)
    }
    let updated = machine.tokenUpdated
    return [
      ("AzureAdPrt", "YES"), ("AzureAdPrtUpdateTime", Self.moment(updated)),
      ("AzureAdPrtExpiryTime", Self.moment(updated.adding(seconds: 14 * 86_400))),
      ("AzureAdPrtAuthority", "https://login.microsoftonline.com/\(machine.tenantID)"),
      ("EnterprisePrt", "NO"), ("EnterprisePrtAuthority", ""),
    ].map(Self.field)
  }

  private var workAccount: [String] {
    [
      ("WorkplaceDeviceId", machine.directoryDeviceID?.description ?? ""),
      ("WorkplaceThumbprint", machine.joinThumbprint ?? ""),
      ("DeviceCertificateValidity", validity),
      ("KeyContainerId", machine.keyContainerID.description),
      ("KeyProvider", "Microsoft Platform Crypto Provider"), ("TpmProtected", "YES"),
      ("WorkplaceTenantId", machine.tenantID.description),
      ("WorkplaceTenantName", machine.organizationName),
      ("WorkplaceMdmUrl", machine.isEnrolled ? machine.enrollmentURL : ""),
      ("WorkplaceSettingsUrl", ""), ("NgcSet", "NO"),
    ].map(Self.field)
  }

  /// Without the forest's service connection point nothing is found; with it, a device waits for
  /// Entra Connect: everything is reached, and the directory does not know it yet.
  private var preJoinDiagnostics: [String] {
    let failure = machine.joinFailure
    let test = machine.isJoinConfigured ? "PASS" : "SKIPPED"
    let discovery =
      failure.networkCode.map { "FAIL [\(failure.code)/\($0)]" }
      ?? (failure == .tenantNotFound ? "FAIL [\(failure.code)]" : test)
    let connectivity = discovery == "PASS" ? test : "SKIPPED"
    return [
      ("Diagnostics Reference", "www.microsoft.com/aadjerrors"),
      ("User Context", isUserSession ? "UN-ELEVATED User" : "ELEVATED User"),
      ("Client Time", Self.moment(machine.now)), ("AD Connectivity Test", "PASS"),
      ("AD Configuration Test", machine.isJoinConfigured ? "PASS" : "FAIL [0x80070002]"),
      ("DRS Discovery Test", discovery), ("DRS Connectivity Test", connectivity),
      ("Token acquisition Test", "SKIPPED"), ("Fallback to Sync-Join", "ENABLED"),
    ].map(Self.field)
      // A device that the client settings leave out has tried nothing.
      + (machine.mayRegister ? [""] + previousRegistration.map(Self.field) : [])
  }

  private var previousRegistration: [(String, String)] {
    let failure = machine.joinFailure
    var fields = [
      ("Previous Registration", Self.moment(machine.lastJoinTry)),
      ("Registration Type", machine.isFederated ? "federated" : "sync"),
      ("Error Phase", failure.phase), ("Client ErrorCode", failure.code),
    ]
    if failure == .directory {
      fields += [
        ("Server ErrorCode", "DirectoryError"),
        (
          "Server Message",
          "The device object by the given id (\(machine.unknownDeviceID)) is not found."
        ), ("Https Status", "400"), ("Request Id", machine.joinRequestID.description),
      ]
    }
    return fields + [("Executing Account Name", account)]
  }

  private var account: String {
    let name =
      isUserSession ? machine.userAccount ?? machine.administrator : machine.administrator
    return "\(machine.domainNetBIOSName)\\\(name), \(name)@\(machine.domainName)"
  }

  private var postJoinDiagnostics: [String] {
    [
      ("AadRecoveryEnabled", machine.hasJoinKeys ? "NO" : "YES"),
      ("Executing Account Name", account),
      ("KeySignTest", keySignTest),
    ].map(Self.field)
  }

  /// [domain/troubleshooting, 63]
  private var keySignTest: String {
    if isUserSession { return "MUST Run elevated to test." }
    return machine.hasJoinKeys ? "PASSED" : "FAILED. Error:0x80090016"
  }

  private var winHTTPConfiguration: [String] {
    guard let proxy = machine.winHTTPProxy else { return [Self.field("Access Type", "DIRECT")] }
    return [
      ("Access Type", "NAMED_PROXY"), ("Proxy Server List", proxy.server),
      ("Proxy Bypass List", proxy.bypassList),
    ].map(Self.field)
  }

  private var proxyConfiguration: [String] {
    [
      ("Auto Detect Settings", "YES"), ("Auto-Configuration URL", ""), ("Proxy Server List", ""),
      ("Proxy Bypass List", ""),
    ].map(Self.field)
  }

  private var prerequisites: [String] {
    if !isUserSession, join.isDomainJoined {
      return [Self.field("NgcPreReq", "ERROR (0xd0020017)")]
        + [
          ("IsDeviceJoined", "UNKNOWN"), ("IsUserAzureAD", "UNKNOWN"),
          ("PolicyEnabled", "UNKNOWN"), ("PostLogonEnabled", "UNKNOWN"),
          ("DeviceEligible", "UNKNOWN"), ("SessionIsNotRemote", "NO"), ("CertEnrollment", "none"),
          ("PreReqResult", "WillNotProvision"),
        ].map(Self.field)
    }
    return [
      ("IsDeviceJoined", Self.yes(join.isCloudJoined)), ("IsUserAzureAD", Self.yes(hasToken)),
      ("PolicyEnabled", "NO"), ("PostLogonEnabled", "YES"), ("DeviceEligible", "YES"),
      ("SessionIsNotRemote", "YES"), ("CertEnrollment", "none"),
      ("PreReqResult", "WillNotProvision"),
    ].map(Self.field)
  }

  /// `2026-11-23 08:00:00.000 UTC`
  private static func moment(_ instant: VirtualInstant) -> String {
    let time = CivilTime(instant, offsetMinutes: 0)
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(digits(time.year, 4))-\(digits(time.month, 2))-\(digits(time.day, 2)) "
      + "\(digits(time.hour, 2)):\(digits(time.minute, 2)):\(digits(time.second, 2))."
      + "\(digits(time.millisecond, 3)) UTC"
  }
}
