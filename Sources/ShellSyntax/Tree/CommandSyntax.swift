/// A command with its arguments.
public struct CommandSyntax: Sendable {
  /// From the name (or `&`, `.`) to the last argument or redirection.
  public let span: SourceSpan
  /// How it is called.
  public let invocation: InvocationOperator
  /// The name as a bare word, or the expression after `&` or `.`.
  public let name: ExpressionSyntax
  /// Parameters and arguments in order, without the name.
  public let elements: [CommandElementSyntax]
  /// Redirections in order.
  public let redirections: [RedirectionSyntax]
}

/// How a command is called.
public enum InvocationOperator: Sendable, Hashable {
  /// By its bare name.
  case plain
  /// `& command`
  case call
  /// `. command`
  case dot
}

/// A parameter or an argument.
public enum CommandElementSyntax: Sendable {
  /// A value; a splatted variable has `isSplatted`.
  case argument(ExpressionSyntax)
  /// `-Name` or `-Name:value`.
  case parameter(CommandParameterSyntax)
  /// What follows `--%` on the line, unparsed.
  case verbatim(StringConstantSyntax)

  /// The place of the element.
  public var span: SourceSpan {
    switch self {
    case .argument(let node): node.span
    case .parameter(let node): node.span
    case .verbatim(let node): node.span
    }
  }
}

/// `-Name` or `-Name:value`
public struct CommandParameterSyntax: Sendable {
  /// The place with dash, colon and value.
  public let span: SourceSpan
  /// The place of dash and name, with the colon where there is one.
  public let nameSpan: SourceSpan
  /// The name as written, without dash and colon.
  public let name: String
  /// The value after a colon; a following argument is an element of its own.
  public let argument: ExpressionSyntax?
}

/// An expression as an element of a pipeline.
public struct CommandExpressionSyntax: Sendable {
  /// From the expression to the last redirection.
  public let span: SourceSpan
  /// The expression.
  public let expression: ExpressionSyntax
  /// Redirections in order.
  public let redirections: [RedirectionSyntax]
}

/// Where a stream goes.
public enum RedirectionSyntax: Sendable {
  /// `> path`, `2>> path`
  case file(FileRedirectionSyntax)
  /// `2>&1`
  case merging(MergingRedirectionSyntax)
}

/// `> path`
public struct FileRedirectionSyntax: Sendable {
  /// From the operator to the path's end.
  public let span: SourceSpan
  /// The stream that is sent.
  public let stream: RedirectionStream
  /// Whether it is written `>>`.
  public let isAppending: Bool
  /// The path; `$null` discards.
  public let location: ExpressionSyntax
}

/// `2>&1`
public struct MergingRedirectionSyntax: Sendable {
  /// The place of the operator.
  public let span: SourceSpan
  /// The stream that is merged.
  public let from: RedirectionStream
  /// The stream it goes to; output.
  public let into: RedirectionStream
}

/// PowerShell's streams by number.
public enum RedirectionStream: UInt8, Sendable, Hashable {
  /// `*`
  case all = 0
  /// Success output.
  case output = 1
  /// Errors.
  case error = 2
  /// Warnings.
  case warning = 3
  /// Verbose messages.
  case verbose = 4
  /// Debug messages.
  case debug = 5
  /// Information, with `Write-Host`.
  case information = 6
}
