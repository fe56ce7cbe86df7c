/// A log file of the site's servers. Its lines are made when they are asked for.
public struct LogFile: Sendable, Hashable {
  /// FQDN of the server on whose disk it lies.
  public let serverName: String
  /// `C:\Program Files\Microsoft Configuration Manager\Logs`.
  public let folder: String
  /// `CMGatewaySyncUploadWorker.log`, or `.lo_` for the file before it.
  public let name: String
  /// Number of the file since the attachment.
  var number: Int64 = 0
  /// What writes it.
  var source = Source.upload

  /// What writes a log.
  enum Source: Sendable, Hashable {
    /// CMGatewaySyncUploadWorker.
    case upload
    /// The manager of cloud services.
    case cloudServices
    /// The agent that discovers the tenant's users.
    case tenantDiscovery
    /// The second phase of a gateway's deployment; its number.
    case gatewaySetup(Int)
    /// A gateway's service; its number.
    case gatewayService(Int)
    /// The connection point on a server.
    case connectionPoint(String)
  }

  /// Folder and name.
  public var path: String { "\(folder)\\\(name)" }
}

extension LogFile {
  /// Logs of roles on another server than the site server. (unverified)
  static let remoteRoleFolder = #"C:\SMS\Logs"#

  static func folder(_ facts: ScenarioFacts) -> String {
    facts.serviceConnectionPointFQDN == facts.serverFQDN
      ? Site.installFolder + #"\Logs"# : remoteRoleFolder
  }

  /// Whether `path` names this file: without regard to case, `/` as good as `\`.
  func isNamed(_ path: String) -> Bool {
    let own = self.path.utf8
    return own.count == path.utf8.count
      && zip(own, path.utf8).allSatisfy { mine, theirs in
        mine.lowercasedASCII
          == (theirs == UInt8(ascii: "/") ? UInt8(ascii: "\\") : theirs.lowercasedASCII)
      }
  }
}
