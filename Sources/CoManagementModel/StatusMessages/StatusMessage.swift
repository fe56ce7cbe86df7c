/// A status message of the site (SMS_StatusMessage), made when it is read.
public struct StatusMessage: Sendable, Hashable {
  /// `MessageType`.
  public enum Kind: Int, Sendable {
    /// 256.
    case milestone = 256
    /// 512.
    case detail = 512
    /// 768.
    case audit = 768
  }

  /// `Severity`.
  public enum Severity: Int, Sendable {
    /// 0x40000000.
    case information = 1_073_741_824
    /// 0x80000000.
    case warning = 2_147_483_648
    /// 0xC0000000.
    case error = 3_221_225_472
  }

  /// Stable while the world goes on; unique in it.
  public let recordID: Int64
  /// When it was written (the provider shows UTC).
  public let time: VirtualInstant
  /// Component that wrote it.
  public let component: String
  /// FQDN of the server.
  public let machineName: String
  /// Code of the site.
  public let siteCode: String
  /// What it says.
  public let message: StatusMessageKind
  /// Insertion strings, in order.
  public let insertions: [String]
  /// 0, or the Win32 error that the component met.
  public let win32Error: Int

  /// `MessageID`.
  public var messageID: Int { message.rawValue }
  /// `MessageType`.
  public var messageType: Kind { message.kind }
  /// `Severity`.
  public var severity: Severity { message.severity }
  /// `SMS Server`, or `SMS Provider` for audit messages.
  public var moduleName: String { message.kind == .audit ? "SMS Provider" : "SMS Server" }
  /// The description that the console shows.
  public var text: String { message.text(insertions) }
}
