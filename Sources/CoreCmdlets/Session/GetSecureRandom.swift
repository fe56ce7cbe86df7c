import ShellRuntime

/// `Get-SecureRandom`: from the lab's seeded stream as well.
struct GetSecureRandom: Cmdlet {
  var maximum: Value?
  var minimum: Value?
  var inputObject: [Value] = []
  var count = 1
  var shuffle = false
  private var objects: [Value] = []

  static var declaration: CmdletDeclaration<GetSecureRandom> {
    CmdletDeclaration(
      synopsis: "Gives a number, or some objects, by chance; the lab's seed decides here, too.",
      examples: """
        PS> Get-SecureRandom -Minimum 5 -Maximum 6
        5

        PS> (1..10 | Get-SecureRandom -Count 3).Count
        3

        PS> Get-SecureRandom -Minimum 5 -Maximum 5
        ! MinGreaterThanOrEqualMax,Microsoft.PowerShell.Commands.GetSecureRandomCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "RandomNumberParameterSet",
        supportsShouldProcess: false,
        outputTypes: ["System.Int32", "System.Int64", "System.Double"]),
      isReader: false,
      parameters: [
        Parameter(
          "Maximum", \.maximum, "The number is below this one.",
          sets: ["RandomNumberParameterSet"], position: 0),
        Parameter(
          "Minimum", \.minimum, "The number is this one or above.",
          sets: ["RandomNumberParameterSet"]),
        Parameter(
          "InputObject", \.inputObject, "Objects to choose from.",
          sets: ["RandomListItemParameterSet", "ShuffleParameterSet"], position: 0,
          mandatory: true, pipeline: true, empty: true),
        Parameter(
          "Count", \.count, "How many.",
          sets: ["RandomNumberParameterSet", "RandomListItemParameterSet"]),
        Parameter(
          "Shuffle", \.shuffle, "All of them in a new order.", sets: ["ShuffleParameterSet"],
          mandatory: true),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Count", count, in: 1...Int(Int32.max))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) { objects += inputObject }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    var request = RandomRequest(
      minimum: minimum, maximum: maximum, objects: objects, count: count, isShuffling: shuffle)
    if context.parameterSetName == "RandomNumberParameterSet" {
      try request.writeNumbers(context)
    } else {
      try request.writeObjects(context)
    }
  }
}
