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
    case .missingRights:
      failure(
        "AccessDenied", .permissionDenied,
        "Operation could not complete because the currently connected account does not have the "
          + "required security rights to perform this operation.",
        exceptionType: "System.UnauthorizedAccessException")
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
    case .gateway(let rejection): failure(rejection)
    case .setup(let rejection): failure(rejection)
    case .itemNotFound(let name): notFound(.string(name))
    case .notAttached:
      failure(
        "SiteNotAttached", .invalidOperation,
        "The site is not attached to a tenant, so it has no app registration there.",
        exceptionType: "System.InvalidOperationException")
    default: siteObjectFailure(rejection)
    }
  }

  /// The rest: client settings and cloud attach here, then app registrations and pages of devices.
  private func siteObjectFailure(_ rejection: ModelRejection) -> ShellError {
    switch rejection {
    case .cloudAttachConfigured:
      failure(
        "CloudAttachConfigured", .invalidOperation,
        "The site is attached, or has the policy CoMgmtSettingsProd: the wizard is for a site that "
          + "has neither. Change the properties of the policy instead.",
        exceptionType: "System.InvalidOperationException")
    case .fixedWorkload(let name):
      failure(
        "WorkloadFixed", .invalidOperation,
        "The slider of '\(name)' cannot be moved in this release: Intune has the workload on every "
          + "co-managed device.",
        target: .string(name), exceptionType: "System.InvalidOperationException")
    case .notGlobalAdministrator(let name):
      failure(
        "SignInRefused", .permissionDenied,
        "An unanticipated error occurred: '\(name)' is no Global Administrator of the tenant.",
        target: .string(name), exceptionType: "System.UnauthorizedAccessException")
    case .withoutIntune(let name):
      failure(
        "SignInRefused", .permissionDenied,
        "An unanticipated error occurred: '\(name)' has no licence of Intune.",
        target: .string(name), exceptionType: "System.UnauthorizedAccessException")
    case .applicationDeclined:
      failure(
        "ApplicationDeclined", .invalidOperation,
        "Without its app registration the site cannot be attached; the wizard ends here.",
        exceptionType: "System.OperationCanceledException")
    case .standardClientSettings:
      failure(
        "DefaultClientSetting", .invalidOperation,
        "The default client settings are there once: they cannot be made, removed or deployed.",
        exceptionType: "System.InvalidOperationException")
    case .clientSettingsKind(let name):
      failure(
        "ClientSettingTypeMismatch", .invalidOperation,
        "'\(name)' are settings of another type: they have no such setting.",
        target: .string(name), exceptionType: "System.InvalidOperationException")
    default: applicationFailure(rejection)
    }
  }

  /// App registrations that the site or the tenant does not take.
  private func applicationFailure(_ rejection: ModelRejection) -> ShellError {
    switch rejection {
    case .badIdentifier(let text):
      failure(
        "InvalidIdentifier", .invalidArgument,
        "'\(text)' is not an identifier of the form 00000000-0000-0000-0000-000000000000.",
        target: .string(text), exceptionType: "System.FormatException")
    case .unknownTenant(let id):
      failure(
        "TenantNotFound", .objectNotFound,
        "The site knows no tenant with the id '\(id)': import a server application first.",
        target: .string(id), exceptionType: "System.Management.Automation.ItemNotFoundException")
    case .identifierURI(let uri):
      failure(
        "ApplicationRefused", .invalidArgument,
        "Values of identifierUris property must use a verified domain of the organization or its "
          + "subdomain: '\(uri)'",
        target: .string(uri), exceptionType: "System.InvalidOperationException")
    case .identifierURITaken(let uri):
      failure(
        "ApplicationRefused", .resourceExists,
        "Another object with the same value for property identifierUris already exists: '\(uri)'",
        target: .string(uri), exceptionType: "System.InvalidOperationException")
    case .applicationKind(let name):
      failure(
        "ApplicationTypeMismatch", .invalidArgument,
        "'\(name)' is not an application of the type that is needed here.",
        target: .string(name), exceptionType: "System.ArgumentException")
    default: pageFailure(rejection)
    }
  }

  /// What the page of a device does not do.
  private func pageFailure(_ rejection: ModelRejection) -> ShellError {
    switch rejection {
    case .actionNotOffered(let action, let device):
      failure(
        "ActionNotOffered", .invalidOperation,
        "The page of '\(device)' does not offer '\(action)': it depends on who manages the device.",
        target: .string(device), exceptionType: "System.InvalidOperationException")
    case .actionNotSimulated(let action):
      failure(
        "PageActionNotSimulated", .notImplemented,
        "The lab does not simulate the action '\(action)'; Get-Fidelity lists what differs.",
        target: .string(action), exceptionType: "System.NotSupportedException")
    default: notFound()
    }
  }
}
