import CoManagementModel
import ShellRuntime

extension StatusMessage {
  /// SMS_StatusMessage. `MessageText` is the trainer's own: the console puts it together from the
  /// message's DLL and insertion strings.
  static let resultClass = ResultClass(
    StatusMessage.providerClass, adding: [.text("MessageText") { $0.text }])
}
