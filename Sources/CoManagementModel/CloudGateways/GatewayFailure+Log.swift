/// What a client's logs say when a gateway does not take a request.
/// [support cmg-communication-error; domain/troubleshooting, D]
extension GatewayFailure {
  /// How a request ended.
  private enum Ending {
    /// The TLS handshake failed, for these reasons.
    case insecure([(flag: String, bit: Int)])
    /// No connection came about.
    case connection(code: Int, text: String)
    /// The service answered with a status.
    case status(Int, String)
  }

  /// Texts of the statuses 404 and 503: (unverified)
  private func ending(checksRevocation: Bool) -> Ending {
    let revocation = ("CERT_REV_FAILED", 0x1)
    switch self {
    case .nameNotResolved: return .connection(code: 12_007, text: "NAME_NOT_RESOLVED")
    case .notReady: return .connection(code: 12_029, text: "CANNOT_CONNECT")
    case .certificateExpired: return .insecure([("CERT_DATE_INVALID", 0x20)])
    case .certificateName: return .insecure([("CERT_CN_INVALID", 0x10)])
    case .untrustedRoot:
      return .insecure((checksRevocation ? [revocation] : []) + [("INVALID_CA", 0x8)])
    case .revocationUnreachable: return .insecure([revocation])
    case .unknownPath: return .status(404, "CMGService_Not_Found")
    case .connectionPoint: return .status(503, "CMGService_No_Connector")
    case .managementPoint: return .status(404, "CMGConnector_NotFound")
    case .clientCertificateRequired: return .status(403, "CMGConnector_Clientcertificaterequired")
    case .forbidden: return .status(403, "CMGConnector_Forbidden")
    case .invalidToken: return .status(401, "CMGService_Invalid_Token")
    }
  }

  /// The lines of a request that failed.
  func lines(url: String, options: Int, checksRevocation: Bool) -> [String] {
    let head = "[CCMHTTP] ERROR: URL=\(url), Port=443, Options=\(options), "
    switch ending(checksRevocation: checksRevocation) {
    case .insecure(let reasons):
      let bits = reasons.reduce(0) { $0 | $1.bit }
      return [
        "[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered",
        "[CCMHTTP] : dwStatusInformationLength is 4",
        "[CCMHTTP] : lpvStatusInformation is 0x\(String(bits, radix: 16))",
      ] + reasons.map { "[CCMHTTP] : WINHTTP_CALLBACK_STATUS_FLAG_\($0.flag) is set" }
        + [head + "Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE"]
    case .connection(let code, let text):
      return [head + "Code=\(code), Text=ERROR_WINHTTP_\(text)"]
    case .status(let code, let text):
      return [
        head + "Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE",
        "[CCMHTTP] ERROR INFO: StatusCode=\(code) StatusText=\(text)",
      ]
    }
  }

  /// As a result of Windows: 0x80072F8F for a handshake, 0x87D0027E for a status.
  var hexadecimal: String {
    switch ending(checksRevocation: true) {
    case .insecure: "0x80072f8f"
    case .connection(let code, _): "0x8007" + String(code, radix: 16)
    case .status: "0x87d0027e"
    }
  }
}
