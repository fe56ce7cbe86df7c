/// A scheduled task of a Windows machine at one moment.
public struct ScheduledTask: Sendable, Hashable {
  /// What the task scheduler does with it.
  public enum State: Int, Sendable, Hashable {
    // swift-format-ignore
    case disabled = 1, ready = 3, running = 4
  }

  /// `\Microsoft\Windows\Workplace Join\`.
  public let path: String
  /// `Automatic-Device-Join`.
  public let name: String
  /// What the task scheduler does with it.
  public let state: State
  /// When it last began; nil = never.
  public let lastRun: VirtualInstant?
  /// How it ended: 0 well, 267009 while it runs, 267011 = it has never run.
  public let lastResult: Int
  /// When it begins next; nil where an event starts it.
  public let nextRun: VirtualInstant?
  /// What it runs.
  public let action: String
  /// Arguments of what it runs.
  public let arguments: String
  /// Account that it runs as.
  public let principal: String
}

/// A task as Windows or an enrolment leaves it. `every` in milliseconds; nil = an event starts it.
struct TaskTemplate {
  let path: String
  let name: String
  var every: Int64?
  var action = #"%windir%\system32\deviceenroller.exe"#
  var arguments = ""
  var isEnabled = true
  /// Whether it has run at all.
  var hasRun = true

  static let workplaceJoin = #"\Microsoft\Windows\Workplace Join\"#
  static let enterprise = #"\Microsoft\Windows\EnterpriseMgmt\"#
  static let automaticJoin = workplaceJoin + "Automatic-Device-Join"
  static let dsregcmd = #"%SystemRoot%\System32\dsregcmd.exe"#

  /// Tasks that every Windows has. [win]
  static let everywhere: [TaskTemplate] = [
    TaskTemplate(
      path: #"\Microsoft\Windows\Time Synchronization\"#, name: "SynchronizeTime",
      every: 7 * .day, action: #"%windir%\system32\sc.exe"#,
      arguments: "start w32time task_started"),
    TaskTemplate(
      path: #"\Microsoft\Windows\UpdateOrchestrator\"#, name: "Schedule Scan",
      every: 22 * .hour, action: #"%systemroot%\system32\usoclient.exe"#,
      arguments: "StartScan"),
    TaskTemplate(
      path: #"\Microsoft\Windows\WindowsUpdate\"#, name: "Scheduled Start", every: .day,
      action: #"C:\Windows\system32\sc.exe"#, arguments: "start wuauserv"),
  ]

  /// Of a Windows that may join. [domain/client, 5]
  static let joining: [TaskTemplate] = [
    TaskTemplate(
      path: workplaceJoin, name: "Automatic-Device-Join", every: Stage.deviceRegistration.delay,
      action: dsregcmd,
      arguments: "$(Arg0) $(Arg1) $(Arg2)"),
    TaskTemplate(
      path: workplaceJoin, name: "Device-Sync", action: dsregcmd, arguments: "/sync",
      isEnabled: false, hasRun: false),
    TaskTemplate(
      path: workplaceJoin, name: "Recovery-Check", action: dsregcmd,
      arguments: "/checkrecovery", isEnabled: false, hasRun: false),
  ]

  /// Of a Configuration Manager client: its health is looked at daily. [memdocs]
  static let client = TaskTemplate(
    path: #"\Microsoft\Configuration Manager\"#,
    name: "Configuration Manager Health Evaluation", every: .day,
    action: #"C:\Windows\CCM\ccmeval.exe"#)

  /// Of an enrolment, in the folder of its GUID. [domain/client, 5]
  static func enrollment(_ id: String) -> [TaskTemplate] {
    let path = enterprise + id + "\\"
    let client = "created by enrollment client"
    func task(
      _ name: String, every: Int64? = nil, _ arguments: String = "", hasRun: Bool = true
    ) -> TaskTemplate {
      TaskTemplate(
        path: path, name: name, every: every, arguments: arguments, isEnabled: true,
        hasRun: hasRun)
    }
    return [
      task("Login Schedule \(client)", "/o \"\(id)\" /c /z"),
      task("OS Edition Upgrade event listener \(client)", "/o \"\(id)\" /c", hasRun: false),
      task("Passport for Work alert \(client)", "/o \"\(id)\" /c", hasRun: false),
      task("Provisioning initiated session", "/o \"\(id)\" /c", hasRun: false),
      task("PushLaunch", "/o \"\(id)\" /c /z"),
      task("PushRenewal", every: 6 * .day, "/o \"\(id)\" /c /r"),
      task("Schedule #1 \(client)", "/o \"\(id)\" /c /b"),
      task("Schedule #2 \(client)", "/o \"\(id)\" /c /b"),
      task("Schedule #3 \(client)", every: 8 * .hour, "/o \"\(id)\" /c /b"),
      task("Schedule \(client) for renewal of certificate warning", every: 7 * .day, "/w"),
      task("Schedule to run OMADMClient by client", "/o \"\(id)\" /c"),
      task("Schedule to run OMADMClient by server", "/o \"\(id)\" /c", hasRun: false),
      task("Win10 S Mode event listener \(client)", "/o \"\(id)\" /c", hasRun: false),
      task("Wsc Startup event listener \(client)", "/o \"\(id)\" /c", hasRun: false),
    ]
  }
}
