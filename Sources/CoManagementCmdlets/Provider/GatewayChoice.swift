import CoManagementModel
import ShellRuntime

/// Which cloud management gateway a cmdlet means: by its id, its name, or an object of it.
struct GatewayChoice {
  private var id: String?
  private var inputObject: Value?
  private var name: String?
  private(set) var wildcards = WildcardHandling()

  /// The parameters of a cmdlet that keeps the choice at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, GatewayChoice>
  ) -> [Parameter<Command>] {
    [
      Parameter("Id", path.appending(path: \.id), "The site's id of the Azure service."),
      Parameter(
        "InputObject", path.appending(path: \.inputObject),
        "The gateway, from Get-CMCloudManagementGateway."),
      Parameter("Name", path.appending(path: \.name), "The gateway's name, or its first part."),
    ] + WildcardHandling.parameters(path.appending(path: \.wildcards))
  }

  /// The gateway as it is now; `ItemNotFound` where there is none, or none any more.
  func gateway(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> CloudGateway {
    try wildcards.validate(context)
    var wanted = id
    if let inputObject {
      guard case .object(let object as ResultObject<GatewayView>) = inputObject else {
        throw context.wrongInput(inputObject, wanted: "a cloud management gateway")
      }
      wanted = String(object.source.gateway.id)
    }
    let names = wildcards.pattern(name)
    let found = simulation.cloudGateways.first {
      names.matches(server: $0.name) && wanted ?? String($0.id) == String($0.id)
    }
    guard let found else { throw context.notFound(.string(wanted ?? name ?? "")) }
    return found
  }

  /// Changes the gateway that is meant, unless `-WhatIf` says otherwise; nil = it does.
  func change(
    _ context: CmdletContext,
    _ body: (inout Simulation, CloudGateway, String) throws(ModelRejection) -> Void
  ) throws(ShellError) -> GatewayView? {
    let world = try context.connectedSite()
    let gateway = try gateway(world.simulation, context)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try body(&copy, gateway, world.userName)
    }
    guard try context.shouldProcess(target: gateway.name, action: context.call.name) else {
      return nil
    }
    try world.commit(changed)
    return changed.gatewayViews.first { $0.gateway.id == gateway.id }
  }
}

extension CmdletContext {
  /// What a secure string holds; other values are refused.
  func password(_ value: Value) throws(ShellError) -> String {
    guard case .object(let secret as SecureText) = value else {
      throw failure(
        "PasswordInvalid", .invalidArgument, "A password is a secure string.",
        exceptionType: "System.ArgumentException")
    }
    return secret.text
  }

  /// A path of the site server's disk as the whole of it: what does not begin with a drive lies
  /// below its root.
  func filePath(_ text: String) -> String {
    text.utf8.dropFirst().first == UInt8(ascii: ":") ? text : "C:\\" + text
  }

  /// The paths of a table of certificates: its keys.
  func certificatePaths(_ table: HashtableObject?) -> [String] {
    (table?.keys ?? []).map { filePath($0.text) }
  }
}
