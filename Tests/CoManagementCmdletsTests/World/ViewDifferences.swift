@testable import CoManagementModel

/// Where two views of one moment do not say the same of one thing.
struct ViewDifferences {
  typealias View = WorldViews.View
  typealias Row = WorldViews.Row

  /// One sentence each.
  private(set) var found: [String] = []
  let views: WorldViews
  /// Devices with which nothing has happened lately: everybody knows of them what there is.
  private let settled: Set<String>
  /// Machines that answer when somebody goes to them.
  private let reachable: Set<String>
  /// Devices that the site did not begin with.
  private let arrived: Set<String>
  /// Devices whose object in Entra ID is there and lets them in.
  private let known: Set<String>

  init(_ views: WorldViews, in world: Simulation) {
    self.views = views
    let machines = world.devices.compactMap { world.machine(named: $0.name) }
    settled = Set(machines.filter { Self.isSettled($0, world.now) }.map(\.name))
    reachable = Set(machines.filter { $0.reach == .reachable }.map(\.name))
    arrived = Set(machines.filter(\.isOnInternet).map(\.name))
    known = Set(machines.filter(\.isDirectoryObjectUsable).map(\.name))
    compareDevices()
    compareDashboard()
    compareCollections()
    compareDeployments()
    compareTenant()
  }

  private static func isSettled(_ machine: MachineView, _ now: VirtualInstant) -> Bool {
    machine.clientEvents.last.map { now.milliseconds(since: $0.time) > 25 * 60_000 } ?? true
  }

  /// Two cells, or two numbers of rows, that must be the same.
  mutating func equal(_ first: String?, _ second: String?, _ what: String) {
    if first != second { found.append("\(what): \(first ?? "nothing"), \(second ?? "nothing")") }
  }

  mutating func holds(_ condition: Bool, _ what: String) { if !condition { found.append(what) } }

  /// Whether two views list the same things.
  mutating func sameKeys(_ first: View, _ second: View) {
    let difference = Set(views[first].keys).symmetricDifference(views[second].keys)
    holds(difference.isEmpty, "\(first) and \(second) list other things: \(difference.sorted())")
  }
}

extension ViewDifferences {
  private mutating func compareDevices() {
    sameKeys(.console, .devicesNode)
    sameKeys(.console, .discovery)
    sameKeys(.page, .overview)
    sameKeys(.entra, .entraPage)
    let unanswered = reachable.symmetricDifference(views[.client].keys)
    holds(unanswered.isEmpty, "do not answer, or do: \(unanswered.sorted())")
    for name in Set(views[.site].keys).union(views[.graph].keys).union(views[.console].keys)
      .union(views[.client].keys).sorted()
    {
      let console = views[.console][name]
      if let console { compare(name, console: console) }
      equal(views[.site][name] == nil ? "False" : "True", console?["IsClient"] ?? "False", name)
      if let site = views[.site][name] { compare(name, site: site) }
      comparePages(name)
      guard settled.contains(name) else { continue }
      if let site = views[.site][name] { compareSettled(name, site: site) }
      if let client = views[.client][name], let console { compare(name, client, console) }
    }
    for (id, object) in views[.entra] { compare(id, object) }
  }

  /// The site's own views of a device.
  private mutating func compare(_ name: String, console: Row) {
    let node = views[.devicesNode][name] ?? [:]
    let discovery = views[.discovery][name] ?? [:]
    for row in [node["ResourceID"], discovery["ResourceId"]] {
      equal(row, console["ResourceID"], "\(name) resource id")
    }
    equal(node["Client"], Self.yes(console["IsClient"]), "\(name) Client")
    equal(node["CoManaged"], Self.yes(console["CoManaged"]), "\(name) Co-managed")
    equal(discovery["Client"], console["IsClient"] == "True" ? "1" : "0", "\(name) Client")
    equal(discovery["AADDeviceID"], console["AADDeviceID"], "\(name) AADDeviceID")
    equal(discovery["SMSUniqueIdentifier"], console["SMSID"], "\(name) SMSID")
    equal(discovery["Build"], console["DeviceOSBuild"], "\(name) build")
    if console["IsClient"] == "False" {
      for column in ["SerialNumber", "SiteCode", "SMSID", "ClientVersion"] {
        equal(console[column], "", "\(name) \(column) without a client")
      }
    }
    let kind = console["DeviceOS"] ?? ""
    holds(
      ["Microsoft Windows NT Workstation 10.0", "Microsoft Windows NT Server 10.0",
        "Microsoft Windows NT Advanced Server 10.0"].contains(kind), "\(name) DeviceOS \(kind)")
  }

