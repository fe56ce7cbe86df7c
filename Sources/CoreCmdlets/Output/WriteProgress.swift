import ShellRuntime

/// `Write-Progress`: the lab's commands take no time, so that no bar is ever drawn.
struct WriteProgress: Cmdlet {
  var activity = ""
  var status = ""
  var id = 0
  var percentComplete = -1
  var secondsRemaining = -1
  var currentOperation = ""
  var parentId = -1
  var completed = false
  var sourceId = 0

  static var declaration: CmdletDeclaration<WriteProgress> {
    CmdletDeclaration(
      synopsis: "Tells how far a script is; nothing is drawn, since no time passes.",
      examples: """
        PS> Write-Progress -Activity 'Reading logs' -Status 'half' -PercentComplete 50

        PS> Write-Progress 'Reading logs' -PercentComplete 150
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.WriteProgressCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter("Activity", \.activity, "What is done.", position: 0, mandatory: true),
        Parameter("Status", \.status, "How it stands.", position: 1),
        Parameter("Id", \.id, "Tells one activity from another.", position: 2),
        Parameter("PercentComplete", \.percentComplete, "How much is done, to 100."),
        Parameter("SecondsRemaining", \.secondsRemaining, "How long it will take."),
        Parameter("CurrentOperation", \.currentOperation, "What is done just now."),
        Parameter("ParentId", \.parentId, "The activity that it is part of."),
        Parameter("Completed", \.completed, "The activity is over."),
        Parameter("SourceId", \.sourceId, "Where it comes from."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.check("Id", id, in: 0...Int(Int32.max))
    try context.check("PercentComplete", percentComplete, in: -1...100)
    try context.check("ParentId", parentId, in: -1...Int(Int32.max))
    guard context.isBound("ParentId"), parentId == id else { return }
    throw context.failure(
      "Argument", .invalidArgument,
      "The parent activity identifier cannot be the same as the activity identifier.",
      target: .integer(parentId),
      exceptionType: "System.Management.Automation.PSArgumentException")
  }
}
