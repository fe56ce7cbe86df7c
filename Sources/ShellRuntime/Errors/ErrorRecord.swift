/// One error: what PowerShell's ErrorRecord holds, as values that may cross threads. A target that
/// is an object is kept by the shell and found again by `targetToken`.
public final class ErrorRecord: Sendable {
  /// First part of the FullyQualifiedErrorId, `CommandNotFoundException`.
  public let id: String
  /// What kind of error it is.
  public let category: ErrorCategory
  /// The sentence that is shown.
  public let message: String
  /// Full .NET name of the exception, for typed `catch`.
  public let exceptionType: String
  /// The target as text, for `CategoryInfo`; empty if there is none.
  public let targetText: String
  /// Short name of the target's type, `String`; empty if there is no target.
  public let targetType: String
  /// Where the shell keeps the target object itself, if it has one.
  public let targetToken: Int?
  /// The command that reported it, second part of the FullyQualifiedErrorId; empty if none.
  public let source: String
  /// The place in the line, if known.
  public let position: ErrorPosition?
  /// The exception inside the exception: what a method or an operator of .NET threw.
  public let inner: InnerException?
  /// The word that was not known, where there are names that it may have meant.
  public let mistyped: MistypedWord?
  /// The calls that led to it, innermost first: `at f, <No file>: line 1`; empty if unknown.
  public let stack: String
  /// What `Write-Error` says instead of what is known; empty texts = nothing.
  public let naming: CategoryNaming
  /// What is shown in place of the exception's message, and what to do; nil = nothing of its own.
  public let details: ErrorDetails?

  /// A new record; source and position are usually filled in by the shell (`located`).
  public init(
    id: String, category: ErrorCategory, message: String,
    exceptionType: String = "System.Management.Automation.RuntimeException",
    targetText: String = "", targetType: String = "", targetToken: Int? = nil,
    source: String = "", position: ErrorPosition? = nil, inner: InnerException? = nil,
    naming: CategoryNaming = CategoryNaming(), mistyped: MistypedWord? = nil, stack: String = "",
    details: ErrorDetails? = nil
  ) {
    self.details = details
    self.id = id
    self.category = category
    self.message = message
    self.exceptionType = exceptionType
    self.targetText = targetText
    self.targetType = targetType.isEmpty && !targetText.isEmpty ? "String" : targetType
    self.targetToken = targetToken
    self.source = source
    self.position = position
    self.inner = inner
    self.mistyped = mistyped
    self.naming = naming
    self.stack = stack
  }

  /// The sentence that people see.
  public var shownMessage: String { details?.message ?? message }

  /// `Id,Source`, or the one of them that there is.
  public var fullyQualifiedErrorId: String {
    source.isEmpty || id.isEmpty ? id + source : "\(id),\(source)"
  }

  /// What `CategoryInfo` prints: `ObjectNotFound: (x:String) [Get-Thing], ItemNotFoundException`.
  public var categoryText: String {
    let name = naming.targetName.isEmpty ? targetText : naming.targetName
    let type = naming.targetType.isEmpty ? targetType : naming.targetType
    return "\(category.rawValue): (\(name):\(type)) [\(activity)], \(reason)"
  }

  /// The short name of the exception, or what stands for it.
  public var reason: String {
    guard naming.reason.isEmpty else { return naming.reason }
    return exceptionType.split(separator: ".").last.map(String.init) ?? exceptionType
  }

  /// The same error with a source and a place, where it has none yet.
  public func located(source: String, position: ErrorPosition?) -> ErrorRecord {
    copy(
      source: self.source.isEmpty ? source : self.source, position: self.position ?? position,
      naming: naming)
  }

  /// The same error as that of another command, which reported it for this one.
  func reported(by source: String, for activity: String, at position: ErrorPosition?)
    -> ErrorRecord
  {
    var naming = self.naming
    if naming.activity.isEmpty { naming.activity = activity }
    return copy(source: source, position: position, naming: naming)
  }

