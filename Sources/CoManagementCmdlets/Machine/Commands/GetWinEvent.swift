import CoManagementModel
import ShellRuntime

/// `Get-WinEvent`
struct GetWinEvent: Cmdlet {
  private var logName: [String] = []
  private var listLog: [String] = []
  private var providerName: [String] = []
  private var filterHashtable: [HashtableObject] = []
  private var maxEvents: Int64 = .max
  private var oldest = false
  private var computerName = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets entries of the event logs, the newest first.",
      examples: """
        PS> (Get-WinEvent -LogName System -Oldest -MaxEvents 1).Id
        12
        PS> Get-WinEvent -LogName Nothing
        ! NoMatchingLogsFound,Microsoft.PowerShell.Commands.GetWinEventCommand
        PS> Get-WinEvent -FilterHashtable @{ LogName = 'System'; Id = 1 }
        ! NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Diagnostics", defaultSet: "GetLogSet",
        supportsShouldProcess: false,
        outputTypes: ["System.Diagnostics.Eventing.Reader.EventLogRecord"]),
      parameters: [
        Parameter(
          "LogName", \.logName, "Names of logs.", sets: ["GetLogSet"], position: 0,
          pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "ListLog", \.listLog, "The logs themselves instead of their entries.",
          sets: ["ListLogSet"], position: 0, mandatory: true, wildcards: true),
        Parameter(
          "ProviderName", \.providerName, "Who wrote the entries.", sets: ["GetProviderSet"],
          position: 0, mandatory: true, byPropertyName: true, wildcards: true),
        Parameter(
          "FilterHashtable", \.filterHashtable,
          "LogName, ProviderName, Id, Level, StartTime and EndTime of the entries.",
          sets: ["HashQuerySet"], position: 0, mandatory: true),
        Parameter(
          "MaxEvents", \.maxEvents, "At most so many.",
          sets: ["GetLogSet", "GetProviderSet", "HashQuerySet"]),
        Parameter(
          "Oldest", \.oldest, "The oldest first.",
          sets: ["GetLogSet", "GetProviderSet", "HashQuerySet"]),
        Parameter(
          "ComputerName", \.computerName, "Another machine.", byPropertyName: true,
          aliases: ["Cn"]),
      ] + refusedParameters)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    guard let machine = try machine(context) else { return }
    if !listLog.isEmpty { return try list(machine, context) }
    var filters = [EventFilter(logNames: logName, providers: providerName)]
    if !filterHashtable.isEmpty {
      filters = []
      for table in filterHashtable { filters.append(try EventFilter(table, context)) }
    }
    guard try areKnown(filters, machine, context) else { return }
    let found = machine.events.filter { event in filters.contains { $0.passes(event) } }
    guard !found.isEmpty else {
      return try context.writeError(
        "NoMatchingEventsFound", .objectNotFound,
        "No events were found that match the specified selection criteria.",
        exceptionType: "System.Exception")
    }
    let wanted = (oldest ? found.reversed() : found).prefix(Int(clamping: max(0, maxEvents)))
    for event in wanted {
      guard try context.write(EventObject(event, on: machine, context.engine)) else { return }
    }
  }

  /// Whether logs and providers that the filters name are there; what is not has been reported.
  private func areKnown(
    _ filters: [EventFilter], _ machine: MachineView, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    for filter in filters where !filterHashtable.isEmpty {
      guard filter.logNames.isEmpty, filter.providers.isEmpty else { continue }
      throw context.failure(
        "LogProviderOrPathNeeded", .invalidArgument,
        "You must specify at least one Log, Provider or Path key-value pair.",
        exceptionType: "System.Exception")
    }
    for name in filters.flatMap(\.logNames) where !isLog(name, machine) {
      try missingLog(name, machine, context)
      return false
    }
    let providers = Set(machine.events.map(\.provider))
    for name in filters.flatMap(\.providers) {
      let pattern = WildcardPattern(name, ignoringCase: true)
      guard !providers.contains(where: { pattern.matches($0) }) else { continue }
      try context.writeError(
        "NoMatchingProvidersFound", .objectNotFound,
        "There is not an event provider on the "
          + "\(computerName.isEmpty ? "localhost" : computerName) computer that matches "
          + "\"\(name)\".", target: .string(name), exceptionType: "System.Exception")
      return false
    }
    return true
  }

  private func machine(_ context: CmdletContext) throws(ShellError) -> MachineView? {
    guard !computerName.isEmpty else { return try context.simulatedWorld().machineView }
    if case .success(let machine) = try RemoteConnection(context).machine(computerName) {
      return machine
    }
    try context.writeError(
      "System.Diagnostics.Eventing.Reader.EventLogException", .notSpecified,
      "The RPC server is unavailable.", target: .string(computerName),
      exceptionType: "System.Diagnostics.Eventing.Reader.EventLogException")
    return nil
  }

  private func isLog(_ pattern: String, _ machine: MachineView) -> Bool {
    let pattern = WildcardPattern(pattern, ignoringCase: true)
    return machine.eventLogs.contains { pattern.matches($0.name) }
  }

  private func missingLog(
    _ name: String, _ machine: MachineView, _ context: CmdletContext
  ) throws(ShellError) {
    try context.writeError(
      "NoMatchingLogsFound", .objectNotFound,
      "There is not an event log on the \(computerName.isEmpty ? "localhost" : computerName) "
        + "computer that matches \"\(name)\".", target: .string(name),
      exceptionType: "System.Exception")
  }

  private func list(_ machine: MachineView, _ context: CmdletContext) throws(ShellError) {
    let events = machine.events
    for text in listLog {
      guard isLog(text, machine) else {
        try missingLog(text, machine, context)
        continue
      }
      let pattern = WildcardPattern(text, ignoringCase: true)
      for log in machine.eventLogs where pattern.matches(log.name) {
        let count = events.count { $0.logName == log.name }
        guard try context.write(EventLogObject.make(log, count: count, context.engine)) else {
          return
        }
      }
    }
  }
}
