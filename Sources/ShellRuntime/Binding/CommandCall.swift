import ShellSyntax

/// An invocation after binding: what observers are told and commands are given.
public final class CommandCall {
  /// The resolved command, `Get-CMDevice`.
  public let name: String
  /// What it takes.
  public let signature: CommandSignature
  /// Bound parameters under their full names, in the order of binding; positional arguments
  /// among them, parameters bound from the pipeline not.
  public internal(set) var parameters: [(name: String, value: Value)] = []
  /// The parameter set, once it is decided.
  public internal(set) var parameterSetName = CommandSignature.allSets
  /// The common parameters given.
  public internal(set) var common = CommonParameters()
  /// The variables that it was given for its streams.
  var kept = KeptStreams()
  /// Its place in the pipeline, from 1, and how many commands that has.
  var pipelinePosition = 1
  var pipelineLength = 1
  /// Whether what it writes goes to another command of the pipeline.
  public var feedsCommand: Bool { pipelinePosition < pipelineLength }
  /// The error that the function ended itself with: no statement of it goes on after that one.
  var ending: ErrorRecord?
  /// What it was called by: a name or alias, `&` or `.`.
  var invocationName = ""
  /// Whether objects come to it.
  var expectsInput = false
  /// The function that it runs.
  var function: FunctionObject?
  /// The script file that it runs.
  var scriptPath: String?
  /// `[CmdletBinding()]`: has `$PSCmdlet`.
  var isAdvanced = false
  /// What a simple function keeps in `$args`.
  var unboundArguments: [Value] = []
  /// The answer for all further questions of this call: `[A] Yes to All`, `[L] No to All`.
  var answerToAll: Bool?
  /// Whether it has reported an error.
  public internal(set) var hasErrors = false
  private let unit: SourceUnit?
  private let span: SourceSpan

  /// Where the command stands in the submitted text.
  public var position: ErrorPosition? { unit?.position(span) }

  /// Where a part of the command stands; without one the command itself.
  func position(of part: SourceSpan?) -> ErrorPosition? { unit?.position(part ?? span) }

  /// Second part of the FullyQualifiedErrorId of its errors: the class of PowerShell's own
  /// cmdlets, the name of any other.
  public var errorSource: String {
    let type = name.split(separator: "-").joined()
    switch signature.module {
    case "CimCmdlets": return "Microsoft.Management.Infrastructure.CimCmdlets.\(type)Command"
    case "DnsClient": return "Microsoft.DnsClient.Commands.\(type)"
    case let module where module.hasPrefix("Microsoft.PowerShell."):
      let space = name == "Join-String" ? "Commands.Utility" : "Commands"
      return "Microsoft.PowerShell.\(space).\(type)Command"
    default: return name
    }
  }

  init(name: String, signature: CommandSignature, unit: SourceUnit?, span: SourceSpan) {
    self.name = name
    self.signature = signature
    self.unit = unit
    self.span = span
  }

  /// A call at the place of another one.
  convenience init(name: String, signature: CommandSignature, of call: CommandCall) {
    self.init(name: name, signature: signature, unit: call.unit, span: call.span)
  }

  /// The value bound to a parameter; nil where it was not given.
  public subscript(name: String) -> Value? {
    parameters.first { TextComparison.equalsIgnoringCase($0.name, name) }?.value
  }
}

/// The parameters that every command takes.
public struct CommonParameters {
  /// `-ErrorAction`
  public internal(set) var errorAction: ActionPreference?
  /// `-WarningAction`
  public internal(set) var warningAction: ActionPreference?
  /// `-InformationAction`
  public internal(set) var informationAction: ActionPreference?
  /// `-Verbose`
  public internal(set) var verbose: Bool?
  /// `-Debug`
  public internal(set) var debug: Bool?
  /// `-WhatIf`
  public internal(set) var whatIf: Bool?
  /// `-Confirm`
  public internal(set) var confirm: Bool?
  /// `-ErrorVariable`
  public internal(set) var errorVariable: String?
  /// `-WarningVariable`
  public internal(set) var warningVariable: String?
  /// `-InformationVariable`
  public internal(set) var informationVariable: String?
  /// `-OutVariable`
  public internal(set) var outVariable: String?
  /// `-PipelineVariable`
  public internal(set) var pipelineVariable: String?
}

/// What is done about a message of a stream.
public enum ActionPreference: String, Sendable, CaseIterable {
  // swift-format-ignore
  case silentlyContinue = "SilentlyContinue"
  case stop = "Stop"
  case `continue` = "Continue"
  case
    inquire = "Inquire"
  case ignore = "Ignore"
  case `break` = "Break"
}
