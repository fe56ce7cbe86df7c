import CoManagementModel
import ShellRuntime

/// Administration > Overview > Hierarchy Configuration > Discovery Methods.
/// [memdocs configure-discovery-methods]
struct DiscoveryMethodsNode: Page {
  var path: [String] {
    ["Administration", "Overview", "Hierarchy Configuration", "Discovery Methods"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.discoveryMethods.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<DiscoveryMethod>(
    "ConsoleNode.DiscoveryMethodRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.kind.rawValue.spaced }),
      PageColumn("Status", .text("Status") { $0.isEnabled ? "Enabled" : "Disabled" }),
      PageColumn("Site", .text("Site") { $0.siteCode }),
    ])
}

/// Administration > Overview > Updates and Servicing. [memdocs install-in-console-updates]
struct UpdatesNode: Page {
  var path: [String] { ["Administration", "Overview", "Updates and Servicing"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.siteUpdates.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<SiteUpdate>(
    "ConsoleNode.UpdateRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn(
        "State",
        .text("State") { $0.state == .installed ? "Installed" : "Ready to install" }),
      PageColumn("Full version", .text("FullVersion") { $0.release.version }),
    ])
}

/// Administration > Overview > Updates and Servicing > Features.
struct FeaturesNode: Page {
  var path: [String] { ["Administration", "Overview", "Updates and Servicing", "Features"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.siteFeatures.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<SiteFeature>(
    "ConsoleNode.FeatureRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn("Status", .text("Status") { $0.isOn ? "On" : "Off" }),
      PageColumn(
        "Type", .text("Type") { $0.isPrerelease ? "Pre-release" : "Release" }),
    ])
}

/// Administration > Overview > Security > Administrative Users.
struct AdministrativeUsersNode: Page {
  var path: [String] { ["Administration", "Overview", "Security", "Administrative Users"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.administrators.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<Administrator>(
    "ConsoleNode.AdministrativeUserRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.logonName }),
      PageColumn("Security roles", .text("SecurityRoles") { $0.roleNames.joined(separator: ", ") }),
      PageColumn("Security scopes", .text("Scopes") { $0.categoryNames.joined(separator: ", ") }),
    ])
}

extension String {
  /// `ActiveDirectoryForestDiscovery` with a blank before each capital letter but the first.
  fileprivate var spaced: String {
    var words = ""
    for character in unicodeScalars {
      if (65...90).contains(character.value), !words.isEmpty { words += " " }
      words.unicodeScalars.append(character)
    }
    return words
  }
}
