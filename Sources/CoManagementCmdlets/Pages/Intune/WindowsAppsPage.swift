import CoManagementModel
import ShellRuntime

/// Apps > Windows > Windows apps. [Intune docs: add a Windows line-of-business app]
struct WindowsAppsPage: Page {
  private static let app = "App"
  private static let name = "Name"
  private static let publisher = "Publisher"
  private static let type = "App type"
  private static let file = "App package file"
  private static let arguments = "Command-line arguments"
  private static let install = "Install command"
  private static let intent = "Intent"
  private static let lineOfBusiness = "Line-of-business app"
  private static let win32 = "Windows app (Win32)"
  private static let intents = ["Required", "Available for enrolled devices", "Uninstall"]

  var path: [String] { ["Apps", "Windows", "Windows apps"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    PolicyRow.all(.mobileApp, simulation).filter { Self.typeName($0.policy) != nil }
      .map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Device install status", place: "app; Monitor", fields: [PageField(Self.app, .text)],
        view: showStatus),
      PageAction(
        "Add", place: "menu",
        fields: [
          PageField(Self.type, .choice([Self.lineOfBusiness, Self.win32]), on: "App type"),
          PageField(Self.file, .text, on: "App information"),
          PageField(Self.name, .text, on: "App information"),
          PageField(Self.publisher, .text, on: "App information"),
          PageField(
            Self.arguments, .text, isRequired: false,
            when: PageCondition(Self.type, is: [Self.lineOfBusiness]), on: "App information"),
          PageField(
            Self.install, .text, when: PageCondition(Self.type, is: [Self.win32]), on: "Program"),
        ], effect: Self.add),
      PageAction(
        "Assign", place: "app; Properties; Assignments",
        fields: [
          PageField(Self.app, .text),
          PageField(Self.intent, .choice(Self.intents), initial: Self.intents[0]),
        ] + PolicyTargets.fields(on: nil), effect: Self.assign),
      PageAction("Delete", place: "app; Overview", fields: [PageField(Self.app, .text)]) {
        (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          let found = try simulation.policy(.mobileApp, named: entries[Self.app] ?? "")
          simulation.removePolicy(.mobileApp, found.id)
        }
      },
    ]
  }

  private func showStatus(
    _ simulation: Simulation, _ entries: PageEntries, _ engine: Engine
  ) throws(ModelRejection) -> [ShellObject] {
    let name = entries[Self.app] ?? ""
    let found = simulation.policies(.mobileApp).first {
      TextComparison.equalsIgnoringCase($0.displayName, name)
    }
    guard let found else { throw .itemNotFound(name) }
    return simulation.installations(of: found).map {
      Self.statusClass.row($0, page: title, engine)
    }
  }

  private static let statusClass = PageRowClass<AppInstallation>(
    "AdminCenterPage.AppInstallStatusRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Device name", .text("DeviceName") { $0.device.name }),
      PageColumn("User principal name", .text("UPN") { $0.device.userPrincipalName }),
      PageColumn("Status", .text("Status") { $0.state.label }),
      PageColumn("Error code", .text("ErrorCode") { code($0.errorCode) }),
      PageColumn(
        "Last check-in", .moment("LastCheckIn") { $0.device.lastCheckIn.map(DateTime.init) }),
    ])

  /// `0x80070643`; nothing for none.
  private static func code(_ number: Int) -> String {
    guard number != 0 else { return "" }
    return "0x" + String(UInt32(truncatingIfNeeded: number), radix: 16, uppercase: true)
  }

  private static let add: PageAction.Effect = { (simulation, entries, _) throws(ModelRejection) in
    let isWin32 = entries[type] == win32
    var fields = [
      DocumentField(
        "@odata.type", .text("#microsoft.graph.\(isWin32 ? "win32LobApp" : "windowsMobileMSI")")),
      DocumentField("displayName", .text(entries[name] ?? "")),
      DocumentField("publisher", .text(entries[publisher] ?? "")),
      DocumentField("fileName", .text(entries[file] ?? "")),
    ]
    if let line = entries[arguments] { fields.append(DocumentField("commandLine", .text(line))) }
    if let line = entries[install] {
      fields.append(DocumentField("installCommandLine", .text(line)))
    }
    let document = DocumentValue.table(fields)
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      _ = try simulation.createPolicy(.mobileApp, document)
    }
  }

  private static let assign: PageAction.Effect = {
    (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let found = try simulation.policy(.mobileApp, named: entries[app] ?? "")
      for target in try PolicyTargets.targets(entries, simulation) {
        _ = try simulation.addAppAssignment(
          found.id,
          .table([
            DocumentField("intent", .text(intentName(entries[intent] ?? ""))),
            DocumentField("target", target),
          ]))
      }
    }
  }

  private static func intentName(_ label: String) -> String {
    switch label {
    case "Uninstall": "uninstall"
    case "Available for enrolled devices": "available"
    default: "required"
    }
  }

  private static func typeName(_ app: TenantPolicy) -> String? {
    switch app.type {
    case "windowsMobileMSI": "Windows MSI line-of-business app"
    case "win32LobApp": win32
    case "officeSuiteApp": "Microsoft 365 Apps (Windows 10 and later)"
    case "winGetApp": "Microsoft Store app (new)"
    case "windowsUniversalAppX", "windowsAppX": lineOfBusiness
    case "windowsMicrosoftEdgeApp": "Microsoft Edge (Windows 10 and later)"
    default: nil
    }
  }

  private static let rowClass = PageRowClass<PolicyRow>(
    "AdminCenterPage.WindowsAppRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.policy.displayName }),
      PageColumn("Type", .text("Type") { typeName($0.policy) }),
      PageColumn("Assigned", .text("Assigned") { $0.assigned }),
      PageColumn(
        nil, .text("Publisher") { $0.policy.document["publisher"]?.text }),
      PageColumn(
        nil, .text("CommandLine") {
          ($0.policy.document["commandLine"] ?? $0.policy.document["installCommandLine"])?.text
        }),
      PageColumn(nil, .text("Id") { $0.policy.id.description }),
    ])
}
