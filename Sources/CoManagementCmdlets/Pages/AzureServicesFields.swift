import CoManagementModel

/// The fields of the Azure Services wizard, page by page. [memdocs azure-services-wizard]
enum AzureServicesFields {
  static let name = "Name"
  static let details = "Description"
  static let service = "Service"
  static let environment = "Azure environment"
  static let server = "Web app"
  static let serverName = "Web app: Application Name"
  static let homePage = "Web app: HomePage URL"
  static let identifierURI = "Web app: App ID URI"
  static let validity = "Web app: Secret Key validity period"
  static let knownServer = "Web app: Server App"
  static let client = "Native Client app"
  static let clientName = "Native Client app: Application Name"
  static let knownClient = "Native Client app: Client App"
  static let account = "Sign in"
  static let users = "Enable Microsoft Entra user discovery"
  static let groups = "Enable Microsoft Entra group discovery"
  static let groupNames = "Groups to discover"

  static let cloudManagement = "Cloud Management"
  static let administration = "Administration Service Management"
  static let create = "Create"
  static let choose = "Browse"

  static let wizard: [PageField] = {
    let apps = "App Properties"
    let discovery = "Configure Discovery Settings"
    return [
      PageField(name, .text, on: "Azure Services"),
      PageField(details, .text, isRequired: false, on: "Azure Services"),
      PageField(
        service, .choice([cloudManagement, administration]), initial: cloudManagement,
        on: "Azure Services"),
      PageField(
        environment, .choice([CloudAttachFields.publicCloud, "Azure US Government Cloud"]),
        initial: CloudAttachFields.publicCloud, on: apps),
      PageField(server, .choice([create, choose]), initial: create, on: apps),
    ] + serverFields(apps) + [
      PageField(client, .choice([create, choose]), initial: create, on: apps),
      PageField(clientName, .text, when: PageCondition(client, is: [create]), on: apps),
      PageField(knownClient, .text, when: PageCondition(client, is: [choose]), on: apps),
      PageField(account, .text, isRequired: false, on: apps) {
        (simulation, entry) throws(ModelRejection) in
        try simulation.requireGlobalAdministrator(entry)
      },
      PageField(users, .checkBox, initial: "true", on: discovery),
      PageField(groups, .checkBox, initial: "false", on: discovery),
      PageField(groupNames, .text, under: groups, on: discovery),
    ]
  }()

  private static func serverFields(_ page: String) -> [PageField] {
    let isNew = PageCondition(server, is: [create])
    let address = "https://ConfigMgrService"
    return [
      PageField(serverName, .text, when: isNew, on: page),
      PageField(homePage, .text, when: isNew, initial: address, on: page),
      PageField(identifierURI, .text, when: isNew, initial: address, on: page),
      PageField(validity, .choice(["1 year", "2 years"]), when: isNew, initial: "1 year", on: page),
      PageField(knownServer, .text, when: PageCondition(server, is: [choose]), on: page),
    ]
  }
}

extension PageEntries {
  /// What the wizard was told; an app of another cloud than the tenant's is none that it has.
  func azureServiceSetup(_ simulation: Simulation) throws(ModelRejection) -> AzureServiceSetup {
    typealias Fields = AzureServicesFields
    guard self[Fields.environment] == CloudAttachFields.publicCloud else {
      throw .unknownTenant(self[Fields.environment] ?? "")
    }
    let server: AzureServiceSetup.Application
    if let known = self[Fields.knownServer] {
      server = .known(name: known)
    } else {
      server = .newServer(
        name: self[Fields.serverName] ?? "", identifierURI: self[Fields.identifierURI] ?? "",
        secretYears: self[Fields.validity] == "2 years" ? 2 : 1)
    }
    let client = self[Fields.knownClient].map { AzureServiceSetup.Application.known(name: $0) }
    let groups = (self[Fields.groupNames] ?? "").split(separator: ",").map { name in
      String(name.drop { $0 == " " })
    }
    return AzureServiceSetup(
      name: self[Fields.name] ?? "", details: self[Fields.details] ?? "", server: server,
      client: client ?? .newClient(name: self[Fields.clientName] ?? ""),
      discovery: CloudDiscovery(
        users: .init(isEnabled: isTicked(Fields.users)),
        groups: .init(isEnabled: isTicked(Fields.groups)), groupNames: groups))
  }
}

extension Simulation {
  /// Whether somebody holds the role that onboarding a tenant asks for.
  private func isGlobalAdministrator(_ name: String) -> Bool {
    guard let user = directoryUser(named: name),
      let role = directoryRoles.first(where: { $0.displayName == "Global Administrator" })
    else { return false }
    return members(of: role).contains(.user(user.number))
  }

  /// Throws where somebody else than a Global Administrator signs in; nil = whoever works there.
  func requireGlobalAdministrator(_ account: String?) throws(ModelRejection) {
    guard let account, !isGlobalAdministrator(account) else { return }
    throw .notGlobalAdministrator(account)
  }
}
