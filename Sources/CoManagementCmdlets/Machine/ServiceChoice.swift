import CoManagementModel
import ShellRuntime

/// How a service cmdlet says which services it means.
struct ServiceChoice {
  private var name: [String] = []
  private var displayName: [String] = []
  private var include: [String] = []
  private var exclude: [String] = []
  private var inputObject: [Value] = []

  /// The parameters, with the names that the cmdlet's sets have.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, ServiceChoice>, named defaultSet: String,
    isMandatory: Bool
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "Name", path.appending(path: \.name), "Names of services.", sets: [defaultSet],
        position: 0, mandatory: isMandatory, pipeline: true, byPropertyName: true,
        aliases: ["ServiceName"], wildcards: true),
      Parameter(
        "DisplayName", path.appending(path: \.displayName), "Display names of services.",
        sets: ["DisplayName"], mandatory: true, wildcards: true),
      Parameter(
        "InputObject", path.appending(path: \.inputObject), "Services.",
        type: "ServiceController[]", sets: ["InputObject"],
        position: isMandatory ? 0 : nil, mandatory: isMandatory, pipeline: true),
      Parameter(
        "Include", path.appending(path: \.include), "Only names that match one of these.",
        wildcards: true),
      Parameter(
        "Exclude", path.appending(path: \.exclude), "Not names that match one of these.",
        wildcards: true),
    ]
  }

  /// The services that are meant, by name; what is not found has been reported.
  func services(_ context: CmdletContext) throws(ShellError) -> [WindowsService] {
    let machine = try context.simulatedWorld().machineView
    var found: [WindowsService] = []
    var names = name
    for value in inputObject {
      guard case .object(let object as ServiceObject) = value else {
        names.append(value.text)
        continue
      }
      found.append(machine.service(named: object.service.name) ?? object.service)
    }
    if !inputObject.isEmpty, names.isEmpty { return found.filter(isWanted) }
    let byDisplayName = !displayName.isEmpty
    let patterns = byDisplayName ? displayName : names.isEmpty ? ["*"] : names
    for text in patterns {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let matching = machine.services.filter {
        pattern.matches(byDisplayName ? $0.displayName : $0.name)
      }
      if matching.isEmpty, !pattern.hasWildcards {
        try reportMissing(text, byDisplayName, context)
      }
      for service in matching
      where !found.contains(where: { $0.name == service.name }) && isWanted(service) {
        found.append(service)
      }
    }
    return found
  }

  private func isWanted(_ service: WindowsService) -> Bool {
    func matches(_ text: String) -> Bool {
      WildcardPattern(text, ignoringCase: true).matches(service.name)
    }
    return (include.isEmpty || include.contains(where: matches))
      && !exclude.contains(where: matches)
  }

  private func reportMissing(
    _ text: String, _ byDisplayName: Bool, _ context: CmdletContext
  ) throws(ShellError) {
    let kind = byDisplayName ? "display" : "service"
    try context.writeError(
      byDisplayName ? "NoServiceFoundForGivenDisplayName" : "NoServiceFoundForGivenName",
      .objectNotFound, "Cannot find any service with \(kind) name '\(text)'.",
      target: .string(text),
      exceptionType: "Microsoft.PowerShell.Commands.ServiceCommandException")
  }
}

extension CmdletContext {
  /// Sends a service; false when nobody wants more.
  @discardableResult
  func write(_ service: WindowsService) throws(ShellError) -> Bool {
    let world = try simulatedWorld()
    return try write(ServiceObject(service, world.machineView, world, engine))
  }

  /// Changes one service after another; what cannot be changed is reported, and the next one
  /// follows.
  func change(
    _ choice: ServiceChoice, action: String, passThru: Bool,
    _ body: (ServiceControl, WindowsService) throws(ShellError) -> Void
  ) throws(ShellError) {
    let world = try simulatedWorld()
    for service in try choice.services(self) {
      let target = "\(service.displayName) (\(service.name))"
      guard try shouldProcess(target: target, action: action) else { continue }
      do throws(ShellError) {
        try body(ServiceControl(world: world), service)
      } catch {
        guard let record = error.record, record.id != "WorldIsReadOnly" else { throw error }
        try writeError(record)
        continue
      }
      if passThru, let now = world.machineView.service(named: service.name) { try write(now) }
    }
  }
}
