import CoManagementModel
import ShellRuntime

/// What the session keeps on the machine beside the simulation: files, registry
/// and environment. A value that is copied and put back with the world; it is no configuration of
/// the products.
struct MachineState: Equatable, Sendable {
  var files = WrittenFiles()
  var registry = WrittenRegistry()
  var environment = EnvironmentVariables()
}

extension SimulatedWorld {
  /// The environment variables of the shell, by name.
  var environment: [(name: String, value: String)] {
    machine.environment.all(simulation, machineView)
  }

  /// Sets an environment variable; an empty value takes it away.
  func setEnvironment(_ name: String, _ value: String) throws(ShellError) {
    let known = environment.first { TextComparison.equalsIgnoringCase($0.name, name) }?.name
    try changeMachine { $0.environment.set(name, value, spelledAs: known) }
  }

  /// These with what the session has written.
  func allFiles(_ products: VirtualFileTree) -> VirtualFileTree {
    var tree = products
    machine.files.add(to: &tree)
    return tree
  }

  /// Lets the simulation know what the session has written into the machine's registry.
  func followRegistry() throws(ShellError) {
    var changed = simulation
    changed.setPolicyValues(machine.registry.policyValues, onMachine: computerName)
    try commit(changed)
  }

  /// Changes what the session has written.
  func changeFiles(_ body: (inout WrittenFiles, DateTime) -> Void) throws(ShellError) {
    let moment = now
    try changeMachine { body(&$0.files, moment) }
  }
}
