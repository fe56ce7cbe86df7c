extension ClientConditions {
  /// What happens to a device that is set up out of the box, or that is Intune's alone.
  func provisioningStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? { nil }
}
