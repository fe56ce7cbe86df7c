import CoManagementModel
import ShellRuntime

/// The environment of the shell's process on a simulated machine: what Windows and the console set,
/// and what the session has changed.
struct EnvironmentVariables: Equatable, Sendable {
  /// By folded name; nil = taken away.
  private var changes: [String: Change] = [:]

  private struct Change: Equatable, Sendable {
    let name: String
    let value: String?
  }

  /// All of them, by name.
  func all(
    _ simulation: Simulation, _ machine: MachineView
  ) -> [(name: String, value: String)] {
    var found = Self.initial(simulation, machine).filter {
      changes[TextComparison.folded($0.name)] == nil
    }
    for change in changes.values {
      if let value = change.value { found.append((change.name, value)) }
    }
    return found.sorted { TextComparison.order($0.name, $1.name, ignoringCase: true) < 0 }
  }

  /// Sets a variable; an empty value takes it away.
  mutating func set(_ name: String, _ value: String, spelledAs known: String?) {
    changes[TextComparison.folded(name)] = Change(
      name: known ?? name, value: value.isEmpty ? nil : value)
  }

  private static func initial(
    _ simulation: Simulation, _ machine: MachineView
  ) -> [(name: String, value: String)] {
    let scenario = simulation.scenario
    let home = "C:\\Users\\\(scenario.administrator)"
    let console =
      machine.role == .siteServer
      ? [("SMS_ADMIN_UI_PATH", "\(simulation.site.installDir)\\AdminConsole\\bin\\i386")] : []
    return console + [
      ("ALLUSERSPROFILE", "C:\\ProgramData"), ("APPDATA", "\(home)\\AppData\\Roaming"),
      ("CommonProgramFiles", "C:\\Program Files\\Common Files"),
      ("COMPUTERNAME", machine.name), ("ComSpec", "C:\\Windows\\system32\\cmd.exe"),
      ("HOMEDRIVE", "C:"), ("HOMEPATH", "\\Users\\\(scenario.administrator)"),
      ("LOCALAPPDATA", "\(home)\\AppData\\Local"), ("LOGONSERVER", "\\\\DC01"),
      ("NUMBER_OF_PROCESSORS", "4"), ("OS", "Windows_NT"),
      ("Path", "C:\\Windows\\system32;C:\\Windows;C:\\Windows\\System32\\Wbem"),
      ("PATHEXT", ".COM;.EXE;.BAT;.CMD;.VBS;.JS;.WSF;.WSH;.MSC;.CPL"),
      ("PROCESSOR_ARCHITECTURE", "AMD64"), ("ProgramData", "C:\\ProgramData"),
      ("ProgramFiles", "C:\\Program Files"), ("ProgramFiles(x86)", "C:\\Program Files (x86)"),
      ("PUBLIC", "C:\\Users\\Public"),
      ("SystemDrive", "C:"), ("SystemRoot", "C:\\Windows"),
      ("TEMP", "\(home)\\AppData\\Local\\Temp"), ("TMP", "\(home)\\AppData\\Local\\Temp"),
      ("USERDOMAIN", scenario.domainNetBIOSName), ("USERNAME", scenario.administrator),
      ("USERPROFILE", home), ("windir", "C:\\Windows"),
    ]
  }
}
