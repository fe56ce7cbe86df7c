import CoManagementModel

extension DirectoryUser {
  /// Graph's `user`. Without `-Property` the service answers with eleven properties.
  /// [Graph docs: user, list users]
  static let graphResource = GraphResource<DirectoryUser>(
    "user", shown: ["DisplayName", "Id", "Mail", "UserPrincipalName"],
    defaults: [
      "businessPhones", "displayName", "givenName", "id", "jobTitle", "mail", "mobilePhone",
      "officeLocation", "preferredLanguage", "surname", "userPrincipalName",
    ], service: .directory, empty: unused,
    identity + organization + synchronization + licensing + navigation
      + DirectoryUser.attributeNames.map { name in
        .text(name, name == "companyName" ? .advanced : .basic) { $0[attribute: name] }
      })

  private typealias Column = GraphResource<DirectoryUser>.Column

  private static var identity: [Column] {
    [
      .flag("accountEnabled") { $0.accountEnabled },
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .moment("createdDateTime") { user, _ in user.created },
      .text("displayName") { $0.displayName },
      .text("givenName") { $0.givenName },
      .text("id") { $0.id.description },
      .text("mail") { $0.mail },
      .text("mailNickname") { $0.mailNickname },
      .text("surname") { $0.surname },
      .text("userPrincipalName") { $0.userPrincipalName },
      .text("userType") { $0.userType },
    ]
  }

  private static var organization: [Column] {
    [.texts("businessPhones", .none) { _ in [] }]
  }

  private static var synchronization: [Column] {
    [
      .value("onPremisesDomainName", .text, .none) { user, simulation in
        user.isSynchronized ? .text(simulation.scenario.domainName) : .null
      },
      .moment("onPremisesLastSyncDateTime") { user, simulation in
        user.isSynchronized ? simulation.lastDirectorySynchronization : nil
      },
      .complex("onPremisesExtensionAttributes", ExtensionAttributes.graphResource) { _ in
        ExtensionAttributes()
      },
      .text("onPremisesSamAccountName", .advanced) { $0.samAccountName },
      .flag("onPremisesSyncEnabled") { $0.isSynchronized ? true : nil },
      .text("onPremisesUserPrincipalName", .none) {
        $0.isSynchronized ? $0.userPrincipalName : nil
      },
    ]
  }

  private static var licensing: [Column] {
    [
      .list("assignedLicenses", License.graphResource) { $0.licenses },
      .list("assignedPlans", AssignedPlan.graphResource) { AssignedPlan.all(of: $0) },
      .value("deviceEnrollmentLimit", .number, .none) { _, simulation in
        .number(simulation.enrollmentSettings.deviceLimit)
      },
      .text("usageLocation") { $0.usageLocation },
      .text("passwordPolicies", .none) { _ in nil },
    ]
  }

  private static var navigation: [Column] {
    [
      .navigation("directReports") { _, _ in [] },
      .navigation("manager") { _, _ in [] },
      .navigation("transitiveMemberOf") { user, simulation in
        simulation.transitiveGroups(with: .user(user.number)).map {
          DirectoryObject.entity(.group($0.number), simulation)
        }
      },
      .navigation("licenseDetails") { user, simulation in
        LicenseDetails.graphResource.entities(LicenseDetails.all(of: user), simulation)
      },
      .navigation("memberOf") { user, simulation in
        let groups = simulation.groups(with: .user(user.number))
        return groups.map { DirectoryObject.entity(.group($0.number), simulation) }
      },
      .navigation("ownedDevices") { user, simulation in
        DirectoryObject.devices(of: user, simulation)
      },
      .navigation("registeredDevices") { user, simulation in
        DirectoryObject.devices(of: user, simulation)
      },
    ]
  }

  /// Properties of the SDK's class that are empty for everybody in the lab.
  private static let unused = """
    aboutMe activities ageGroup agreementAcceptances appRoleAssignments authentication \
    authorizationInfo birthday calendar calendarGroups calendarView calendars chats \
    cloudClipboard cloudPCs consentProvidedForMinor contactFolders contacts createdObjects \
    creationType customSecurityAttributes dataSecurityAndGovernance deletedDateTime \
    deviceManagementTroubleshootingEvents drive drives \
    employeeExperience employeeHireDate employeeLeaveDateTime employeeOrgData employeeType \
    events extensions externalUserState externalUserStateChangeDateTime followedSites hireDate \
    identities imAddresses inferenceClassification insights interests isManagementRestricted \
    isResourceAccount joinedTeams lastPasswordChangeDateTime legalAgeGroupClassification \
    licenseAssignmentStates mailFolders mailboxSettings managedAppRegistrations managedDevices \
    messages mySite oauth2PermissionGrants onPremisesDistinguishedName \
    onPremisesImmutableId onPremisesProvisioningErrors \
    onPremisesSecurityIdentifier onenote onlineMeetings otherMails outlook ownedObjects \
    passwordProfile pastProjects people permissionGrants photo photos planner \
    preferredDataLocation preferredName presence print provisionedPlans proxyAddresses \
    responsibilities schools scopedRoleMemberOf securityIdentifier serviceProvisioningErrors \
    settings showInAddressList signInActivity signInSessionsValidFromDateTime skills solutions \
    sponsors teamwork todo
    """
}

extension DirectoryUser.License {
  /// An element of `assignedLicenses`.
  static let graphResource = GraphResource<DirectoryUser.License>(
    "assignedLicense", service: .directory,
    [
      .texts("disabledPlans") { $0.disabledPlans },
      .text("skuId") { SubscribedProduct.all[$0.product].id },
    ])
}

/// A service plan that a user has from a licence.
struct AssignedPlan: Sendable {
  let plan: SubscribedProduct.ServicePlan
  let isEnabled: Bool
  let assigned: VirtualInstant

  /// All of a user, each once.
  static func all(of user: DirectoryUser) -> [AssignedPlan] {
    var found: [AssignedPlan] = []
    for license in user.licenses {
      for plan in SubscribedProduct.all[license.product].plans
      where !found.contains(where: { $0.plan == plan }) {
        found.append(
          AssignedPlan(
            plan: plan, isEnabled: !license.disabledPlans.contains(plan.id),
            assigned: user.created))
      }
    }
    return found
  }

  /// An element of `assignedPlans`.
  static let graphResource = GraphResource<AssignedPlan>(
    "assignedPlan",
    shown: ["AssignedDateTime", "CapabilityStatus", "Service", "ServicePlanId"],
    service: .directory,
    [
      .moment("assignedDateTime") { plan, _ in plan.assigned },
      .text("capabilityStatus") { $0.isEnabled ? "Enabled" : "Deleted" },
      .text("service") { $0.plan.service },
      .text("servicePlanId") { $0.plan.id },
    ])
}

extension SubscribedProduct.ServicePlan {
  /// The service that a plan belongs to.
  var service: String {
    switch name {
    case "INTUNE_A": "SCO"
    case "AAD_PREMIUM", "AAD_PREMIUM_P2": "AADPremiumService"
    case "MFA_PREMIUM": "MultiFactorService"
    case "RMS_S_PREMIUM": "RMSOnline"
    case "ADALLOM_S_DISCOVERY", "ADALLOM_S_STANDALONE": "Adallom"
    case "SHAREPOINTENTERPRISE": "SharePoint"
    case "TEAMS1": "TeamspaceAPI"
    case "OFFICESUBSCRIPTION": "MicrosoftOffice"
    case "WIN10_PRO_ENT_SUB": "Windows"
    default: "exchange"
    }
  }
}
