public import CoManagementModel

/// A world at one moment, to go back to: taking and restoring one costs a retain.
public struct WorldSnapshot: Equatable, Sendable {
  /// Site, tenant, devices and clock.
  public let simulation: Simulation
  /// The sign-in to Microsoft Graph.
  let graph: GraphState
  /// How far the random stream is.
  let random: SplitMix64
  /// Files and environment of the session, by machine.
  let machines: [String: MachineState]
}
