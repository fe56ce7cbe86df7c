/// A process of a Windows machine at one moment.
public struct MachineProcess: Sendable, Hashable {
  /// Without `.exe`.
  public let name: String
  /// A multiple of 4.
  public let id: Int
  /// When it began.
  public let started: VirtualInstant
  /// Bytes of memory that are in use.
  public let workingSet: Int64
  /// Seconds of processor time.
  public let processorSeconds: Double
  /// Open handles.
  public let handles: Int
  /// 0 = services, 1 = the console.
  public let session: Int
  /// Full path of the program; nil for what has none.
  public let path: String?
  /// Names of the services in it.
  public let services: [String]
}

extension MachineView {
  /// The processes of the machine, by name and id. Those of services begin with them.
  public var processes: [MachineProcess] {
    var found: [MachineProcess] = []
    for entry in Self.systemProcesses where entry.session == 0 || role == .workstation {
      found.append(process(entry.name, key: entry.name, booted, entry.session, entry.path, []))
    }
    for service in services where service.status == .running {
      guard let started = service.started else { continue }
      let program = Self.program(service.path)
      let name = Self.processName(program)
      if name == "lsass" { continue }
      found.append(process(name, key: service.name, started, 0, program, [service.name]))
    }
    return found.sorted { ($0.name.foldedASCII, $0.id) < ($1.name.foldedASCII, $1.id) }
  }

  private static let systemProcesses: [(name: String, session: Int, path: String?)] = [
    ("Idle", 0, nil), ("System", 0, nil), ("Registry", 0, nil), ("smss", 0, nil),
    ("csrss", 0, nil), ("wininit", 0, nil), ("services", 0, nil),
    ("lsass", 0, #"C:\Windows\system32\lsass.exe"#),
    ("explorer", 1, #"C:\Windows\explorer.exe"#), ("dwm", 1, #"C:\Windows\system32\dwm.exe"#),
    ("winlogon", 1, #"C:\Windows\system32\winlogon.exe"#),
    ("sihost", 1, #"C:\Windows\system32\sihost.exe"#),
    ("taskhostw", 1, #"C:\Windows\system32\taskhostw.exe"#),
  ]

  private func process(
    _ name: String, key: String, _ started: VirtualInstant, _ session: Int, _ path: String?,
    _ services: [String]
  ) -> MachineProcess {
    var digest = DigestBuilder()
    digest.add(key)
    digest.add(started)
    var stream = RandomStream(
      seed: seed ^ digest.value, purpose: .machineProcesses, index: index)
    let fixed = ["Idle": 0, "System": 4][name]
    let memory = Int64(4_000_000 + stream.below(60_000_000)) / 4_096 * 4_096
    let age = Double(max(0, readAt.milliseconds(since: started))) / 1_000
    let share = Double(stream.below(1_000)) / 500_000
    return MachineProcess(
      name: name, id: fixed ?? 400 + 4 * stream.below(3_000), started: started,
      workingSet: fixed == 0 ? 8_192 : memory,
      processorSeconds: ((age * share) * 64).rounded() / 64, handles: 120 + stream.below(900),
      session: session, path: path, services: services)
  }

  /// The program of a service's command line.
  private static func program(_ line: String) -> String {
    if line.hasPrefix("\"") {
      return String(line.dropFirst().prefix { $0 != "\"" })
    }
    guard let end = line.foldedASCII.firstRange(of: ".exe") else { return line }
    return String(line[..<end.upperBound])
  }

  private static func processName(_ program: String) -> String {
    let file = program.split(separator: "\\").last.map(String.init) ?? program
    return file.foldedASCII.hasSuffix(".exe") ? String(file.dropLast(4)) : file
  }
}
