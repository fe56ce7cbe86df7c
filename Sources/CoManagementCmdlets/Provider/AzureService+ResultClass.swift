import CoManagementModel
import ShellRuntime

extension AzureService {
  /// SMS_Azure_CloudService. The class has no reference page; these are what
  /// `Get-CMAzureService` can filter by.
  static let resultClass = ResultClass<AzureService>(
    "SMS_Azure_CloudService", path: { "ID=\($0.id)" },
    [.text("Description") { $0.details }, .number("ID") { $0.id }, .text("Name") { $0.name }])
}
