/// The subscription of Azure in which gateways are made. [memdocs configure-azure-ad]
public struct AzureSubscription: Sendable, Hashable {
  /// A resource group.
  public struct ResourceGroup: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Where it lies.
    public let region: AzureRegion
  }

  /// Its id.
  public let id: StableGUID
  /// Its name.
  public let name: String
  /// Providers of resources with whether they are registered.
  public let providers: [(name: String, isRegistered: Bool)]
  /// Principal names of its owners.
  public let owners: [String]
  /// Client ids of apps that may make resources in it.
  public let contributors: [StableGUID]
  /// Its resource groups.
  public let groups: [ResourceGroup]

  /// Those that a gateway needs. [memdocs configure-azure-ad]
  public static let neededProviders = [
    "Microsoft.KeyVault", "Microsoft.Storage", "Microsoft.Network", "Microsoft.Compute",
  ]

  /// By its id.
  public static func == (left: Self, right: Self) -> Bool { left.id == right.id }

  /// By its id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What somebody changed in Azure, and in the public DNS.
struct AzureState: Sendable, Hashable {
  /// Providers that are not registered.
  var unregistered: Set<String> = []
  /// Folded principal names that were made owners, or are none any more.
  var owners: [String: Bool] = [:]
  /// Apps that were let in.
  var contributors: [StableGUID] = []
  /// Groups that were made with gateways.
  var groups: [AzureSubscription.ResourceGroup] = []
  /// Public aliases: folded name, folded target.
  var aliases: [String: String] = [:]
  /// Whether the enterprise's list of revoked certificates is on the internet.
  var publishesRevocationList = false

  func add(to digest: inout DigestBuilder) {
    for name in unregistered.sorted() { digest.add(name) }
    for (name, isOwner) in owners.sorted(by: { $0.key < $1.key }) {
      digest.add(name)
      digest.add(isOwner ? 1 : 0)
    }
    for id in contributors { digest.add(id.description) }
    for group in groups { digest.add(group.name) }
    for (name, target) in aliases.sorted(by: { $0.key < $1.key }) {
      digest.add(name)
      digest.add(target)
    }
    if publishesRevocationList { digest.add("revocationList") }
  }
}

extension Simulation {
  /// The tenant's subscription. Its owner at the start is the administrator who types. (design)
  public var azureSubscription: AzureSubscription {
    let azure = state.gateways.azure
    let first = signedInPrincipal
    let others = azure.owners.filter { $0.value && $0.key != first.foldedASCII }.keys.sorted()
    let keepsFirst = azure.owners[first.foldedASCII] ?? true
    let documented = scenario.hasDocumentedObjects
      ? [AzureSubscription.ResourceGroup(name: "Resource group 1", region: .eastUS)] : []
    return AzureSubscription(
      id: StableGUID(seed: scenario.seed, kind: .azureSubscription),
      name: "\(scenario.organizationName) Production",
      providers: (["Microsoft.Authorization", "Microsoft.Resources"]
        + AzureSubscription.neededProviders).sorted().map {
          ($0, !azure.unregistered.contains($0))
        },
      owners: (keepsFirst ? [first] : []) + others, contributors: azure.contributors,
      groups: [.init(name: "ConfigMgr", region: .westEurope)] + documented + azure.groups)
  }

  /// Principal name of the administrator who types.
  public var signedInPrincipal: String { "\(scenario.administrator)@\(scenario.domainName)" }

  /// Whether an id is the subscription's; labs with documented objects answer to those that the
  /// reference's examples name, too.
  func isSubscription(_ id: StableGUID) -> Bool {
    if id == StableGUID(seed: scenario.seed, kind: .azureSubscription) { return true }
    return scenario.hasDocumentedObjects
      && DocumentedObjects.subscriptions.contains(id.description)
  }

  /// The portal of Azure, *Subscriptions*, *Resource providers*.
  public mutating func setResourceProvider(
    _ name: String, isRegistered: Bool
  ) throws(ModelRejection) {
    guard
      let known = azureSubscription.providers.first(where: {
        $0.name.equalsIgnoringASCIICase(name)
      })
    else { throw .itemNotFound(name) }
    changeAzure { azure in
      if isRegistered {
        azure.unregistered.remove(known.name)
      } else {
        azure.unregistered.insert(known.name)
      }
    }
  }

  /// The portal of Azure, *Subscriptions*, *Access control (IAM)*: an owner more, or less.
  public mutating func setSubscriptionOwner(_ principal: String, isOwner: Bool) {
    changeAzure { $0.owners[principal.foldedASCII] = isOwner }
  }

  /// The same for an app, as a contributor.
  public mutating func setSubscriptionContributor(_ application: StableGUID, isContributor: Bool) {
    changeAzure { azure in
      azure.contributors.removeAll { $0 == application }
      if isContributor { azure.contributors.append(application) }
    }
  }

  /// Public aliases (CNAME) with their targets, in the order of the alphabet.
  public var publicAliases: [(name: String, target: String)] {
    state.gateways.azure.aliases.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The public DNS: an alias below a domain of the tenant; nil takes it away. Aliases for names of
  /// Azure's domains belong to Azure.
  public mutating func setPublicAlias(_ name: String, to target: String?) throws(ModelRejection) {
    let folded = name.foldedASCII
    guard tenant.verifiedDomains.contains(where: { folded.hasSuffix(".\($0.foldedASCII)") }) else {
      throw .gateway(.notOurDomain(name))
    }
    changeAzure { $0.aliases[folded] = target?.foldedASCII }
  }

  /// Name of the enterprise's list of revoked certificates.
  public var revocationListName: String { "\(scenario.organizationName) Issuing CA.crl" }

  /// Whether that is on the internet.
  public var isRevocationListPublished: Bool { state.gateways.azure.publishesRevocationList }

  /// The enterprise's list of revoked certificates on a public web server.
  public mutating func setRevocationListPublished(_ isPublished: Bool) {
    changeAzure { $0.publishesRevocationList = isPublished }
  }

  private mutating func changeAzure(_ body: (inout AzureState) -> Void) {
    change { state in
      body(&state.gateways.azure)
      state.updateDigest()
    }
  }
}
