import CoManagementModel
import ShellRuntime

extension Site {
  /// SMS_Site. [memdocs sms_site-server-wmi-class]
  static let resultClass = ResultClass<Site>(
    "SMS_Site", path: { "SiteCode=\"\($0.siteCode)\"" },
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
