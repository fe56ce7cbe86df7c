extension Shell {
  /// The most that `$Error` keeps.
  private static let maximumErrors = 256

  var errorPreference: ActionPreference {
    ActionPreference(cells[engine.known.errorActionPreference].value) ?? .continue
  }

  /// Reports a non-terminating error as the preference says; throws where it says stop.
  func report(
    _ record: ErrorRecord, target: Value, action: ActionPreference?, call: CommandCall?
  ) throws(ShellError) {
    call?.hasErrors = true
    let action = action ?? errorPreference
    var record = record
    if !target.isNull, record.targetToken == nil, let token = keepTarget(target) {
      record = record.withTarget(token, type: target.shortTypeName)
    }
    record = record.traced(self)
    if action != .ignore {
      call?.kept.error?.items.append(.object(errorObject(record)))
      noteInRunningCalls(record)
    }
    switch action {
    case .stop: throw .stopped(record)
    case .break: throw .notPartOfThisShell("The action Break, which starts a debugger,")
    case .inquire:
      guard try inquire(record.message) else { throw .stopped(record) }
      try show(record)
    case .ignore: return
    case .silentlyContinue: remember(record)
    case .continue: try show(record)
    }
  }

  /// Puts an error first in `$Error`.
  @discardableResult
  func remember(_ record: ErrorRecord) -> ErrorObject {
    let list: ArrayObject
    if case .array(let array) = globalCell(engine.known.error).value {
      list = array
    } else {
      list = ArrayObject([], kind: .arrayList)
      setVariable("Error", .array(list))
      protectVariable("Error", isConstant: true)
    }
    if case .object(let first as ErrorObject)? = list.items.first, first.record === record {
      return first
    }
    let object = errorObject(record)
    list.items.insert(.object(object), at: 0)
    if list.items.count > Self.maximumErrors { list.items.removeLast() }
    return object
  }

  /// Remembers an error and shows it on the error stream.
  func show(_ record: ErrorRecord) throws(ShellError) {
    let object = remember(record)
    if let sink = streamSinks.error {
      _ = try sink.accept(.object(object), self)
      return
    }
    outcome.errors.append(record)
    try chargeOutput(record.message.utf8.count)
    closeText()
    host.error(record)
  }

  /// An error as the language sees it.
  public func errorObject(_ record: ErrorRecord) -> ErrorObject {
    var target: Value = record.targetText.isEmpty ? .null : .string(record.targetText)
    if let token = record.targetToken, targets.indices.contains(token) { target = targets[token] }
    return ErrorObject(record, target: target, engine: engine)
  }

  /// Keeps an object that an error is about; nil for text, which the record itself holds.
  func keepTarget(_ value: Value) -> Int? {
    switch value {
    case .null, .string: return nil
    default:
      targets.append(value)
      return targets.count - 1
    }
  }

  /// A message of a stream beside output, as its preference says; `content` is what an information
  /// record holds beside its text.
  func message(
    _ text: String, _ stream: MessageStream, action: ActionPreference?, call: CommandCall?,
    content: InformationContent? = nil
  ) throws(ShellError) {
    let action = action ?? preference(of: stream)
    if action != .ignore { noteMessage(text, stream, call, content) }
    switch action {
    // Where it is redirected, information goes on although nobody is told.
    case .silentlyContinue where stream == .information && streamSinks.information != nil: break
    case .silentlyContinue, .ignore: return
    case .inquire where stream != .host:
      guard try inquire(text) else { throw .stopped(by: stream, text, call) }
    case .stop where stream == .information || stream == .host:
      throw .stopped(by: stream, text, call)
    default: break
    }
    try tell(text, stream, content)
    if action == .stop { throw .stopped(by: stream, text, call) }
  }

  /// Hands a message to whoever has redirected its stream, else to the host.
  private func tell(
    _ text: String, _ stream: MessageStream, _ content: InformationContent?
  ) throws(ShellError) {
    if let sink = streamSinks[stream] {
      _ = try sink.accept(.object(messageObject(text, stream, content)), self)
      return
    }
    try chargeOutput(text.utf8.count)
    if stream == .host {
      let whole = openText + text
      openText = ""
      return host.message(whole, stream: .host)
    }
    closeText()
    host.message(text, stream: stream)
  }

  /// Text for the person at the prompt that the next one goes on with on its line.
  func openLine(_ text: String, call: CommandCall) throws(ShellError) {
    if streamSinks[.host] != nil {
      return try message(text, .host, action: .continue, call: call)
    }
    noteMessage(text, .host, call)
    try chargeOutput(text.utf8.count)
    openText += text
  }

  /// Ends the line that is open, before anything else is shown.
  func closeText() {
    guard !openText.isEmpty else { return }
    let text = openText
    openText = ""
    host.message(text, stream: .host)
  }

  func messageObject(
    _ text: String, _ stream: MessageStream, _ content: InformationContent?
  ) -> ShellObject {
    if stream == .host || stream == .information {
      return informationObject(text, stream, content)
    }
    let kind = stream.rawValue.capitalizedFirst
    return DescribedObject(
      shape: engine.readOnlyShape(
        ["System.Management.Automation.\(kind)Record"], [("Message", "string")]),
      values: [.string(text)], text: text)
  }

  /// An InformationRecord; `Write-Host` marks its own.
  private func informationObject(
    _ text: String, _ stream: MessageStream, _ content: InformationContent?
  ) -> ShellObject {
    let isHost = stream == .host
    let tags = ArrayObject((content?.tags ?? (isHost ? ["PSHOST"] : [])).map { .string($0) })
    return DescribedObject(
      shape: engine.readOnlyShape(
        ["System.Management.Automation.InformationRecord"],
        [
          ("MessageData", "System.Object"), ("Source", "string"), ("TimeGenerated", "datetime"),
          ("Tags", "System.Collections.Generic.List[string]"), ("User", "string"),
          ("Computer", "string"), ("ProcessId", "uint"),
        ]),
      values: [
        content?.data ?? hostMessage(text), .string(isHost ? "Write-Host" : "Write-Information"),
        .dateTime(world.now), .array(tags), environment("USERNAME"), environment("COMPUTERNAME"),
        variable("PID"),
      ], text: text)
  }

  /// What `Write-Host` says, as the record of its message holds it.
  private func hostMessage(_ text: String) -> Value {
    .object(
      engine.facts(
        "System.Management.Automation.HostInformationMessage", text: text,
        [
          ("Message", .string(text)), ("NoNewLine", .bool(false)), ("ForegroundColor", .null),
          ("BackgroundColor", .null),
        ]))
  }

  private func environment(_ name: String) -> Value {
    let found = resolve(path: "Env:" + name).flatMap { $0.0.content(at: $0.1.parts)?.first }
    return .string(found ?? "")
  }

  private func preference(of stream: MessageStream) -> ActionPreference {
    let known = engine.known
    switch stream {
    case .warning: return ActionPreference(cells[known.warningPreference].value) ?? .continue
    case .verbose: return ActionPreference(cells[known.verbosePreference].value) ?? .ignore
    case .debug: return ActionPreference(cells[known.debugPreference].value) ?? .ignore
    case .information: return ActionPreference(cells[known.informationPreference].value) ?? .ignore
    case .host, .progress: return .continue
    }
  }
}

extension ShellError {
  /// A message of a stream whose preference is to stop.
  fileprivate static func stopped(
    by stream: MessageStream, _ text: String, _ call: CommandCall?
  ) -> ShellError {
    .stopped(
      ErrorRecord(
        id: "ActionPreferenceStop", category: .operationStopped,
        message: "The running command stopped because the preference variable "
          + "\"\(stream.preferenceName)\" or common parameter is set to Stop: \(text)",
        exceptionType: "System.Management.Automation.ActionPreferenceStopException",
        source: call?.errorSource ?? "", position: call?.position))
  }
}

extension MessageStream {
  var preferenceName: String {
    switch self {
    case .warning: "WarningPreference"
    case .verbose: "VerbosePreference"
    case .debug: "DebugPreference"
    case .information, .host: "InformationPreference"
    case .progress: "ProgressPreference"
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
