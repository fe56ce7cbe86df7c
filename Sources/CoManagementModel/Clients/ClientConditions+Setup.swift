extension ClientConditions {
  /// What ccmsetup and the client that it installs do next.
  func clientSetupStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? { nil }
}