  static func yes(_ flag: String?) -> String { flag == "True" ? "Yes" : "No" }

  /// What the class of co-management says, and what follows from it. [site-and-portal, 1]
  private mutating func compare(_ name: String, site: Row) {
    let console = views[.console][name] ?? [:]
    equal(site["ResourceId"], console["ResourceID"], "\(name) resource id")
    equal(site["SiteCode"], console["SiteCode"], "\(name) site code")
    equal(site["AADDeviceID"], console["AADDeviceID"], "\(name) AADDeviceID")
    equal(console["CoManaged"] == "True" ? "1" : "0", Self.coManaged(site), "\(name) CoManaged")
    equal(site["ComgmtPolicyPresent"], site["MDMWorkloads"] == "" ? "0" : "1", "\(name) policy")
    equal(site["EnrollmentFailed"], site["EnrollmentStatusCode"] == "0" ? "0" : "1", "\(name) code")
    equal(site["AADJoined"], arrived.contains(name) ? "1" : "0", "\(name) AADJoined")
    let isJoined = [site["HybridAADJoined"], site["AADJoined"]].contains("1")
    equal(isJoined ? "1" : "0", site["AADDeviceID"] == "" ? "0" : "1", "\(name) joined")
    holds(site["HybridAADJoined"] == "0" || site["AADJoined"] == "0", "\(name) joined twice")
    equal(site["PendingLogon"], "0", "\(name) PendingLogon")
    let isServer = console["DeviceOS"]?.contains("Server") == true
    holds(!isServer || site["EnrollmentScheduled"] == "0", "\(name) is a server, and scheduled")
    let isWaiting = site["EnrollmentScheduled"] == "1" || site["EnrollmentFailed"] == "1"
    holds(!isWaiting || site["MDMEnrolled"] == "0", "\(name) enrolled, and waiting for it")
  }

  static func coManaged(_ site: Row) -> String {
    site["MDMEnrolled"] == "1" && site["ComgmtPolicyPresent"] == "1" ? "1" : "0"
  }

  /// Graph and the pages of the admin center: one list, in other words. [site-and-portal, 4, 6]
  private mutating func comparePages(_ name: String) {
    let (graph, page) = (views[.graph][name], views[.page][name])
    let overview = views[.overview][name] ?? [:]
    let details = views[.clientDetails][name]
    guard let page else {
      holds(graph == nil, "\(name) is in Graph's list alone")
      return holds(details == nil, "\(name) has client details alone")
    }
    for column in ["ManagedBy", "Compliance", "LastCheckIn", "SerialNumber", "EnrolledDate"] {
      equal(page[column], overview[column], "\(name) \(column)")
    }
    equal(page["PrimaryUserUPN"], overview["PrimaryUser"], "\(name) primary user")
    var menu = ["Overview"]
    if graph != nil { menu += Self.intuneMenu }
    if details != nil { menu += Self.siteMenu }
    equal(overview["Menu"], menu.joined(separator: ", "), "\(name) menu")
    if graph == nil { equal(overview["IntuneManagedWorkloads"], "", "\(name) workloads") }
    if let console = views[.console][name], console["IsClient"] == "True" {
      equal(page["SerialNumber"], console["SerialNumber"], "\(name) serial number")
    }
    equal(page["OSVersion"], views[.console][name]?["DeviceOSBuild"] ?? graph?["OSVersion"], name)
    if let details {
      equal(details["SiteCode"], views[.console][name]?["SiteCode"], "\(name) site code")
      equal(details["ClientVersion"], views[.console][name]?["ClientVersion"], "\(name) client")
    }
    guard let graph else { return equal(page["ManagedBy"], "ConfigMgr", "\(name) managed by") }
    equal(Self.managedBy(graph["ManagementAgent"]), page["ManagedBy"], "\(name) managed by")
    equal(Self.compliance(graph["ComplianceState"]), page["Compliance"], "\(name) compliance")
    equal(graph["OSVersion"], page["OSVersion"], "\(name) version")
    equal(graph["SerialNumber"], page["SerialNumber"], "\(name) serial number")
    equal(graph["UserPrincipalName"], page["PrimaryUserUPN"], "\(name) user")
    equal(graph["LastSyncDateTime"], page["LastCheckIn"], "\(name) last check-in")
    equal(graph["EnrolledDateTime"], page["EnrolledDate"], "\(name) enrolled")
    compareFeatures(name, graph, overview)
  }

