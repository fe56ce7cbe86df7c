import CoManagementModel
import ShellRuntime

/// The disk of the site server: what Windows and the site put there, with the logs of the roles
/// that run on it.
struct ServerFiles {
  private let simulation: Simulation

  /// The files at the simulation's moment.
  init(_ simulation: Simulation) { self.simulation = simulation }

  /// The disk `C:`.
  var tree: VirtualFileTree {
    let site = simulation.site
    var tree = VirtualFileTree(created: DateTime(simulation.scenario.clock))
    for folder in Self.windowsFolders { tree.addFolder(Self.parts(folder)) }
    tree.addFolder(["Users", simulation.scenario.administrator])
    for folder in Self.siteFolders { tree.addFolder(Self.parts(site.installDir + folder)) }
    for log in simulation.logFiles
    where TextComparison.equalsIgnoringCase(log.serverName, site.serverName) {
      tree.addFile(file(log))
    }
    for log in ManagementPointLogs.files(simulation) { tree.addFile(file(log)) }
    for file in simulation.certificateFiles { tree.addFile(certificate(file)) }
    tree.addFile(list)
    return tree
  }

  /// A certificate's file: text of its kind, without anything that could be opened.
  private func certificate(_ file: CertificateFile) -> VirtualFile {
    let text = ["-----BEGIN CERTIFICATE-----", file.thumbprint, "-----END CERTIFICATE-----"]
    return VirtualFile(
      path: Self.parts(file.path), lastWritten: { DateTime(file.notBefore) },
      lines: { Array(text.suffix($0)) })
  }

  /// What somebody wrote down about the certificates of the lab's own folder.
  private var list: VirtualFile {
    let folder = #"C:\Certificates\"#
    let rows = simulation.certificateFiles.filter { $0.path.hasPrefix(folder) }.map { file in
      let end = CivilTime(file.notAfter)
      let password = file.password.map { $0.isEmpty ? "no password" : $0 } ?? "no private key"
      return "\(file.path.dropFirst(folder.count)): \(file.subject), \(file.issuer), until "
        + "\(end.year)-\(end.month)-\(end.day), \(file.keyLength) bits, \(password)"
    }
    return VirtualFile(
      path: Self.parts(folder + "certificates.txt"),
      lastWritten: { DateTime(simulation.scenario.clock) }, lines: { Array(rows.suffix($0)) })
  }

  /// Of the management point, in the format that CMTrace reads.
  private func file(_ log: ManagementPointLogs.File) -> VirtualFile {
    let offset = simulation.scenario.utcOffsetMinutes
    let lines = log.lines
    return VirtualFile(
      path: Self.parts(ManagementPointLogs.folder) + [log.name],
      lastWritten: { lines.last.map { DateTime($0.time) } ?? DateTime(simulation.now) },
      lines: { count in lines.suffix(count).map { $0.text(offsetMinutes: offset) } })
  }

  /// Those of Windows, of the management point and of the server's own client. [memdocs log-files]
  private static let windowsFolders = [
    #"Program Files\Common Files"#, "Program Files (x86)", #"SMS_CCM\Logs"#, #"Users\Public"#,
    #"Windows\CCM\Logs"#, #"Windows\ccmsetup\Logs"#, #"Windows\System32"#,
  ]

  /// Below the folder in which the site is installed.
  private static let siteFolders = [
    #"\AdminConsole\bin"#, #"\bin\x64"#, #"\cd.latest"#, #"\inboxes"#, #"\Logs"#,
  ]

  private func file(_ log: LogFile) -> VirtualFile {
    let simulation = simulation
    return VirtualFile(
      path: Self.parts(log.path),
      lastWritten: { DateTime(simulation.lastWriteTime(of: log) ?? simulation.now) },
      lines: { simulation.lines(of: log, last: $0) })
  }

  /// Parts of a Windows path, without its drive.
  private static func parts(_ path: String) -> [String] {
    path.split(separator: "\\").map(String.init).filter { $0.utf8.last != UInt8(ascii: ":") }
  }
}
