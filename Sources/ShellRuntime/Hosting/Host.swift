/// What a command asks of the person at the prompt.
public struct ReplyRequest: Sendable, Equatable {
  /// What is asked for: a parameter's name, `Confirm`, or the text of `Read-Host`.
  public var name: String
  /// Text above the prompt; may be empty.
  public var message: String
  /// Whether typed characters must not be shown.
  public var isSecret: Bool

  /// A request; see the properties.
  public init(name: String, message: String = "", isSecret: Bool = false) {
    self.name = name
    self.message = message
    self.isSecret = isSecret
  }
}

/// Who runs the shell: answers its questions and takes its output, in order.
public protocol Host: AnyObject {
  /// Whether questions can be answered; a script's cannot.
  var isInteractive: Bool { get }
  /// An answer; nil = cancelled (the line ends as if interrupted).
  func reply(to request: ReplyRequest) -> String?
  /// An object reached the end of a pipeline.
  func output(_ value: Value)
  /// A non-terminating error, or the terminating one that ended the line.
  func error(_ record: ErrorRecord)
  /// A message of another stream, as text without prefix.
  func message(_ text: String, stream: MessageStream)
  /// What is shown until here is one output: a table that is open ends.
  func endOutput()
  /// Whether an answer is a word that the host itself knows at the prompt, and hardly meant as a
  /// value.
  func claims(_ answer: String) -> Bool
  /// Whether lines come one after the other, each with an end of its own; a script's do not.
  var readsLines: Bool { get }
  /// `Clear-Host`: what was shown is to go from the screen.
  func clear()
  /// A session has begun with this host: its variables say how errors and collections are shown.
  func serve(_ shell: Shell)
}

extension Host {
  /// Without a screen nothing is open.
  public func endOutput() {}

  /// Most hosts know no words of their own.
  public func claims(_ answer: String) -> Bool { false }

  /// Most hosts run line by line.
  public var readsLines: Bool { true }

  /// Without a screen there is nothing to clear.
  public func clear() {}

  /// Not every host shows anything.
  public func serve(_ shell: Shell) {}
}

/// The streams of text beside output and errors.
public enum MessageStream: String, Sendable {
  // swift-format-ignore
  case warning, verbose, debug, information, host, progress
}
