import ShellRuntime

/// `Write-Error`.
struct WriteError: Cmdlet {
  var message = ""
  var exception: Value?
  var errorRecord: Value?
  var category = ErrorCategory.notSpecified.rawValue
  var errorId = ""
  var targetObject: Value?
  var recommendedAction = ""
  var categoryActivity = ""
  var categoryReason = ""
  var categoryTargetName = ""
  var categoryTargetType = ""

  static var declaration: CmdletDeclaration<WriteError> {
    CmdletDeclaration(
      synopsis: "Reports an error without ending the line.",
      examples: """
        PS> Write-Error 'no connector' -ErrorAction SilentlyContinue; 'goes on'
        goes on

        PS> Write-Error 'no connector' -ErrorId NoConnector -Category ObjectNotFound
        ! NoConnector
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "NoException",
        supportsShouldProcess: false, outputTypes: []),
      parameters: [
        Parameter(
          "Message", \.message, "What is wrong.", sets: ["NoException"], position: 0,
          mandatory: true, pipeline: true, aliases: ["Msg"], empty: true),
        Parameter(
          "Message", \.message, "What is wrong.", sets: ["WithException"],
          aliases: ["Msg"]),
        Parameter(
          "Exception", \.exception, "The exception to report.", type: "Exception",
          sets: ["WithException"],
          mandatory: true),
        Parameter(
          "ErrorRecord", \.errorRecord, "An error to report again.", type: "ErrorRecord",
          sets: ["ErrorRecord"],
          mandatory: true),
        Parameter(
          "Category", \.category, "The kind of error.", sets: ["NoException", "WithException"],
          values: ErrorCategory.allCases.map(\.rawValue),
          enumeration: "System.Management.Automation.ErrorCategory"),
        Parameter(
          "ErrorId", \.errorId, "The first part of the error's id.",
          sets: ["NoException", "WithException"]),
        Parameter(
          "TargetObject", \.targetObject, "What the error is about.",
          sets: ["NoException", "WithException"]),
        Parameter(
          "RecommendedAction", \.recommendedAction, "What to do about it, in the error's details."),
      ] + naming)
  }

  /// What the error's category says.
  private static var naming: [Parameter<WriteError>] {
    [
      Parameter(
        "CategoryActivity", \.categoryActivity, "What was done.", aliases: ["Activity"]),
      Parameter("CategoryReason", \.categoryReason, "Why it failed.", aliases: ["Reason"]),
      Parameter(
        "CategoryTargetName", \.categoryTargetName, "What the error is about.",
        aliases: ["TargetName"]),
      Parameter(
        "CategoryTargetType", \.categoryTargetType, "What type it is of.",
        aliases: ["TargetType"]),
    ]
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if case .object(let object as ErrorObject)? = errorRecord {
      let record = object.record.named(
        naming(from: object.record.naming), details: details(object.record.shownMessage))
      return try context.writeErrorOfCaller(record, target: object.target)
    }
    var type = "Microsoft.PowerShell.Commands.WriteErrorException"
    var text = message
    var details = details(message)
    if case .object(let object as ExceptionObject)? = exception {
      type = object.record.exceptionType
      text = object.record.message
      details = self.details(message.isEmpty ? text : message, isOwn: !message.isEmpty)
    }
    let kind = ErrorCategory.allCases.first {
      TextComparison.equalsIgnoringCase($0.rawValue, category)
    }
    let record = ErrorRecord(
      id: errorId.isEmpty ? type : errorId, category: kind ?? .notSpecified, message: text,
      exceptionType: type, targetText: targetObject?.targetName ?? "",
      targetType: targetObject?.shortTypeName ?? "", naming: naming(from: CategoryNaming()),
      details: details)
    try context.writeErrorOfCaller(record, target: targetObject ?? .null)
  }

  /// What the parameters put in the place of what is known.
  private func naming(from known: CategoryNaming) -> CategoryNaming {
    var naming = known
    if !categoryActivity.isEmpty { naming.activity = categoryActivity }
    if !categoryReason.isEmpty { naming.reason = categoryReason }
    if !categoryTargetName.isEmpty { naming.targetName = categoryTargetName }
    if !categoryTargetType.isEmpty { naming.targetType = categoryTargetType }
    return naming
  }

  /// The error's details; nil where it needs none: what is to be done is not said, and the text is
  /// the exception's.
  private func details(_ text: String, isOwn: Bool = false) -> ErrorDetails? {
    guard isOwn || !recommendedAction.isEmpty else { return nil }
    return ErrorDetails(message: text, recommendedAction: recommendedAction)
  }
}
