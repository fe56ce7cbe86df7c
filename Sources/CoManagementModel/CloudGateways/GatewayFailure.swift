/// Why a device on the internet does not reach the site through a gateway.
/// [domain/troubleshooting, D]
enum GatewayFailure: Sendable, Hashable {
  /// Nobody knows the name, or no CNAME leads to the deployment.
  case nameNotResolved
  /// It is stopped, being made, or broken.
  case notReady
  /// Its certificate is over. `WINHTTP_CALLBACK_STATUS_FLAG_CERT_DATE_INVALID`
  case certificateExpired
  /// The common name is another. `WINHTTP_CALLBACK_STATUS_FLAG_CERT_CN_INVALID`
  case certificateName
  /// The device does not trust its root. `WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA`
  case untrustedRoot
  /// The list of revoked certificates is not on the internet.
  /// `WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED`
  case revocationUnreachable
  /// The path behind the host is none of its.
  case unknownPath
  /// No connection point, or none that is connected.
  case connectionPoint
  /// No management point lets it in.
  case managementPoint
  /// The management point wants a certificate that the connection point does not have. 403
  /// `CMGConnector_Clientcertificaterequired`
  case clientCertificateRequired
  /// The management point's binding is wrong. 403 `CMGConnector_Forbidden`
  case forbidden
  /// Its token is over. 401 `CMGService_Invalid_Token`
  case invalidToken
}
