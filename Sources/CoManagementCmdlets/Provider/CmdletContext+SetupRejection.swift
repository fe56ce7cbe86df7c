import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// The error of a sign-in at a new device that does not begin. [entra reference-error-codes]
  func failure(_ rejection: SetupRejection) -> ShellError {
    switch rejection {
    case .deviceNotFound(let name):
      failure(
        "DeviceNotFound", .objectNotFound,
        "The lab has no new device of the name or serial number '\(name)'.",
        target: .string(name))
    case .isSetUp(let name):
      failure(
        "DeviceIsSetUp", .invalidOperation, "'\(name)' has been set up: its desktop is there.",
        target: .string(name))
    case .isBusy(let name):
      failure(
        "SetupIsBusy", .invalidOperation,
        "Setup of '\(name)' is at work; there is nothing to enter.", target: .string(name))
    case .userNotFound(let user):
      failure(
        "SignInRefused", .objectNotFound,
        "AADSTS50034: The user account \(user) does not exist in the directory.",
        target: .string(user))
    case .userDisabled(let user):
      failure(
        "SignInRefused", .permissionDenied,
        "AADSTS50057: The user account \(user) is disabled.", target: .string(user))
    }
  }
}
