import ShellRuntime

/// `Get-Random`: from the lab's seeded stream.
struct GetRandom: Cmdlet {
  var maximum: Value?
  var minimum: Value?
  var inputObject: [Value] = []
  var count = 1
  var shuffle = false
  private var objects: [Value] = []

  static var declaration: CmdletDeclaration<GetRandom> {
    CmdletDeclaration(
      synopsis: "Gives a number, or some of the objects, by chance from the lab's seed.",
      examples: """
        PS> Get-Random -Minimum 5 -Maximum 6
        5

        PS> (1..10 | Get-Random -Count 3).Count
        3

        PS> Get-Random -Minimum 5 -Maximum 5
        ! MinGreaterThanOrEqualMax,Microsoft.PowerShell.Commands.GetRandomCommand
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
          mandatory: true, pipeline: true),
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

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    objects += inputObject
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard context.parameterSetName == "RandomNumberParameterSet" else {
      return try choose(context)
    }
    for _ in 0..<count {
      guard try context.write(try number(context)) else { throw .pipelineStopped }
    }
  }

  private mutating func choose(_ context: CmdletContext) throws(ShellError) {
    let wanted = shuffle ? objects.count : min(count, objects.count)
    for place in 0..<wanted {
      let other = place + Int(context.world.nextRandom() % UInt64(objects.count - place))
      objects.swapAt(place, other)
      guard try context.write(objects[place]) else { throw .pipelineStopped }
    }
  }

  private func number(_ context: CmdletContext) throws(ShellError) -> Value {
    if Self.isReal(minimum) || Self.isReal(maximum) { return .double(try real(context)) }
    let low = try minimum.map { value throws(ShellError) in try context.conversion.int64(value) }
    let high = try maximum.map { value throws(ShellError) in try context.conversion.int64(value) }
    let first = low ?? 0
    let end = high ?? Int64(Int32.max)
    guard first < end else { throw tooSmall(String(end), String(first), context) }
    let width = UInt64(bitPattern: end &- first)
    let result = first &+ Int64(bitPattern: context.world.nextRandom() % width)
    return Int32(exactly: result).map { .int($0) } ?? .long(result)
  }

  private func real(_ context: CmdletContext) throws(ShellError) -> Double {
    let low = try minimum.map { value throws(ShellError) in try context.conversion.double(value) }
    let high = try maximum.map { value throws(ShellError) in try context.conversion.double(value) }
    let first = low ?? 0
    let end = high ?? .greatestFiniteMagnitude
    guard first < end else {
      throw tooSmall(NumberText.text(end), NumberText.text(first), context)
    }
    let share = Double(context.world.nextRandom() >> 11) / 9_007_199_254_740_992
    return first + (end - first) * share
  }

  private static func isReal(_ value: Value?) -> Bool {
    switch value {
    case .double, .single: true
    case .string(let text): text.contains(".")
    default: false
    }
  }

  private func tooSmall(_ end: String, _ first: String, _ context: CmdletContext) -> ShellError {
    context.failure(
      "MinGreaterThanOrEqualMax", .invalidArgument,
      "The Minimum value (\(first)) cannot be greater than or equal to the Maximum value (\(end)).",
      exceptionType: "System.ArgumentException")
  }
}