  /// The same error, of which `Write-Error` says more.
  public func named(_ naming: CategoryNaming, details: ErrorDetails?) -> ErrorRecord {
    copy(source: source, position: position, naming: naming, details: details)
  }

  /// The same error about an object that the shell keeps.
  func withTarget(_ token: Int, type: String) -> ErrorRecord {
    copy(source: source, position: position, naming: naming, token: token, targetType: type)
  }

  /// The same error with the calls that led to it.
  func withStack(_ stack: String) -> ErrorRecord {
    copy(source: source, position: position, naming: naming, stack: stack)
  }

  private func copy(
    source: String, position: ErrorPosition?, naming: CategoryNaming, token: Int? = nil,
    targetType: String? = nil, stack: String? = nil,
    details: ErrorDetails? = nil
  ) -> ErrorRecord {
    ErrorRecord(
      id: id, category: category, message: message, exceptionType: exceptionType,
      targetText: targetText, targetType: targetType ?? self.targetType,
      targetToken: token ?? targetToken, source: source, position: position, inner: inner,
      naming: naming, mistyped: mistyped, stack: stack ?? self.stack,
      details: details ?? self.details)
  }

  /// The command as people know it, `Get-Content`; for `Write-Error` that, whoever called it.
  public var activity: String {
    naming.activity.isEmpty ? Self.commandName(ofSource: source) : naming.activity
  }

  /// `Get-Content` for `Microsoft.PowerShell.Commands.GetContentCommand`, `Get-MgUser_List` for
  /// `Microsoft.Graph.PowerShell.Cmdlets.GetMgUser_List`; other sources stay.
  public static func commandName(ofSource source: String) -> String {
    let isCommand = source.hasSuffix("Command")
    guard let dot = source.lastIndex(of: ".") else { return source }
    let isTyped = [".Cmdlets", ".Commands"].contains { source[..<dot].hasSuffix($0) }
    guard isCommand || isTyped else { return source }
    let type = source[source.index(after: dot)...].dropLast(isCommand ? "Command".count : 0)
    for verb in ["ConvertTo", "ConvertFrom", "ForEach"] where type.hasPrefix(verb) {
      return verb + "-" + type.dropFirst(verb.count)
    }
    guard let noun = type.dropFirst().firstIndex(where: \.isUppercase) else { return String(type) }
    return type[..<noun] + "-" + type[noun...]
  }
}

/// What an error's category says in place of what the shell knows.
public struct CategoryNaming: Sendable, Equatable {
  /// `[Write-Error]`
  public var activity = ""
  /// `WriteErrorException`
  public var reason = ""
  /// What it is about.
  public var targetName = ""
  /// The short name of its type.
  public var targetType = ""

  /// Nothing in place of anything.
  public init() {}
}

/// What `Write-Error` says of an error beside its exception.
public struct ErrorDetails: Sendable, Equatable {
  /// Shown in place of the exception's message.
  public let message: String
  /// What to do.
  public let recommendedAction: String

  /// Details of an error.
  public init(message: String, recommendedAction: String = "") {
    self.message = message
    self.recommendedAction = recommendedAction
  }
}

/// What .NET threw before PowerShell put an exception of its own around it.
public struct InnerException: Sendable, Equatable {
  /// Full .NET name, `System.DivideByZeroException`.
  public let type: String
  /// Its own message.
  public let message: String

  /// An exception of a type.
  public init(type: String, message: String) {
    self.type = type
    self.message = message
  }
}

/// A place in a submitted text, with what is needed to draw the marker under it.
public struct ErrorPosition: Sendable, Equatable {
  /// Line, from 1.
  public let line: Int
  /// Column in Unicode scalars, from 1.
  public let column: Int
  /// Length of the marked text in Unicode scalars, at least 1.
  public let length: Int
  /// The text of that line.
  public let lineText: String
  /// The script file that holds it; nil for what was typed.
  public let file: String?

  /// A place; see the properties for the units.
  public init(line: Int, column: Int, length: Int, lineText: String, file: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.lineText = lineText
  }
}
