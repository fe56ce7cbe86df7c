import ShellRuntime

extension GetWinEvent {
  /// What the real cmdlet takes and the lab does not simulate.
  static var refusedParameters: [Parameter<Self>] {
    [
      .refused(
        "ListProvider", type: "String[]", "The lab lists no providers.",
        sets: ["ListProviderSet"], mandatory: true, position: 0),
      .refused(
        "Path", type: "String[]", "There are no files of events.", sets: ["FileSet"],
        mandatory: true, position: 0,
        aliases: ["PSPath"]),
      .refused(
        "FilterXml", type: "XmlDocument", "Use -FilterHashtable.", sets: ["XmlQuerySet"],
        mandatory: true, position: 0),
      .refused(
        "FilterXPath", type: "String", "Use -FilterHashtable.",
        sets: ["GetLogSet", "GetProviderSet", "FileSet"]),
      .refused("Credential", type: "PSCredential", "Every machine takes who one is."),
      .refused(
        "Force", type: "SwitchParameter", "No log is hidden.",
        sets: ["GetLogSet", "GetProviderSet", "ListLogSet", "HashQuerySet"]),
    ]
  }
}