  /// Entries of a device's page, and those that tenant attach adds. [site-and-portal, 6]
  private static let intuneMenu = [
    "Properties", "Hardware", "Discovered apps", "Device compliance", "Device configuration",
    "App configuration", "Recovery keys", "Managed apps",
  ]
  private static let siteMenu = [
    "Client details", "Collections", "Boundary groups", "Resource explorer", "Timeline", "CMPivot",
    "Scripts", "Applications", "Software updates",
  ]

  static func managedBy(_ agent: String?) -> String {
    switch agent {
    case "configurationManagerClientMdm": "Co-managed"
    case "mdm": "Intune"
    default: "?"
    }
  }

  private static func compliance(_ state: String?) -> String {
    switch state {
    case "compliant": "Compliant"
    case "noncompliant": "Not compliant"
    case "inGracePeriod": "In grace period"
    case "configManager": "See ConfigMgr"
    case "unknown": "Not evaluated"
    default: "?"
    }
  }

  /// *Intune managed workloads* and Graph's enabled features. [site-and-portal, 4]
  private mutating func compareFeatures(_ name: String, _ graph: Row, _ overview: Row) {
    let text = overview["IntuneManagedWorkloads"] ?? ""
    let moved = text.isEmpty ? [] : text.split(separator: ",").map { $0.trimmingBlank }
    let known = Set(Workload.allCases.map(\.name))
    holds(known.isSuperset(of: moved), "\(name): \(moved)")
    let isCoManaged = graph["ManagementAgent"] == "configurationManagerClientMdm"
    guard isCoManaged, settled.contains(name) else { return }
    for (feature, workload) in Self.features {
      equal(graph[feature], moved.contains(workload) ? "True" : "False", "\(name) \(feature)")
    }
  }

  private static let features = [
    ("CompliancePolicy", "Compliance policies"), ("ResourceAccess", "Resource access policies"),
    ("DeviceConfiguration", "Device configuration"), ("ModernApps", "Client apps"),
    ("WindowsUpdateForBusiness", "Windows Update policies"),
  ]
}

extension Substring {
  /// Without blanks at its beginning.
  fileprivate var trimmingBlank: String { String(drop { $0 == " " }) }
}

extension ViewDifferences {
  /// What site, Intune and Entra ID agree on once all have heard of it. [site-and-portal, 10]
  private mutating func compareSettled(_ name: String, site: Row) {
    let graph = views[.graph][name]
    let isEnrolled = site["MDMEnrolled"] == "1"
    equal(site["MDMProvisioned"], site["MDMEnrolled"], "\(name) provisioned")
    holds(isEnrolled == (graph != nil), "\(name): MDMEnrolled and Graph's list")
    if let graph {
      let isCoManaged = Self.coManaged(site) == "1"
      equal(graph["AzureAdDeviceId"], site["AADDeviceID"], "\(name) AzureAdDeviceId")
      equal(
        graph["ManagementAgent"], isCoManaged ? "configurationManagerClientMdm" : "mdm",
        "\(name) managementAgent")
      let flags = Int(site["MDMWorkloads"] ?? "") ?? 0
      let isOfSite = isCoManaged && flags & 2 == 0
      holds(isOfSite == (graph["ComplianceState"] == "configManager"), "\(name) compliance")
      let moved = Self.workloads(flags).filter { _ in isCoManaged }
      let text = views[.overview][name]?["IntuneManagedWorkloads"] ?? ""
      equal(text, moved.map(\.name).joined(separator: ", "), "\(name) workloads")
    }
    guard site["AADDeviceID"] != "", known.contains(name) else { return }
    let object = views[.entra].values.first { $0["DeviceId"] == site["AADDeviceID"] }
    equal(object?["DisplayName"], name, "\(name) display name")
    equal(
      object?["TrustType"], arrived.contains(name) ? "AzureAd" : "ServerAd", "\(name) trust type")
    equal(object?["IsManaged"] == "True" ? "1" : "0", site["MDMEnrolled"], "\(name) IsManaged")
  }

