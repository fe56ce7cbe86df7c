import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// The error for a change that the model refuses: the one place that words it.
  func failure(_ rejection: ModelRejection) -> ShellError {
    switch rejection {
    case .siteNotFound(let siteCode): notFound(.string(siteCode))
    case .siteSystemServerNotFound(let serverName): notFound(.string(serverName))
    case .roleNotFound(_, let serverName): notFound(.string(serverName))
    case .deviceNotFound(let resourceID): notFound(.integer(resourceID))
    case .administratorNotFound(let logonName):
      failure(
        "AccessDenied", .permissionDenied,
        "'\(logonName)' is not an administrative user of the site.",
        target: .string(logonName), exceptionType: "System.UnauthorizedAccessException")
    case .deviceWithoutClient(let resourceID):
      failure(
        "DeviceHasNoClient", .invalidOperation,
        "The device with the resource id \(resourceID) has no client that could be approved.",
        target: .integer(resourceID), exceptionType: "System.InvalidOperationException")
    case .tenant(let rejection):
      failure(
        "TenantRefused", .invalidOperation,
        GraphFault(rejection, .directory).message,
        exceptionType: "System.InvalidOperationException")
    case .badName(let name): badName(name)
    case .nameTaken(let name): alreadyExists(name)
    case .policyNotFound(let id): notFound(.integer(id))
    case .collection(let rejection): failure(rejection)
    case .notAttached:
      failure(
        "SiteNotAttached", .invalidOperation,
        "The site is not attached to a tenant, so it has no app registration there.",
        exceptionType: "System.InvalidOperationException")
    }
  }
}
