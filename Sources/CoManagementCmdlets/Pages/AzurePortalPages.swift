import CoManagementModel
import ShellRuntime

/// Azure portal > Subscriptions > Resource providers. [memdocs configure-azure-ad]
struct ResourceProvidersPage: Page {
  private struct Row {
    let name: String
    let isRegistered: Bool
    let subscription: AzureSubscription
  }

  private static let provider = "Provider"

  var path: [String] { ["Azure portal", "Subscriptions", "Resource providers"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let subscription = simulation.azureSubscription
    return subscription.providers.map { provider in
      let row = Row(
        name: provider.name, isRegistered: provider.isRegistered, subscription: subscription)
      return Self.rowClass.row(row, page: title, engine)
    }
  }

  var actions: [PageAction] {
    [("Register", true), ("Unregister", false)].map { name, isRegistered in
      PageAction(
        name, place: "command bar, with a provider selected",
        fields: [PageField(Self.provider, .text)]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try simulation.setResourceProvider(
          entries[Self.provider] ?? "", isRegistered: isRegistered)
      }
    }
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.ResourceProviderRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Provider", .text("Provider") { $0.name }),
      PageColumn("Status", .text("Status") { $0.isRegistered ? "Registered" : "NotRegistered" }),
      PageColumn("Subscription", .text("Subscription") { $0.subscription.name }),
      PageColumn(nil, .text("SubscriptionID") { $0.subscription.id.description }),
    ])
}

/// Azure portal > Subscriptions > Access control (IAM): who may make a gateway there.
struct SubscriptionAccessPage: Page {
  private struct Row {
    let name: String
    let role: String
    let isApplication: Bool
  }

  private static let role = "Role"
  private static let member = "Member"
  private static let owner = "Owner"
  private static let contributor = "Contributor"

  var path: [String] { ["Azure portal", "Subscriptions", "Access control (IAM)"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let subscription = simulation.azureSubscription
    let owners = subscription.owners.map {
      Row(name: $0, role: Self.owner, isApplication: false)
    }
    let apps = subscription.contributors.map { id in
      Row(
        name: simulation.applications.first { $0.clientID == id }?.name ?? id.description,
        role: Self.contributor, isApplication: true)
    }
    return (owners + apps).map { Self.rowClass.row($0, page: title, engine) }
  }

  /// An owner is a person, a contributor an app of the site.
  var actions: [PageAction] {
    [("Add role assignment", true), ("Remove", false)].map { name, isAdded in
      PageAction(
        name, place: "command bar",
        fields: [
          PageField(Self.role, .choice([Self.owner, Self.contributor]), initial: Self.owner),
          PageField(Self.member, .text),
        ]
      ) { (simulation, entries, _) throws(ModelRejection) in
        let member = entries[Self.member] ?? ""
        guard entries[Self.role] == Self.contributor else {
          guard let user = simulation.directoryUser(named: member) else {
            throw .itemNotFound(member)
          }
          return simulation.setSubscriptionOwner(user.userPrincipalName, isOwner: isAdded)
        }
        let app = simulation.applications.first {
          TextComparison.equalsIgnoringCase($0.name, member)
        }
        guard let app else { throw .itemNotFound(member) }
        simulation.setSubscriptionContributor(app.clientID, isContributor: isAdded)
      }
    }
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.RoleAssignmentRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn("Type", .text("Type") { $0.isApplication ? "App" : "User" }),
      PageColumn("Role", .text("Role") { $0.role }),
    ])
}

/// The zone of the organization's public DNS: aliases that lead to gateways. [F-6.12]
struct PublicZonePage: Page {
  private struct Row {
    let name: String
    let target: String
  }

  private static let name = "Name"
  private static let alias = "Alias"

  var path: [String] { ["Azure portal", "DNS zones", "Record sets"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.publicAliases.map {
      Self.rowClass.row(Row(name: $0.name, target: $0.target), page: title, engine)
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Add record set", place: "command bar; type CNAME",
        fields: [PageField(Self.name, .hostName), PageField(Self.alias, .hostName)]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try simulation.setPublicAlias(
          Self.fullName(entries[Self.name] ?? "", simulation), to: entries[Self.alias])
      },
      PageAction(
        "Delete record set", place: "command bar, with a record selected",
        fields: [PageField(Self.name, .hostName)]
      ) { (simulation, entries, _) throws(ModelRejection) in
        let name = Self.fullName(entries[Self.name] ?? "", simulation)
        let isThere = simulation.publicAliases.contains {
          TextComparison.equalsIgnoringCase($0.name, name)
        }
        guard isThere else { throw .itemNotFound(name) }
        try simulation.setPublicAlias(name, to: nil)
      },
    ]
  }

  /// A name without a dot is one of the organization's zone, as Azure DNS takes it.
  private static func fullName(_ name: String, _ simulation: Simulation) -> String {
    name.contains(".") ? name : "\(name).\(simulation.scenario.domainName)"
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.RecordSetRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn("Type", .text("Type") { _ in "CNAME" }),
      PageColumn("Value", .text("Value") { $0.target }),
    ])
}
