import CoManagementModel
import ShellRuntime

/// Windows' out-of-box experience on the devices that nobody has set up yet, one row for each: what
/// its screen shows, and signing in there. [domain/internet-devices, 8]
struct OutOfBoxPage: Page {
  private static let device = "Device"
  private static let account = "Work or school account"

  var path: [String] { ["Windows", "Out-of-box experience"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.setupScreens.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Sign in", place: "Let's set things up for your work or school",
        fields: [PageField(Self.device, .hostName), PageField(Self.account, .text)]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try Self.signIn(entries[Self.device] ?? "", entries[Self.account] ?? "", &simulation)
      },
      PageAction(
        "Try again", place: "Something went wrong", fields: [PageField(Self.device, .hostName)]
      ) { (simulation, entries, _) throws(ModelRejection) in
        let name = entries[Self.device] ?? ""
        let screen = simulation.setupScreens.first {
          [$0.device, $0.serialNumber].contains {
            TextComparison.equalsIgnoringCase($0, name)
          }
        }
        guard let user = screen?.user else { throw .itemNotFound(name) }
        try Self.signIn(name, user, &simulation)
      },
    ]
  }

  private static func signIn(
    _ device: String, _ user: String, _ simulation: inout Simulation
  ) throws(ModelRejection) {
    do throws(SetupRejection) {
      try simulation.signInAtSetup(device: device, user: user)
    } catch {
      throw .setup(error)
    }
  }

  private static func progress(
    _ part: SetupScreen.Part
  ) -> PageColumn<SetupScreen> {
    let name = part.rawValue.split(separator: " ").map(\.capitalized).joined()
    return PageColumn(
      part.rawValue,
      .text(name) { screen in
        screen.parts.first { $0.part == part }?.progress.text ?? ""
      })
  }

  private static let rowClass = PageRowClass<SetupScreen>(
    "AdminCenterPage.OutOfBoxRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn(device, .text("Device") { $0.device }),
      PageColumn("Serial number", .text("SerialNumber") { $0.serialNumber }),
      PageColumn(account, .text("Account") { $0.user ?? "" }),
      PageColumn("Screen", .text("Screen") { $0.title }),
      PageColumn("Message", .text("Message") { $0.message }),
      PageColumn("Error code", .text("ErrorCode") { $0.errorCode ?? "" }),
    ] + SetupScreen.Part.allCases.map(progress))
}

extension Substring {
  /// The word with a capital letter at its start.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
