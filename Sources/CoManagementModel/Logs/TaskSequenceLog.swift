/// smsts.log of the task sequence that `PROVISIONTS` names. [domain/troubleshooting, 46]
enum TaskSequenceLog {
  /// Its lines, in the order of time; none where no sequence has begun.
  static func lines(_ machine: MachineView) -> [ClientLogLine] {
    guard let device = machine.device, let world = machine.world,
      let sequence = machine.state.provisioning?.setup?.command?.property("PROVISIONTS"),
      let progress = world.statusPageProgress(of: device, machine.state),
      let began = progress.prepared, let over = progress.setUp
    else { return [] }
    func line(
      _ time: VirtualInstant, _ component: String, _ message: String,
      _ kind: ClientLogLine.Kind = .information
    ) -> ClientLogLine {
      ClientLogLine(time: time, component: component, kind: kind, thread: 4_212, message: message)
    }
    let begun = [
      line(began, "OSDSetupHook", "Provisioning task sequence deployment: \(sequence)"),
      line(began.adding(seconds: 2), "TSManager", "Task Sequence Manager successfully started."),
    ]
    let ended = progress.isSequenceMissing
      ? [
        line(
          over.adding(seconds: -2), "TSManager", "Task Sequence Engine failed! Code: 80004005",
          .error),
        line(
          over, "TSManager", "Task sequence execution failed with error code 80004005", .error),
      ]
      : [
        line(
          over.adding(seconds: -2), "TSManager",
          "Task Sequence Engine completed! Exit code: 0"),
        line(
          over, "TSManager",
          "Successfully finalized logs to SMS client log directory from "
            + machine.clientFolder + #"\Logs"#),
      ]
    return (begun + ended).filter { $0.time <= machine.readAt }
  }
}
