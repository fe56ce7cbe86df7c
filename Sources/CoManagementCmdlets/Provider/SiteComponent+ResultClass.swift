import CoManagementModel
import ShellRuntime

extension SiteComponent {
  /// SMS_SCI_Component. `Status` is the trainer's own: the provider has it in
  /// SMS_ComponentSummarizer as a number.
  static let resultClass = ResultClass<SiteComponent>(
    "SMS_SCI_Component",
    path: {
      "FileType=\($0.fileType),ItemName=\"\(WMIPath.escaped($0.itemName))\","
        + "ItemType=\"\($0.itemType)\",SiteCode=\"\($0.siteCode)\""
    },
    [
      .text("ComponentName") { $0.componentName },
      .number("FileType") { $0.fileType },
      .number("Flag") { $0.flag },
      .text("ItemName") { $0.itemName },
      .text("ItemType") { $0.itemType },
      .text("Name") { $0.serverName },
      .text("SiteCode") { $0.siteCode },
      .text("Status") { $0.status.name },
    ])
}

extension ComponentStatus {
  /// The word of the console's Component Status node.
  var name: String {
    switch self {
    case .ok: "OK"
    case .warning: "Warning"
    case .critical: "Critical"
    }
  }
}
