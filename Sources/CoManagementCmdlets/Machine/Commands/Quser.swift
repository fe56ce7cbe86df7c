import CoManagementModel
import ShellRuntime

/// `quser`
struct Quser: Cmdlet {
  static var commandName: String { "quser" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Shows who is signed in to the machine that the shell is on.",
      examples: """
        PS> quser
         USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME
        >cmadmin               console             1  Active      none   11/23/2026 7:02 AM
        PS> quser -NoSuch
        ! NamedParameterNotFound,quser
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let machine = try context.simulatedWorld().machineView
    let rows = Self.rows(machine)
    guard !rows.isEmpty else {
      try context.write("No User exists for *")
      return
    }
    try context.write(Self.heading)
    for row in rows { try context.write(row) }
  }

  private static let heading =
    " USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME"

  /// The console's session; the one of the administrator who types is at the site server.
  private static func rows(_ machine: MachineView) -> [String] {
    if machine.role == .siteServer {
      let signedIn = CivilTime(
        machine.labBegan.adding(seconds: -58 * 60), offsetMinutes: machine.utcOffsetMinutes)
      return [row(machine.administrator, signedIn, isOwn: true)]
    }
    guard let since = machine.signedInSince, let user = machine.userAccount else { return [] }
    return [row(user, CivilTime(since, offsetMinutes: machine.utcOffsetMinutes), isOwn: false)]
  }

  private static func row(_ user: String, _ time: CivilTime, isOwn: Bool) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.utf8.count))
    }
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    let minute = (time.minute < 10 ? "0" : "") + String(time.minute)
    return (isOwn ? ">" : " ") + padded(user, 22) + padded("console", 20)
      + "1  Active      none   \(time.month)/\(time.day)/\(time.year) \(hour):\(minute) "
      + (time.hour < 12 ? "AM" : "PM")
  }
}
