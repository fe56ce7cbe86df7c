import CoManagementModel

extension DirectoryGroup {
  /// Graph's `group`. [Graph docs: group]
  static let graphResource = GraphResource<DirectoryGroup>(
    "group", shown: ["DisplayName", "Id", "MailNickname", "Description", "GroupTypes"],
    service: .directory, empty: unused,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .moment("createdDateTime") { group, _ in group.created },
      .text("description", .advanced) { $0.description },
      .text("displayName") { $0.displayName },
      .texts("groupTypes") { $0.groupTypes },
      .text("id") { $0.id.description },
      .flag("isAssignableToRole") { $0.isAssignableToRole },
      .flag("mailEnabled") { $0.isMailEnabled },
      .text("mailNickname") { $0.mailNickname },
      .navigation("members") { group, simulation in
        simulation.members(of: group).map { DirectoryObject.entity($0, simulation) }
      },
      .text("membershipRule", .advanced) { $0.membershipRule },
      .text("membershipRuleProcessingState", .advanced) { $0.ruleProcessingState },
      .moment("onPremisesLastSyncDateTime") { group, simulation in
        group.isSynchronized ? simulation.lastDirectorySynchronization : nil
      },
      .flag("onPremisesSyncEnabled") { $0.isSynchronized ? true : nil },
      .flag("securityEnabled") { $0.isSecurityEnabled },
      .navigation("transitiveMembers") { group, simulation in
        simulation.transitiveMembers(of: group).map { DirectoryObject.entity($0, simulation) }
      },
      .text("visibility", .none) { $0.visibility },
    ])

  /// Properties of the SDK's class that are empty for every group of the lab.
  private static let unused = """
    acceptedSenders allowExternalSenders appRoleAssignments assignedLabels assignedLicenses \
    autoSubscribeNewMembers calendar calendarView classification conversations \
    createdOnBehalfOf deletedDateTime drive drives events expirationDateTime extensions \
    groupLifecyclePolicies hasMembersWithLicenseErrors hideFromAddressLists \
    hideFromOutlookClients isArchived isManagementRestricted isSubscribedByMail \
    licenseProcessingState mail memberOf membersWithLicenseErrors onPremisesDomainName \
    onPremisesNetBiosName onPremisesProvisioningErrors onPremisesSamAccountName \
    onPremisesSecurityIdentifier onPremisesSyncBehavior onenote owners permissionGrants photo \
    photos planner preferredDataLocation preferredLanguage proxyAddresses rejectedSenders \
    renewedDateTime securityIdentifier serviceProvisioningErrors settings sites team theme \
    threads transitiveMemberOf uniqueName unseenCount
    """
}
