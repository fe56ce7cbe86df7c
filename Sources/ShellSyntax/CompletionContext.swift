/// What stands before a cursor, as far as completion needs it.
public struct CompletionContext: Sendable {
  /// What is being typed.
  public let kind: CompletionKind
  /// What a completion replaces: the word typed so far, up to the cursor; empty after a blank.
  public let replacement: SourceSpan
  /// The command whose arguments are being typed, or that encloses what is being typed.
  public let command: CommandInProgress?

  init(kind: CompletionKind, replacement: SourceSpan, command: CommandInProgress?) {
    self.kind = kind
    self.replacement = replacement
    self.command = command
  }

  /// The context at a byte offset of a text, which may be incomplete or wrong; what stands behind
  /// the cursor is not looked at.
  public init(in text: String, at offset: Int) {
    let utf8 = text.utf8
    var cursor = utf8.index(utf8.startIndex, offsetBy: min(max(0, offset), utf8.count))
    while cursor < utf8.endIndex, utf8[cursor] & 0xC0 == 0x80 {
      cursor = utf8.index(before: cursor)
    }
    var prefix = String(text[..<cursor])
    self = prefix.withUTF8 { CompletionContext.read($0) }
  }

  private static func read(_ source: UnsafeBufferPointer<UInt8>) -> CompletionContext {
    let end = source.count
    let nothing = CompletionContext(
      kind: .none, replacement: SourceSpan(start: end, end: end), command: nil)
    var start = 0
    while true {
      let parser = Parser(source, nestingLimit: defaultNestingLimit)
      parser.isProbing = true
      parser.isRecording = true
      parser.position = start
      _ = parser.parseScript()
      if let found = parser.probe.found {
        return parser.endsInComment(after: parser.tokens.last?.span.end ?? start) ? nothing : found
      }
      guard parser.hasFailed, parser.position < end else { return nothing }
      start = parser.position > start ? parser.position : parser.tokenSpan().end
    }
  }
}

/// What is being typed.
public enum CompletionKind: Sendable {
  /// The name of a command.
  case command
  /// `-Name` of `command`, the dash included.
  case parameter
  /// A value for `command`: of the parameter before it, or the next by position.
  case argument(parameter: String?)
  /// The target of a redirection.
  case redirection
  /// `$name`, the sigil included.
  case variable
  /// The name after a dot or `::`.
  case member(of: ExpressionSyntax, isStatic: Bool)
  /// The name of a type, inside its brackets.
  case type
  /// Nothing that could be completed.
  case none
}

/// A command whose arguments are still being typed.
public struct CommandInProgress: Sendable {
  /// The command's name; none where an expression is called.
  public internal(set) var name: String?
  /// The parameters and arguments before the one being typed.
  public internal(set) var elements: [CommandElementSyntax]
  /// The elements of the pipeline before the command.
  public internal(set) var upstream: [PipelineElementSyntax]

  /// The parameter whose value may come next: the last element, where it is one without a value.
  public var pendingParameter: String? {
    guard case .parameter(let node)? = elements.last, node.argument == nil else { return nil }
    return node.name
  }
}
