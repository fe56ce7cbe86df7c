import ShellSyntax

/// A redirection as lowered.
enum RedirectionNode {
  case file(RedirectionStream, Node, isAppending: Bool)
  case merging(RedirectionStream)
}

/// Where the streams beside output go; nil = to the host. A sink that drops everything discards.
struct StreamSinks {
  var output: ObjectSink?
  var error: ObjectSink?
  var warning: ObjectSink?
  var verbose: ObjectSink?
  var debug: ObjectSink?
  var information: ObjectSink?
  /// The files that are written, to be closed in the end.
  var files: [FileSink] = []

  init() {}

  /// The streams of a command with redirections; what is not redirected goes where it went.
  init(
    _ redirections: [RedirectionNode], output next: ObjectSink, _ shell: Shell
  ) throws(ShellError) {
    self = shell.streamSinks
    files = []
    output = nil
    for redirection in redirections {
      guard case .file(let stream, let location, let isAppending) = redirection else { continue }
      let path = try location.eval(shell)
      var sink: ObjectSink = NullSink()
      if !path.isNull {
        let file = try FileSink(path: path.text, isAppending: isAppending, shell)
        files.append(file)
        sink = file
      }
      set(stream, sink)
      if stream == .all { output = sink }
    }
    // What is merged into output goes where output goes, in whatever order that is written.
    for redirection in redirections {
      guard case .merging(let stream) = redirection else { continue }
      set(stream, output ?? RestoringSink(next, streams: shell.streamSinks))
    }
  }

  /// Makes the files that are written, so that they are there although nothing comes.
  func open(_ shell: Shell) throws(ShellError) {
    for file in files { try file.open(shell) }
  }

  /// Ends the files that were written.
  func close(_ shell: Shell) throws(ShellError) {
    for file in files { try file.close(shell) }
  }

  private mutating func set(_ stream: RedirectionStream, _ sink: ObjectSink) {
    switch stream {
    case .output: output = sink
    case .error: error = sink
    case .warning: warning = sink
    case .verbose: verbose = sink
    case .debug: debug = sink
    case .information: information = sink
    case .all:
      error = sink
      warning = sink
      verbose = sink
      debug = sink
      information = sink
    }
  }

  /// The sink of a stream of text.
  subscript(stream: MessageStream) -> ObjectSink? {
    switch stream {
    case .warning: warning
    case .verbose: verbose
    case .debug: debug
    case .information, .host: information
    case .progress: nil
    }
  }
}

/// A stage during which streams are redirected. An error that ends the command is the statement's
/// and not redirected; one that a function goes on after is.
final class RedirectedStage: Stage {
  private let inner: Stage
  private let streams: StreamSinks

  init(_ inner: Stage, streams: StreamSinks, next: ObjectSink) {
    self.inner = inner
    self.streams = streams
    super.init(next: next, hasInput: inner.hasInput)
  }

  override var call: CommandCall? { inner.call }

  override func begin(_ shell: Shell) throws(ShellError) {
    try streams.open(shell)
    let saved = shell.streamSinks
    shell.streamSinks = streams
    defer { shell.streamSinks = saved }
    try inner.beginOnce(shell)
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    if !isBegun { try beginOnce(shell) }
    let saved = shell.streamSinks
    shell.streamSinks = streams
    defer { shell.streamSinks = saved }
    return try inner.accept(value, shell)
  }

  override func end(_ shell: Shell) throws(ShellError) {
    let saved = shell.streamSinks
    shell.streamSinks = streams
    defer { shell.streamSinks = saved }
    try inner.end(shell)
    shell.streamSinks = saved
    try streams.close(shell)
  }

  override func clean(_ shell: Shell) throws(ShellError) {
    let saved = shell.streamSinks
    shell.streamSinks = streams
    defer { shell.streamSinks = saved }
    try inner.clean(shell)
  }
}

/// Hands objects on with the streams as they were outside of the redirected command.
final class RestoringSink: ObjectSink {
  private let next: ObjectSink
  private let streams: StreamSinks

  init(_ next: ObjectSink, streams: StreamSinks) {
    self.next = next
    self.streams = streams
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    let saved = shell.streamSinks
    shell.streamSinks = streams
    defer { shell.streamSinks = saved }
    return try next.accept(value, shell)
  }
}
