import CoManagementModel
import ShellRuntime

/// The disk of a device or another server of the domain: the folders of Windows, of the
/// Configuration Manager client and of Intune's extension.
struct MemberFiles {
  private let machine: MachineView

  /// The files of a machine.
  init(_ machine: MachineView) { self.machine = machine }

  /// The disk `C:`.
  var tree: VirtualFileTree {
    var tree = VirtualFileTree(created: DateTime(machine.booted))
    for folder in folders { tree.addFolder(folder.split(separator: "\\").map(String.init)) }
    for log in machine.clientLogs { tree.addFile(file(log)) }
    return tree
  }

  private func file(_ log: ClientLog) -> VirtualFile {
    let offset = machine.utcOffsetMinutes
    let (lines, booted) = (log.lines, machine.booted)
    return VirtualFile(
      path: log.folder.split(separator: "\\").dropFirst().map(String.init) + [log.name],
      lastWritten: { DateTime(lines.last?.time ?? booted) },
      lines: { count in lines.suffix(count).map { $0.text(offsetMinutes: offset) } })
  }

  /// [domain/client; memdocs log-files]
  private var folders: [String] {
    var folders = [
      #"Program Files\Common Files"#, "Program Files (x86)", "ProgramData", #"Users\Public"#,
      #"Users\\#(machine.administrator)\Documents"#, #"Windows\System32"#,
    ]
    if let user = machine.userAccount { folders.append(#"Users\\#(user)"#) }
    if machine.hasClient { folders += [#"Windows\CCM\Logs"#, #"Windows\ccmsetup\Logs"#] }
    if machine.isEnrolled {
      folders += [
        #"Program Files (x86)\Microsoft Intune Management Extension"#,
        #"ProgramData\Microsoft\IntuneManagementExtension\Logs"#,
      ]
    }
    return folders
  }
}
