import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// The error for a gateway, or something on the site's side of it, that cannot be like that.
  func failure(_ rejection: GatewayRejection) -> ShellError {
    let (id, category, message, target) = Self.wording(rejection)
    return failure(
      id, category, message, target: .string(target),
      exceptionType: category == .objectNotFound
        ? "System.Management.Automation.ItemNotFoundException"
        : category == .permissionDenied
          ? "System.UnauthorizedAccessException" : "System.InvalidOperationException")
  }

  private typealias Wording = (
    id: String, category: ErrorCategory, message: String, target: String
  )

  private static func wording(_ rejection: GatewayRejection) -> Wording {
    switch rejection {
    case .notFound(let name):
      ("ItemNotFound", .objectNotFound, "No object corresponds to the specified parameters.", name)
    case .prefix(let name):
      (
        "GatewayNameInvalid", .invalidArgument,
        "'\(name)' cannot be the first part of the name: it needs 3 to 24 letters and digits, "
          + "begins with a letter and ends with a letter or digit, without two hyphens in a row.",
        name
      )
    case .storageName(let name):
      (
        "StorageNameInvalid", .invalidArgument,
        "'\(name)' cannot name a storage account, which a gateway that serves content needs: "
          + "letters and digits only.", name
      )
    case .status(let name, let status):
      (
        "GatewayBusy", .resourceBusy,
        "The cloud management gateway '\(name)' has the status \(status.text), which does not "
          + "allow it.", name
      )
    case .noAzureService:
      (
        "AzureServiceMissing", .invalidOperation,
        "The site has no Azure service of the type Cloud Management: configure Azure services "
          + "first.", "Cloud Management"
      )
    case .subscription(let id):
      ("SubscriptionNotFound", .objectNotFound, "There is no subscription '\(id)' to be seen.", id)
    case .notOwner(let name):
      (
        "NotSubscriptionOwner", .permissionDenied,
        "'\(name)' is no owner of the Azure subscription.", name
      )
    case .resourceGroup(let name):
      (
        "ResourceGroupNotFound", .objectNotFound,
        "The subscription has no resource group '\(name)'.", name
      )
    case .region(let name): ("RegionInvalid", .invalidArgument, "No region '\(name)'.", name)
    case .instances(let count):
      (
        "InstanceCountInvalid", .invalidArgument,
        "A cloud management gateway has 1 to 16 virtual machines, not \(count).", String(count)
      )
    case .percentage(let percent):
      (
        "ThresholdInvalid", .invalidArgument,
        "\(percent) percent: thresholds are 1 to 100 percent, the warning not above the critical "
          + "one.", String(percent)
      )
    case .threshold(let size):
      ("ThresholdInvalid", .invalidArgument, "A threshold is 1 GB at least.", String(size))
    default: certificateWording(rejection)
    }
  }

  private static func certificateWording(_ rejection: GatewayRejection) -> Wording {
    switch rejection {
    case .certificateNotFound(let path):
      ("CertificateNotFound", .objectNotFound, "There is no certificate '\(path)'.", path)
    case .certificatePassword(let path):
      (
        "CertificatePasswordInvalid", .securityError,
        "The specified network password is not correct: '\(path)'.", path
      )
    case .certificateWithoutKey(let path):
      (
        "CertificateKeyMissing", .invalidData, "The certificate '\(path)' has no private key.", path
      )
    case .certificateExpired(let path):
      ("CertificateExpired", .invalidData, "The certificate '\(path)' has expired.", path)
    case .certificateKey(let path, let length):
      (
        "CertificateKeyLengthInvalid", .invalidData,
        "The key of the certificate '\(path)' has \(length) bits; 2048 or 4096 are needed.", path
      )
    case .serviceName(let name, let certificate):
      (
        "ServiceNameMismatch", .invalidArgument,
        "The service name '\(name)' is not one of the certificate's, which is for "
          + "'\(certificate)'.", name
      )
    case .wildcard(let name):
      (
        "ServiceNameMissing", .invalidArgument,
        "The certificate is for '\(name)': give the service name with -ServiceName.", name
      )
    case .commonName(let name, let current):
      (
        "CertificateNameMismatch", .invalidArgument,
        "The common name of the new certificate, '\(name)', is not that of the current one, "
          + "'\(current)'. Upper and lower case count.", name
      )
    case .thumbprint(let text):
      (
        "CertificateNotFound", .objectNotFound,
        "The gateway has no certificate with the thumbprint '\(text)'.", text
      )
    default: roleWording(rejection)
    }
  }

  private static func roleWording(_ rejection: GatewayRejection) -> Wording {
    switch rejection {
    case .notOurDomain(let name):
      (
        "DomainNotOwned", .permissionDenied,
        "'\(name)' does not lie in a domain of the tenant, so no alias can be made for it.", name
      )
    case .roleExists(let server):
      ("RoleAlreadyExists", .resourceExists, "'\(server)' has the role already.", server)
    case .needsEncryption(let server):
      (
        "GatewayNeedsEncryption", .invalidOperation,
        "'\(server)' takes clients from a cloud management gateway or the internet with HTTPS, or "
          + "with Enhanced HTTP for a gateway: neither is configured.", server
      )
    case .servesNoContent(let name):
      (
        "GatewayServesNoContent", .invalidOperation,
        "The cloud management gateway '\(name)' does not serve content.", name
      )
    case .contentNotFound(let name):
      ("ItemNotFound", .objectNotFound, "The site has no content '\(name)'.", name)
    default: ("ItemNotFound", .objectNotFound, "No object corresponds to it.", "")
    }
  }
}
