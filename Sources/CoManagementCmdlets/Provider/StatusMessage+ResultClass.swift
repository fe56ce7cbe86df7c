import CoManagementModel
import ShellRuntime

extension StatusMessage {
  /// SMS_StatusMessage. `MessageText` is the trainer's own: the console puts it together from the
  /// message's DLL and insertion strings.
  static let resultClass = ResultClass<StatusMessage>(
    "SMS_StatusMessage", path: { "RecordID=\($0.recordID)" },
    [
      .text("Component") { $0.component },
      .text("MachineName") { $0.machineName },
      .number("MessageID") { $0.messageID },
      .text("MessageText") { $0.text },
      .number("MessageType") { $0.messageType.rawValue },
      .text("ModuleName") { $0.moduleName },
      .number("RecordID") { Int($0.recordID) },
      .number("Severity") { $0.severity.rawValue },
      .text("SiteCode") { $0.siteCode },
      .moment("Time") { DateTime($0.time) },
      .number("Win32Error") { $0.win32Error },
    ])
}
