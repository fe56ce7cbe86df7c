@testable import CoManagementModel

extension ViewDifferences {
  /// The dashboard's figures are counts of what the site's class has. [site-and-portal, 3]
  mutating func compareDashboard() {
    let eligible = views[.site].filter { name, _ in
      views[.console][name]?["DeviceOS"]?.contains("Workstation") == true
    }.map(\.value)
    func count(_ column: String) -> Int { eligible.count { $0[column] == "1" } }
    func joined(_ column: String, _ join: String = "HybridAADJoined") -> Int {
      eligible.count { $0[column] == "1" && $0[join] == "1" }
    }
    var expected = [
      "Windows 7 & 8.x": 0, "Windows 10 lower than 1709": 0,
      "Windows 10 1709 and above": eligible.count, "Eligible devices": eligible.count,
      "Scheduled": count("EnrollmentScheduled"), "Enrolled": count("MDMEnrolled"),
      "Success, hybrid Azure AD-joined": joined("MDMEnrolled"),
      "Success, Azure AD-joined": joined("MDMEnrolled", "AADJoined"), "Pending user sign in": 0,
      "Failure, Azure AD-joined": joined("EnrollmentFailed", "AADJoined"),
      "Failure, hybrid Azure AD-joined": joined("EnrollmentFailed"),
    ]
    let flags = eligible.filter { Self.coManaged($0) == "1" }
      .map { Self.workloads(Int($0["MDMWorkloads"] ?? "") ?? 0) }
    for workload in Workload.allCases {
      expected[workload.name] = flags.count { $0.contains(workload) }
    }
    for (code, rows) in Dictionary(grouping: eligible, by: { $0["EnrollmentStatusCode"] ?? "" })
    where code != "0" { expected[code] = rows.count }
    let shown = views[.dashboard].mapValues { $0["Devices"].flatMap { Int($0) } ?? -1 }
    for (figure, number) in expected {
      holds(shown[figure] == number, "\(figure): \(shown[figure] ?? -1), not \(number)")
    }
    let others = shown.keys.filter { expected[$0] == nil }.sorted()
    holds(
      others == ["Enrolling, hybrid Azure AD-joined", "Enrollment initiated"],
      "figures of nothing: \(others)")
    compareFunnel(shown, failed: count("EnrollmentFailed"), eligible)
  }

  /// Who has been at it is enrolling now or has failed.
  private mutating func compareFunnel(_ shown: [String: Int], failed: Int, _ eligible: [Row]) {
    let initiated = shown["Enrollment initiated"] ?? -1
    let enrolling = shown["Enrolling, hybrid Azure AD-joined"] ?? -1
    holds(initiated >= failed, "initiated \(initiated), failed \(failed)")
    let isTrying = { (row: Row) in
      row["EnrollmentFailed"] == "1" || row["EnrollmentScheduled"] == "1"
    }
    guard eligible.filter(isTrying).allSatisfy({ $0["HybridAADJoined"] == "1" }) else { return }
    let scheduled = shown["Scheduled"] ?? -1
    holds(
      enrolling == scheduled + initiated - failed,
      "enrolling \(enrolling): scheduled \(scheduled), initiated \(initiated), failed \(failed)")
  }

  /// How many members a collection has, and who they are.
  mutating func compareCollections() {
    sameKeys(.collections, .collectionsNode)
    let members = Dictionary(grouping: views[.members].values, by: { $0["Collection"] ?? "" })
    for (id, collection) in views[.collections] {
      let node = views[.collectionsNode][id] ?? [:]
      let count = collection["MemberCount"]
      equal(node["Name"], collection["Name"], "\(id) name")
      equal(node["Members"], count, "\(id) members")
      equal(node["LimitingCollection"], collection["LimitToCollectionName"], "\(id) limit")
      equal(views[.memberCounts][id]?["Count"] ?? "0", count, "\(id) members by query")
      equal(String(members[id]?.count ?? 0), count, "\(id) members by name")
    }
    for id in Set(members.keys).union(views[.memberCounts].keys) {
      holds(views[.collections][id] != nil, "members of \(id), which is no collection")
    }
  }

