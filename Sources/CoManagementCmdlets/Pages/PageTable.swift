/// The pages of one place, and how a typed path is found among them.
struct PageTable: Sendable {
  /// As messages call it, with what it has: `admin center has no page`.
  let place: String
  /// `page` or `node`.
  let kind: String
  /// In the order of the place's menu.
  let pages: [any Page]

  /// The Intune admin center.
  static let adminCenter = PageTable(
    place: "admin center", kind: "page",
    pages: [
      AllDevicesPage(), AutopilotDevicesPage(), DeploymentProfilesPage(), EnrollmentStatusPage(),
      CoManagementSettingsPage(), PlatformRestrictionPage(), DeviceLimitPage(),
      CompliancePoliciesPage(), WindowsAppsPage(), SupportPage(),
      ConnectorStatusPage(), ConnectorsPageView(), ConnectorDetailsPage(),
      ServicePrincipalSignInsPage(), LicensesPage(), GroupsPage(), DirectoryDevicesPage(),
      DeviceSettingsPage(), MobilityPage(), ConditionalAccessPage(), ApplicationPermissionsPage(),
      DeviceOptionsPage(),
      UnitFilteringPage(), UserSignInPage(), WorkAccessPage(), OutOfBoxPage(),
      ResourceProvidersPage(), SubscriptionAccessPage(), PublicZonePage(), StaticWebsitePage(),
    ])

  /// The Configuration Manager console.
  static let console = PageTable(
    place: "console", kind: "node",
    pages: [
      DevicesNode(), DeviceCollectionsNode(), SiteStatusNode(), ComponentStatusNode(),
      StatusMessageQueriesNode(), DeploymentsNode(), ContentStatusNode(), CoManagementNode(),
      UpdatesNode(), FeaturesNode(), DiscoveryMethodsNode(), BoundaryGroupsNode(),
      CloudAttachNode(),
      AzureServicesNode(), AzureTenantsNode(), CloudManagementGatewayNode(), SitesNode(),
      SiteSystemsNode(), ClientSettingsNode(), AdministrativeUsersNode(), CertificatesNode(),
    ])

  /// All of them, the console first.
  static let everything = PageTable(
    place: "console or admin center", kind: "page", pages: console.pages + adminCenter.pages)

  /// Their paths as texts.
  var titles: [String] { pages.map(\.title) }

  /// The names of their actions, each once.
  var actionNames: [String] {
    var names: [String] = []
    for action in pages.flatMap(\.actions) where !names.contains(action.name) {
      names.append(action.name)
    }
    return names
  }

  /// What a typed path leads to.
  enum Match {
    case page(any Page)
    /// Several pages fit.
    case ambiguous([any Page])
    case none
  }

  /// The page of a path in any letter case, its labels separated by `>`, `/` or `\`. The whole
  /// path comes first, then a page that ends so, then one whose labels hold the typed words in
  /// their order, the last typed label among those of its own.
  func find(_ text: String) -> Match {
    let typed = Self.labels(text)
    guard !typed.isEmpty else { return .none }
    let fits: [([String], [String]) -> Bool] = [
      { path, typed in path == typed },
      { path, typed in path.suffix(typed.count).elementsEqual(typed) },
      Self.holds,
    ]
    for fit in fits {
      let found = pages.filter { fit($0.path.map(Self.folded), typed) }
      if found.count == 1 { return .page(found[0]) }
      // A page whose whole path ends the others' stands for itself.
      let inner = found.first { page in
        found.allSatisfy { $0.path.suffix(page.path.count).elementsEqual(page.path) }
      }
      if let inner { return .page(inner) }
      if !found.isEmpty { return .ambiguous(found) }
    }
    let renamed = pages.first { page in
      page.otherPaths.contains { Self.holds($0.map(Self.folded), typed) }
    }
    return renamed.map { .page($0) } ?? .none
  }

  private static func holds(_ path: [String], _ typed: [String]) -> Bool {
    guard let leaf = path.last, let lastTyped = typed.last, contains(leaf, lastTyped) else {
      return false
    }
    var rest = path.dropLast()[...]
    for label in typed.dropLast() {
      guard let index = rest.firstIndex(where: { contains($0, label) }) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  /// Whether every word of a typed label begins a word of a label, in order.
  private static func contains(_ label: String, _ typed: String) -> Bool {
    var words = label.split(separator: " ")[...]
    for word in typed.split(separator: " ") {
      guard let index = words.firstIndex(where: { $0.utf8.starts(with: word.utf8) }) else {
        return false
      }
      words = words[(index + 1)...]
    }
    return true
  }

  private static func labels(_ text: String) -> [String] {
    text.split { $0 == ">" || $0 == "/" || $0 == "\\" }.map { folded(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Lower case, with one space between words and none around them.
  private static func folded(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: " ")
  }
}
