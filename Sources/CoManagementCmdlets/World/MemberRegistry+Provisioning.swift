import CoManagementModel
import ShellRuntime

/// What setup of a new device and Intune's client delivery leave in the registry.
/// [memdocs comanage/autopilot-enrollment]
extension MemberRegistry {
  private static let tracking =
    #"SOFTWARE\Microsoft\Windows\Autopilot\EnrollmentStatusTracking\Device\"#

  static func addProvisioning(_ machine: MachineView, to hive: inout RegistryKey) {
    if let state = machine.clientInstallationState {
      hive.add(
        tracking + #"DevicePreparation\PolicyProviders\ConfigMgr"#,
        ["InstallationState": .integer(state)])
    }
    if let state = machine.taskSequenceState {
      hive.add(
        tracking + #"Setup\Apps\Tracking\ConfigMgr\Provisioning_TS"#,
        ["InstallationState": .integer(state)])
    }
    guard machine.isNew, let profile = machine.setupProfile else { return }
    let diagnostics = #"SOFTWARE\Microsoft\Provisioning\Diagnostics\AutoPilot"#
    hive.add(
      diagnostics,
      [
        "CloudAssignedTenantDomain": .string(profile.tenantDomain),
        "CloudAssignedTenantId": .string(machine.tenantID.description),
        "IsAutoPilotDisabled": .integer(profile.hasProfile ? 0 : 1),
      ])
  }
}
