import CoManagementModel
import ShellRuntime

/// A page of the Intune admin center: where it is and what stands on it. Each is one file, and one
/// line of the table.
protocol AdminCenterPage: Sendable {
  /// The labels that one clicks, from the outermost: `Tenant administration`, ...
  var path: [String] { get }
  /// One object a row, from the same state that the cmdlets read; empty = *No results*.
  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject]
}

extension AdminCenterPage {
  /// The labels as one text, with ` > ` between them.
  var title: String { path.joined(separator: " > ") }
}
