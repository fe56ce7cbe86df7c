/// The lists behind `-ErrorVariable`, `-WarningVariable` and `-InformationVariable` of a call.
struct KeptStreams {
  var error: ArrayObject?
  var warning: ArrayObject?
  var information: ArrayObject?

  var isEmpty: Bool { error == nil && warning == nil && information == nil }
}

extension Shell {
  /// Makes the lists of a call, in the scope of its caller.
  func startKeeping(_ call: CommandCall) {
    let common = call.common
    if let name = common.errorVariable { call.kept.error = keptList(name) }
    if let name = common.warningVariable { call.kept.warning = keptList(name) }
    if let name = common.informationVariable { call.kept.information = keptList(name) }
  }

  /// A new list in a variable; with `+` before the name the one that is there.
  func keptList(_ written: String) -> ArrayObject {
    let appends = written.utf8.first == 0x2B
    let (name, scope) = Self.scoped(appends ? String(written.dropFirst()) : written)
    let cell = cellIndex(name)
    var old: [Value] = []
    if appends, cells[cell].depth >= 0 {
      if case .array(let array) = cells[cell].value {
        if array.kind == .arrayList { return array }
        old = array.items
      } else if !cells[cell].value.isNull {
        old = [cells[cell].value]
      }
    }
    let list = ArrayObject(old, kind: .arrayList)
    if scope == .current { bindLocal(cell, .array(list)) } else {
      try? assignSlowly(cell, .array(list), scope: scope)
    }
    return list
  }

  /// `script:x` as the name and the scope.
  private static func scoped(_ name: String) -> (name: String, scope: ScopeSelector) {
    guard let colon = name.firstIndex(of: ":") else { return (name, .current) }
    let rest = String(name[name.index(after: colon)...])
    switch TextComparison.folded(String(name[..<colon])) {
    case "script": return (rest, .script)
    case "global": return (rest, .global)
    default: return (rest, .current)
    }
  }

  /// Keeps an error in the list of a call, once.
  func note(_ record: ErrorRecord, in call: CommandCall) {
    guard let list = call.kept.error else { return }
    if case .object(let last as ErrorObject)? = list.items.last, last.record === record { return }
    list.items.append(.object(errorObject(record)))
  }

  /// Keeps an error for the functions that are running, whose callers asked for it.
  func noteInRunningCalls(_ record: ErrorRecord) {
    for call in runningCalls where call.kept.error != nil { note(record, in: call) }
  }

  /// Keeps a message for a call and for the functions that are running.
  func noteMessage(
    _ text: String, _ stream: MessageStream, _ call: CommandCall?,
    _ content: InformationContent? = nil
  ) {
    func list(_ call: CommandCall) -> ArrayObject? {
      switch stream {
      case .warning: call.kept.warning
      case .information, .host: call.kept.information
      default: nil
      }
    }
    var lists = runningCalls.compactMap(list)
    if let call, !runningCalls.contains(where: { $0 === call }), let own = list(call) {
      lists.append(own)
    }
    guard !lists.isEmpty else { return }
    let object = Value.object(messageObject(text, stream, content))
    for list in lists { list.items.append(object) }
  }
}

/// What an information record holds beside the text that is shown of it.
struct InformationContent {
  /// `MessageData`.
  let data: Value
  /// `Tags`, in the order in which they were given.
  let tags: [String]
}
