extension MachineView {
  /// The scheduled tasks of the machine, by path and name.
  public var scheduledTasks: [ScheduledTask] {
    templates.map(task).sorted {
      ($0.path.foldedASCII, $0.name.foldedASCII) < ($1.path.foldedASCII, $1.name.foldedASCII)
    }
  }

  private var templates: [TaskTemplate] {
    var found = TaskTemplate.everywhere + TaskTemplate.joining
    if hasClient { found.append(TaskTemplate.client) }
    if let id = enrollmentID { found += TaskTemplate.enrollment(id.uppercased) }
    return found
  }

  /// How long a started task runs. (design)
  private static let duration: Int64 = 5_000

  private func task(_ template: TaskTemplate) -> ScheduledTask {
    let change = record.tasks[(template.path + template.name).foldedASCII]
    // A machine that is joined has nothing left to join.
    let isDone = template.name == "Automatic-Device-Join" && joinState.isCloudJoined
    let isEnabled = change?.isEnabled ?? (template.isEnabled && !isDone)
    let regular = regularRuns(template)
    let lastRun = [change?.lastRun, regular.last].compactMap { $0 }.max()
    let isRunning =
      lastRun.map { readAt.milliseconds(since: $0) < Self.duration && lastRun != change?.stopped }
      ?? false
    return ScheduledTask(
      path: template.path, name: template.name,
      state: isEnabled ? (isRunning ? .running : .ready) : .disabled, lastRun: lastRun,
      lastResult: isRunning ? 267_009 : lastRun == nil ? 267_011 : result(of: template),
      nextRun: isEnabled ? regular.next : nil, action: template.action,
      arguments: template.arguments, principal: "SYSTEM")
  }

  /// Automatic-Device-Join fails while Entra ID does not know the machine. [domain/client, 1.4]
  private func result(of template: TaskTemplate) -> Int {
    template.name == "Automatic-Device-Join" && !joinState.isCloudJoined ? 1 : 0
  }

  /// When a task runs by its schedule: arithmetic on the clock, never stored.
  private func regularRuns(
    _ template: TaskTemplate
  ) -> (last: VirtualInstant?, next: VirtualInstant?) {
    guard template.hasRun else { return (nil, nil) }
    guard let period = template.every else {
      return (booted.adding(milliseconds: 40_000), nil)
    }
    if template.path + template.name == TaskTemplate.automaticJoin {
      let last = facts.lastJoinRun(index: index, notAfter: readAt)
      return (last, last.adding(milliseconds: period))
    }
    var digest = DigestBuilder()
    digest.add(template.name)
    let phase = draw(0...period / 1_000 - 1, .machineTasks) * 1_000
    let shifted = readAt.milliseconds - phase - Int64(digest.value & 0xFFFF) * 1_000
    let age = shifted % period
    let last = readAt.adding(milliseconds: age < 0 ? -age - period : -age)
    return (last, last.adding(milliseconds: period))
  }
}

extension Simulation {
  /// Starts a scheduled task at once.
  public mutating func startTask(
    _ path: String, on machine: String
  ) throws(MachineRejection) {
    let view = try viewOfTask(path, on: machine)
    let moment = now
    changeTask(path, on: view) {
      $0.lastRun = moment
      $0.stopped = nil
    }
  }

  /// Ends a scheduled task that runs.
  public mutating func stopTask(_ path: String, on machine: String) throws(MachineRejection) {
    let view = try viewOfTask(path, on: machine)
    let last = view.scheduledTasks.first { ($0.path + $0.name).equalsIgnoringASCIICase(path) }
    changeTask(path, on: view) { $0.stopped = last?.lastRun }
  }

  /// Lets the task scheduler run a task, or not.
  public mutating func setTask(
    _ path: String, on machine: String, isEnabled: Bool
  ) throws(MachineRejection) {
    let view = try viewOfTask(path, on: machine)
    changeTask(path, on: view) { $0.isEnabled = isEnabled }
  }

  private func viewOfTask(
    _ path: String, on machine: String
  ) throws(MachineRejection) -> MachineView {
    guard let view = self.machine(named: machine),
      view.scheduledTasks.contains(where: { ($0.path + $0.name).equalsIgnoringASCIICase(path) })
    else { throw .taskNotFound }
    return view
  }
}