  /// Those that Intune owns of a co-managed device. [R-31, R-40a]
  static func workloads(_ flags: Int) -> [Workload] {
    let bits: [(Workload, Int)] = [
      (.compliancePolicies, 2), (.deviceConfiguration, 8), (.windowsUpdatePolicies, 16),
      (.endpointProtection, 32 | 8), (.clientApps, 64), (.officeClickToRunApps, 128),
    ]
    return Workload.allCases.filter { workload in
      workload == .resourceAccessPolicies
        || bits.contains { $0.0 == workload && flags & $0.1 != 0 }
    }
  }

  /// What the machine says of itself. [client, 1 to 6]
  private mutating func compare(_ name: String, _ client: Row, _ console: Row) {
    let site = views[.site][name]
    let graph = views[.graph][name]
    equal(client["DomainJoined"], "YES", "\(name) DomainJoined")
    if console["IsClient"] == "True" {
      equal(client["Serial"], console["SerialNumber"], "\(name) serial number")
    }
    let build = console["DeviceOSBuild"]?.split(separator: ".").dropFirst(2).first.map(String.init)
    equal(client["Build"], build, "\(name) build")
    equal(client["Join"], client["DeviceId"], "\(name) certificate of the join")
    equal(client["Mdm"], graph?["Id"] ?? "", "\(name) certificate of Intune")
    equal(client["Enrolments"], graph == nil ? "0" : "1", "\(name) enrolments")
    equal(client["Tasks"], graph == nil ? "0" : "14", "\(name) tasks of the enrolment")
    let succeeded = Int(client["Events"] ?? "") ?? -1
    holds(graph == nil ? succeeded == 0 : succeeded == 1, "\(name) events of the enrolment")
    equal(client["Id"], console["SMSID"], "\(name) client id")
    equal(client["AzureAdJoined"], client["DeviceId"] == "" ? "NO" : "YES", "\(name) join")
    guard let site else {
      return equal(client["Flags"], "", "\(name) flags without a client")
    }
    equal(client["AzureAdJoined"], site["HybridAADJoined"] == "1" ? "YES" : "NO", "\(name) join")
    equal(client["DeviceId"], site["AADDeviceID"], "\(name) DeviceId")
    equal(client["Flags"], site["MDMWorkloads"], "\(name) flags")
  }

  /// An object of Entra ID and its row on the page.
  private mutating func compare(_ id: String, _ object: Row) {
    let row = views[.entraPage][id] ?? [:]
    let joins = [
      "ServerAd": "Microsoft Entra hybrid joined", "AzureAd": "Microsoft Entra joined",
      "Workplace": "Microsoft Entra registered",
    ]
    equal(row["Name"], object["DisplayName"], "\(id) name")
    equal(row["DeviceId"], object["DeviceId"], "\(id) device id")
    equal(row["JoinType"], joins[object["TrustType"] ?? ""], "\(id) join type")
    let managed = ["True": "Microsoft Intune", "False": "None", "": "None"]
    equal(row["MDM"], managed[object["IsManaged"] ?? "?"], "\(id) MDM")
    equal(row["Enabled"], Self.yes(object["AccountEnabled"]), "\(id) enabled")
  }
}