  /// Deployments and policies on both sides, with their counts.
  mutating func compareDeployments() {
    sameKeys(.deploymentSummaries, .deploymentsNode)
    var names: Set<String> = []
    for (id, summary) in views[.deploymentSummaries] {
      let node = views[.deploymentsNode][id] ?? [:]
      let (software, collection) = (summary["SoftwareName"] ?? "", summary["CollectionName"] ?? "")
      equal(node["Software"], software, "\(id) software")
      equal(node["Collection"], collection, "\(id) collection")
      for (column, property) in Self.counts {
        equal(node[column], summary[property], "\(id) \(column)")
      }
      let parts = ["NumberSuccess", "NumberOther", "NumberUnknown"]
        .map { summary[$0].flatMap { Int($0) } ?? -1 }
      equal(summary["NumberTargeted"], String(parts.reduce(0, +)), "\(id) parts")
      let target = views[.collections][summary["CollectionID"] ?? ""] ?? [:]
      equal(target["Name"], collection, "\(id) collection")
      equal(target["MemberCount"], summary["NumberTargeted"], "\(id) targeted")
      let name = "\(software)_\(collection)"
      names.insert(name)
      equal(views[.deployments][name]?["CollectionID"], summary["CollectionID"], "\(name)")
      holds(views[.policies][software] != nil, "\(software) is deployed, and no policy")
    }
    equal(String(names.count), String(views[.deployments].count), "deployments")
    for (name, policy) in views[.policies] {
      let isDeployed = views[.deploymentSummaries].values.contains { $0["SoftwareName"] == name }
      equal(policy["IsAssigned"], isDeployed ? "True" : "False", "\(name) IsAssigned")
    }
  }

  private static let counts = [
    ("Targeted", "NumberTargeted"), ("Success", "NumberSuccess"), ("Other", "NumberOther"),
    ("Unknown", "NumberUnknown"),
  ]

  /// Licences, groups and scopes of the tenant.
  mutating func compareTenant() {
    sameKeys(.groups, .groupsPage)
    for (id, group) in views[.groups] {
      equal(views[.groupsPage][id]?["Name"], group["DisplayName"], "\(id) name")
    }
    let scopes = ["none": "None", "selected": "Some", "all": "All"]
    let (scope, page) = (views[.mobility]["Microsoft Intune"], views[.mobilityPage].values.first)
    equal(page?["MDMUserScope"], scopes[scope?["AppliesTo"] ?? ""], "MDM user scope")
    equal(page?["DiscoveryUrl"], scope?["DiscoveryUrl"], "MDM discovery URL")
    equal(String(views[.licenses].count), String(views[.licensesPage].count), "products")
    for (id, product) in views[.licenses] {
      let part = product["Part"] ?? ""
      let row = views[.licensesPage][Self.products[part] ?? ""] ?? [:]
      equal(row["Assigned"], product["Consumed"], "\(part) assigned")
      equal(row["Total"], product["Enabled"], "\(part) total")
      equal(views[.assignedLicenses][id]?["Count"] ?? "0", product["Consumed"], "\(part) users")
      let left = (Int(row["Total"] ?? "") ?? 0) - (Int(row["Assigned"] ?? "") ?? 0)
      equal(row["Available"], String(left), "\(part) available")
    }
    let sold = Set(views[.licenses].keys)
    holds(sold.isSuperset(of: views[.assignedLicenses].keys), "licenses that nobody bought")
  }

  private static let products = [
    "SPE_E3": "Microsoft 365 E3", "SPE_E5": "Microsoft 365 E5", "INTUNE_A": "Intune",
    "EMSPREMIUM": "Enterprise Mobility + Security E5",
    "FLOW_FREE": "Microsoft Power Automate Free", "EMS": "Enterprise Mobility + Security E3",
    "AAD_PREMIUM": "Microsoft Entra ID P1",
  ]
}
