import CoManagementModel

extension GraphFault {
  /// The service's words for a change that the model refuses: the one place that words it.
  init(_ rejection: DirectoryRejection, _ service: GraphSchema.Service) {
    let code = service == .directory ? "Request_BadRequest" : "BadRequest"
    switch rejection {
    case .alreadyMember:
      self = .badRequest(
        "Request_BadRequest",
        "One or more added object references already exist for the following modified "
          + "properties: 'members'.")
    case .notMember(let id): self = .notFound(id, service)
    case .synchronizedObject, .dynamicGroup, .memberOfItself, .mailEnabledGroup,
      .applicationOfSite, .notAssignableToRole:
      self = .badRequest(code, Self.refusal(of: rejection))
    case .missingUsageLocation, .unknownProduct, .unknownPlan, .noLicenseLeft,
      .licenseNotAssigned:
      self = .badRequest(code, Self.licenseText(rejection))
    case .synchronizationRunning: self = .badRequest(code, "")
    case .synchronizationTooSoon:
      self = GraphFault(
        "409 (Conflict)", "Conflict",
        "A synchronization was requested less than ten minutes ago. Try again later.")
    default: self = .badRequest(code, Self.propertyText(rejection))
    }
  }

  private static func propertyText(_ rejection: DirectoryRejection) -> String {
    switch rejection {
    case .missingProperty(let name, let resource):
      "A value is required for property '\(name)' of resource '\(resource)'."
    case .unknownProperty(let name, _): "Invalid property '\(name)'."
    case .notSimulated(let name): "The lab does not keep the property '\(name)'."
    case .invalidValue(let name): "Invalid value specified for property '\(name)' of resource."
    case .conflict(let name):
      "Another object with the same value for property \(name) already exists."
    case .invalidDomain:
      "The domain portion of the userPrincipalName property is invalid. You must use one of the "
        + "verified domain names in your organization."
    case .missingPassword: "A password must be specified to create a new user."
    case .weakPassword:
      "The specified password does not comply with password complexity requirements. Please "
        + "provide a different password."
    case .invalidPolicy(let text): text
    case .notBinary(let text, _):
      "Cannot convert the literal '\(text)' to the expected type 'Edm.Binary'."
    default: ""
    }
  }

  private static func refusal(of rejection: DirectoryRejection) -> String {
    switch rejection {
    case .synchronizedObject:
      "Unable to update the specified properties for on-premises mastered Directory Sync objects "
        + "or objects currently undergoing migration."
    case .dynamicGroup:
      "Insufficient privileges to complete the operation: the membership of a dynamic group "
        + "follows from its rule."
    case .applicationOfSite(let name):
      "The lab keeps \(name) as the site made it: renew its secret in the console."
    case .notAssignableToRole:
      "Group is not assignable to a role: its isAssignableToRole property is not set to true."
    case .memberOfItself: "A group cannot be a member of itself."
    default:
      "The service does not currently support writes of mail-enabled groups. Please ensure that "
        + "the mail-enablement property is unset and the security-enablement property is set."
    }
  }

  private static func licenseText(_ rejection: DirectoryRejection) -> String {
    switch rejection {
    case .missingUsageLocation:
      "License assignment cannot be done for user with invalid usage location."
    case .unknownProduct(let id): "License \(id) does not correspond to a valid company License."
    case .unknownPlan(let id): "License plan \(id) is not part of the license."
    case .noLicenseLeft(let product):
      "Subscription with SKU \(product) does not have any available licenses."
    default: "User does not have a corresponding license."
    }
  }

  /// Does something of the model; its refusal becomes the service's.
  static func refused<Result>(
    by service: GraphSchema.Service, _ body: () throws(DirectoryRejection) -> Result
  ) throws(GraphFault) -> Result {
    do throws(DirectoryRejection) {
      return try body()
    } catch {
      throw GraphFault(error, service)
    }
  }
}
