import CoManagementModel
import ShellRuntime

/// The fields of the wizard *Create Cloud Management Gateway* and of a gateway's properties.
/// [memdocs setup-cloud-management-gateway, modify-cloud-management-gateway]
enum GatewayFields {
  static let gateway = "Cloud management gateway"
  static let environment = "Azure environment"
  static let model = "Deployment method"
  static let application = "Microsoft Entra app name"
  static let account = "Sign in"
  static let subscription = "Subscription ID"
  static let certificate = "Certificate file"
  static let password = "Password"
  static let serviceName = "Service name"
  static let details = "Description"
  static let region = "Region"
  static let groupChoice = "Resource group"
  static let group = "Resource group name"
  static let size = "VM size"
  static let instances = "VM Instance"
  static let authority = "Certificates uploaded to the cloud service"
  static let revocation = "Verify client certificate revocation"
  static let security = "Enforce TLS 1.2"
  static let content =
    "Allow CMG to function as a cloud distribution point and serve content from Azure storage"
  static let traffic = "Turn on 14-day threshold for outbound data transfer"
  static let trafficLimit = "14-day threshold for outbound data transfer (GB)"
  static let trafficWarning = "Percentage of threshold before generating a warning alert"
  static let trafficCritical = "Percentage of threshold before generating a critical alert"
  static let stops = "Stop this service when the critical threshold is exceeded"
  static let storage = "Turn on storage alert threshold"
  static let storageLimit = "Storage alert threshold (GB)"

  static let government = "AzureUSGovernmentCloud"
  static let scaleSet = "Virtual machine scale set"
  static let classic = "Cloud service (classic)"
  static let existing = "Use existing"

  static let wizard: [PageField] = [
    PageField(
      environment, .choice(["AzurePublicCloud", government]), initial: "AzurePublicCloud",
      on: "General"),
    PageField(model, .choice([scaleSet, classic]), initial: scaleSet, on: "General"),
    PageField(application, .text, isRequired: false, on: "General"),
    PageField(account, .text, isRequired: false, on: "General"),
    PageField(subscription, .text, isRequired: false, on: "General"),
    PageField(certificate, .text, on: "Settings"),
    PageField(password, .text, on: "Settings"),
    PageField(serviceName, .text, isRequired: false, on: "Settings"),
    PageField(details, .text, isRequired: false, on: "Settings"),
    PageField(
      region, .choice(AzureRegion.allCases.map(\.rawValue)),
      initial: AzureRegion.westEurope.rawValue, on: "Settings"),
    PageField(
      groupChoice, .choice([existing, "Create new"]), initial: "Create new", on: "Settings"),
    PageField(group, .text, isRequired: false, on: "Settings"),
  ] + changeable(isNew: true)

  /// What is left empty stays.
  static let properties: [PageField] = [
    PageField(gateway, .text, on: "Settings"),
    PageField(certificate, .text, isRequired: false, on: "Settings"),
    PageField(password, .text, isRequired: false, on: "Settings"),
    PageField(details, .text, isRequired: false, on: "Settings"),
  ] + changeable(isNew: false)

  private static func changeable(isNew: Bool) -> [PageField] {
    func box(_ name: String, _ initial: String, on page: String) -> PageField {
      PageField(name, .checkBox, isRequired: isNew, initial: isNew ? initial : nil, on: page)
    }
    func number(_ name: String, _ range: ClosedRange<Int>, _ initial: String) -> PageField {
      PageField(
        name, .number(range), isRequired: isNew, initial: isNew ? initial : nil,
        on: name == instances ? "Settings" : "Alerts")
    }
    return [
      PageField(
        size, .choice(GatewaySize.allCases.map(\.rawValue)), isRequired: isNew,
        initial: isNew ? GatewaySize.standard.rawValue : nil, on: "Settings"),
      number(instances, 1...16, "1"),
      PageField(authority, .text, isRequired: false, on: "Settings"),
      box(revocation, "true", on: "Settings"), box(security, "true", on: "Settings"),
      box(content, "true", on: "Settings"), box(traffic, "true", on: "Alerts"),
      number(trafficLimit, 1...1_000_000, "10000"), number(trafficWarning, 1...100, "50"),
      number(trafficCritical, 1...100, "90"), box(stops, "false", on: "Alerts"),
      box(storage, "true", on: "Alerts"), number(storageLimit, 1...1_000_000, "2000"),
    ]
  }
}

extension PageEntries {
  /// The gateway that a field names.
  func gateway(_ simulation: Simulation) throws(ModelRejection) -> CloudGateway {
    let name = self[GatewayFields.gateway] ?? ""
    guard let found = simulation.cloudGateway(named: name) else { throw .gateway(.notFound(name)) }
    return found
  }

  /// The client id of the app that the wizard's first page names; nil = that of the service.
  func gatewayApplication(_ simulation: Simulation) throws(ModelRejection) -> String? {
    guard let name = self[GatewayFields.application] else { return nil }
    let found = simulation.applications.first {
      $0.kind == .server && TextComparison.equalsIgnoringCase($0.name, name)
    }
    guard let found else { throw .itemNotFound(name) }
    return found.clientID.description
  }

  /// What the pages *Settings* and *Alerts* say.
  var gatewayChange: GatewayChange {
    func flag(_ name: String) -> Bool? { self[name].map { $0 == "true" } }
    func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
    var change = GatewayChange()
    change.details = self[GatewayFields.details]
    change.size = self[GatewayFields.size].flatMap { GatewaySize(rawValue: $0) }
    change.instances = number(GatewayFields.instances)
    change.addedAuthorities = self[GatewayFields.authority].map { [$0] } ?? []
    change.checksRevocation = flag(GatewayFields.revocation)
    change.enforcesTLS = flag(GatewayFields.security)
    change.servesContent = flag(GatewayFields.content)
    change.trafficAlert = flag(GatewayFields.traffic)
    change.trafficGigabytes = number(GatewayFields.trafficLimit)
    change.trafficWarning = number(GatewayFields.trafficWarning)
    change.trafficCritical = number(GatewayFields.trafficCritical)
    change.stopsAtThreshold = flag(GatewayFields.stops)
    change.storageAlert = flag(GatewayFields.storage)
    change.storageGigabytes = number(GatewayFields.storageLimit)
    return change
  }
}
