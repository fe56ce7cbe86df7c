import ShellRuntime

/// `Get-MgBetaPolicyMobileDeviceManagementPolicy`
struct GetMgBetaPolicyMobileDeviceManagementPolicy: Cmdlet {
  private var policyID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the MDM user scope: who may enrol devices automatically.",
      examples: """
        PS> Connect-MgGraph -Scopes Policy.Read.All -NoWelcome
        PS> (Get-MgBetaPolicyMobileDeviceManagementPolicy).DisplayName
        Microsoft Intune
        Microsoft Intune Enrollment
        PS> $id = @{ MobileDeviceManagementPolicyId = '0000000a-0000-0000-c000-000000000000' }
        PS> $scope = Get-MgBetaPolicyMobileDeviceManagementPolicy @id
        PS> $scope.AppliesTo
        none
        PS> Get-MgBetaPolicyMobileDeviceManagementPolicy -MobileDeviceManagementPolicyId Intune
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.\
        GetMgBetaPolicyMobileDeviceManagementPolicy_Get
        """,
      isReader: true,
      parameters: [
        Parameter(
          "MobileDeviceManagementPolicyId", \.policyID, "Id of the application that manages.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["policies", "mobileDeviceManagementPolicies"], id: policyID,
      identity: "MobileDeviceManagementPolicyId", isBeta: true)
  }
}
