import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about Intune as a whole, and about what may enrol or join.
  static let intune: [GraphRoute] = [
    .one("deviceManagement", .cmdlet("Get-MgDeviceManagement"), .intune) { simulation, _ in
      IntuneTenant.graphResource.entity(IntuneTenant(simulation), simulation)
    },
    GraphRoute(.patch, "deviceManagement", .cmdlet("Update-MgDeviceManagement"), .intune) {
      (simulation, request, _) throws(GraphFault) in
      let settings = try settings(request.body, of: "deviceManagement")
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.setComplianceSettings(
          isSecureByDefault: settings["secureByDefault"]?.flag,
          checkInDays: settings.number("deviceComplianceCheckinThresholdDays"))
      }
      return .one(IntuneTenant.graphResource.entity(IntuneTenant(simulation), simulation))
    },
    .one("policies/deviceRegistrationPolicy", .scopes(["Policy.Read.All"]), .policies) {
      simulation, _ in
      RegistrationPolicy.graphResource.entity(
        RegistrationPolicy(settings: simulation.enrollmentSettings), simulation)
    },
    GraphRoute(
      .put, "policies/deviceRegistrationPolicy", .scopes(registrationScopes), .policies,
      isBeta: true
    ) { (simulation, request, _) throws(GraphFault) in
      let factor = request.body["multiFactorAuthConfiguration"]?.text
      if let factor, !["required", "notRequired"].contains(factor) {
        throw GraphFault(.invalidValue("multiFactorAuthConfiguration"), .policies)
      }
      try GraphFault.refused(by: .policies) { () throws(DirectoryRejection) in
        try simulation.setDeviceRegistration(
          limit: request.body.number("userDeviceQuota"),
          isMFARequired: factor.map { $0 == "required" })
      }
      return .one(
        RegistrationPolicy.graphResource.entity(
          RegistrationPolicy(settings: simulation.enrollmentSettings), simulation))
    },
  ]

  private static let registrationScopes = ["Policy.ReadWrite.DeviceConfiguration"]

  /// The table `settings` of a body that has nothing else.
  private static func settings(
    _ body: DocumentValue, of resource: String
  ) throws(GraphFault) -> DocumentValue {
    for field in body.fields
    where !["settings", "id", "@odata.type"].contains(TextComparison.folded(field.name)) {
      throw .badRequest(
        "BadRequest", "The lab keeps only settings of \(resource), not \(field.name).")
    }
    return body["settings"] ?? .table([])
  }
}

extension DocumentValue {
  /// The whole number of a field.
  func number(_ name: String) -> Int? {
    if case .number(let number)? = self[name] { return Int(number) }
    return nil
  }
}
