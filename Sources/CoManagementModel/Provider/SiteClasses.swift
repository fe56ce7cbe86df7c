extension Site {
  /// SMS_Site. [memdocs sms_site-server-wmi-class]
  public static let providerClass = ProviderClass<Site>(
    "SMS_Site", keys: ["SiteCode"],
    [
      .number("BuildNumber") { $0.buildNumber },
      .text("InstallDir") { $0.installDir },
      .number("Mode") { $0.mode },
      .text("ReportingSiteCode") { $0.reportingSiteCode },
      .text("ServerName") { $0.serverName },
      .text("SiteCode") { $0.siteCode },
      .text("SiteName") { $0.siteName },
      .number("Status") { $0.status },
      .text("TimeZoneInfo") { $0.timeZoneInfo },
      .number("Type") { $0.type.rawValue },
      .text("Version") { $0.version },
    ])
}

extension StatusMessage {
  /// SMS_StatusMessage, without the text that the console puts together.
  public static let providerClass = ProviderClass<StatusMessage>(
    "SMS_StatusMessage", keys: ["RecordID"],
    [
      .text("Component") { $0.component },
      .text("MachineName") { $0.machineName },
      .number("MessageID") { $0.messageID },
      .number("MessageType") { $0.messageType.rawValue },
      .text("ModuleName") { $0.moduleName },
      .number("RecordID") { Int($0.recordID) },
      .number("Severity") { $0.severity.rawValue },
      .text("SiteCode") { $0.siteCode },
      .moment("Time") { $0.time },
      .number("Win32Error") { $0.win32Error },
    ])
}

/// A user that the site discovered in Active Directory.
struct DiscoveredUser: Sendable {
  /// Users count from here. (seen in site databases)
  static let firstResourceID = 2_063_597_569

  let index: Int
  let facts: ScenarioFacts

  private var person: PersonName { PersonName(seed: facts.description.seed, index: index) }

  /// SMS_R_User. [memdocs sms_r_user]
  static let providerClass = ProviderClass<DiscoveredUser>(
    "SMS_R_User", keys: ["ResourceId"],
    [
      .texts("AgentName") { _ in ["SMS_AD_USER_DISCOVERY_AGENT"] },
      .text("FullUserName") { $0.person.displayName },
      .text("Name") { $0.displayedName },
      .number("ResourceId") { Self.firstResourceID + $0.index },
      .number("ResourceType") { _ in 4 },
      .text("UniqueUserName") { $0.uniqueName },
      .text("UserName") { $0.person.accountName },
      .text("UserPrincipalName") {
        "\($0.person.accountName)@\($0.facts.description.domainName)"
      },
      .text("WindowsNTDomain") { $0.facts.description.domainNetBIOSName },
    ])

  /// `CONTOSO\anna.berg`.
  private var uniqueName: String {
    "\(facts.description.domainNetBIOSName)\\\(person.accountName)"
  }

  /// `CONTOSO\anna.berg (Anna Berg)`, as the console lists users.
  private var displayedName: String { "\(uniqueName) (\(person.displayName))" }

  /// The same as a member of collections.
  var resource: UserResource {
    UserResource(
      position: index, kind: .user, resourceID: Self.firstResourceID + index,
      name: displayedName, uniqueName: uniqueName, fullName: person.displayName,
      principalName: "\(person.accountName)@\(facts.description.domainName)",
      domain: facts.description.domainNetBIOSName)
  }
}
