import CoManagementModel
import ShellRuntime

/// The drive of the site, `XYZ:`, on which ConfigurationManager cmdlets run.
final class SiteDrive: Drive {
  private let site: Site
  private let created: DateTime

  /// The drive of the simulation's site.
  init(_ simulation: Simulation) {
    site = simulation.site
    created = DateTime(simulation.scenario.clock)
  }

  var name: String { site.siteCode }

  var provider: String { "CMSite" }

  /// The site server, as `New-PSDrive -Root` takes it.
  var root: String { site.serverName }

  func item(at path: [String]) -> DriveItem? {
    guard path.isEmpty else { return nil }
    return DriveItem(name: "", isContainer: true, length: 0, lastWritten: self.created)
  }

  func children(at path: [String]) -> [DriveItem] { [] }

  func content(at path: [String]) -> [String]? { nil }
}
