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
          "Exception", \.exception, "The exception to report.", sets: ["WithException"],
          mandatory: true),
        Parameter(
          "ErrorRecord", \.errorRecord, "An error to report again.", sets: ["ErrorRecord"],
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
          "RecommendedAction", \.recommendedAction, "Accepted; what to do belongs into the text."),
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
      return try context.writeErrorOfCaller(object.record, target: object.target)
    }
    var type = "Microsoft.PowerShell.Commands.WriteErrorException"
    var text = message
    if case .object(let object as ExceptionObject)? = exception {
      type = object.record.exceptionType
      if text.isEmpty { text = object.record.message }
    }
    let kind = ErrorCategory.allCases.first {
      TextComparison.equalsIgnoringCase($0.rawValue, category)
    }
    var naming = CategoryNaming()
    naming.activity = categoryActivity
    naming.reason = categoryReason
    naming.targetName = categoryTargetName
    naming.targetType = categoryTargetType
    let record = ErrorRecord(
      id: errorId.isEmpty ? type : errorId, category: kind ?? .notSpecified, message: text,
      exceptionType: type, targetText: targetObject?.targetName ?? "",
      targetType: targetObject?.shortTypeName ?? "", naming: naming)
    try context.writeErrorOfCaller(record, target: targetObject ?? .null)
  }
}
