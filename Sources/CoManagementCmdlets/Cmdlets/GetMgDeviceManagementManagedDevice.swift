import CoManagementModel
import ShellRuntime

/// `Get-MgDeviceManagementManagedDevice`
struct GetMgDeviceManagementManagedDevice: Cmdlet {
  private var filter: String?
  private var managedDeviceID: String?
  private var query = GraphQuery()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the devices that are enrolled in Intune; devices that are only tenant "
        + "attached are not among them.",
      examples: """
        PS> Connect-MgGraph -NoWelcome
        PS> Get-MgDeviceManagementManagedDevice
        ! Forbidden,Microsoft.Graph.PowerShell.Cmdlets.GetMgDeviceManagementManagedDevice_List
        PS> Connect-MgGraph -Scopes DeviceManagementManagedDevices.Read.All -NoWelcome
        PS> @(Get-MgDeviceManagementManagedDevice -All).Count
        0
        PS> Get-MgDeviceManagementManagedDevice -Filter "managementAgent eq 'mdm'" -Top 5
        PS> Get-MgDeviceManagementManagedDevice -Filter "colour eq 'red'"
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.GetMgDeviceManagementManagedDevice_List
        """,
      parameters: [
        Parameter(
          "Filter", \.filter, "Conditions such as deviceName eq 'PC-1', joined by and."),
        Parameter("ManagedDeviceId", \.managedDeviceID, "Id of one device."),
      ] + GraphQuery.parameters(\.query))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendingRequest { () throws(ShellError) in try send(context) }
  }

  private func send(_ context: CmdletContext) throws(ShellError) {
    let devices = try context.graphWorld().simulation.managedDevices
    let resource = TenantDevice.graphClass
    guard let managedDeviceID else {
      let filter = try readFilter(resource, context)
      let engine = context.engine
      let found = devices.filter { device in
        filter.passes { resource.property(named: $0)?.read(device, engine).text ?? "" }
      }
      return try query.write(found, resource, context)
    }
    let found = devices.filter {
      TextComparison.equalsIgnoringCase($0.managedDeviceID?.description ?? "", managedDeviceID)
    }
    guard !found.isEmpty else {
      throw try context.serviceError(
        "ResourceNotFound", status: "404 (NotFound)",
        "Resource '\(managedDeviceID)' does not exist or one of its queried reference-property "
          + "objects are not present.")
    }
    try query.write(found, resource, context)
  }

  private func readFilter(
    _ resource: GraphClass<TenantDevice>, _ context: CmdletContext
  ) throws(ShellError) -> GraphFilter {
    do throws(GraphFilter.Problem) {
      return try GraphFilter(filter, properties: resource.properties.map(\.name))
    } catch {
      switch error {
      case .unknownProperty(let name):
        throw try context.unknownProperty(name, of: resource.typeName)
      case .notRead:
        throw context.failure(
          "FilterNotSimulated", .notImplemented,
          "The lab reads filters of the form \"property eq 'value'\", joined by 'and'; not "
            + "\"\(filter ?? "")\".", target: .string(filter ?? ""))
      }
    }
  }
}
