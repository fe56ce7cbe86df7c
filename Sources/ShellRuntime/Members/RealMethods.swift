/// Methods that objects of Windows have at work and not in the lab, so that a call of one is
/// refused and not taken for a mistake.
enum RealMethods {
  /// Whether objects of a type have a method, by its lower-case name.
  static func has(_ typeName: String, _ method: String) -> Bool {
    table[typeName]?.contains(method) ?? false
  }

  private static let file: Set<String> = [
    "delete", "refresh", "createassymboliclink", "resolvelinktarget", "getaccesscontrol",
    "setaccesscontrol", "moveto", "create",
  ]

  private static let table: [String: Set<String>] = [
    "System.IO.FileInfo": file.union([
      "copyto", "appendtext", "createtext", "opentext", "open", "openread", "openwrite", "replace",
      "encrypt", "decrypt",
    ]),
    "System.IO.DirectoryInfo": file.union([
      "createsubdirectory", "enumeratefiles", "enumeratedirectories", "enumeratefilesysteminfos",
      "getfiles", "getdirectories", "getfilesysteminfos",
    ]),
    "System.Diagnostics.Process": [
      "kill", "close", "closemainwindow", "waitforexit", "waitforinputidle", "refresh", "start",
      "beginoutputreadline", "beginerrorreadline", "canceloutputread", "cancelerrorread",
    ],
    "System.ServiceProcess.ServiceController": [
      "start", "stop", "pause", "continue", "refresh", "waitforstatus", "executecommand", "close",
    ],
  ]
}
