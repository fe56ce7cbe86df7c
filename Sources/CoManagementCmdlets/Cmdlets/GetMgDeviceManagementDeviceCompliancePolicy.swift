import ShellRuntime

/// `Get-MgDeviceManagementDeviceCompliancePolicy`
struct GetMgDeviceManagementDeviceCompliancePolicy: Cmdlet {
  private var deviceCompliancePolicyID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets compliance policies of Intune.",
      examples: """
        PS> Connect-MgGraph -Scopes DeviceManagementConfiguration.Read.All -NoWelcome
        PS> (Get-MgDeviceManagementDeviceCompliancePolicy).AdditionalProperties['bitLockerEnabled']
        True
        PS> $id = '00000000-0000-4000-8000-000000000000'
        PS> Get-MgDeviceManagementDeviceCompliancePolicy -DeviceCompliancePolicyId $id
        ! ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.\
        GetMgDeviceManagementDeviceCompliancePolicy_Get
        """,
      isReader: true,
      parameters: [
        Parameter("DeviceCompliancePolicyId", \.deviceCompliancePolicyID, "Id of one policy.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["deviceManagement", "deviceCompliancePolicies"], id: deviceCompliancePolicyID,
      identity: "DeviceCompliancePolicyId")
  }
}
