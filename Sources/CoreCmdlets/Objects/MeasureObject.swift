import ShellFormatting
import ShellRuntime

/// `Measure-Object`.
struct MeasureObject: Cmdlet {
  var property: [Value] = []
  var inputObject: Value?
  var sum = false
  var average = false
  var maximum = false
  var minimum = false
  var standardDeviation = false
  var allStats = false
  var line = false
  var word = false
  var character = false
  var ignoreWhiteSpace = false
  private var arguments: [PropertyArgument] = []
  private var measures: [ObjectMeasure] = []
  private var isNonNumeric = false

  static var declaration: CmdletDeclaration<MeasureObject> {
    CmdletDeclaration(
      synopsis: "Counts objects and adds up, or averages, a property of them.",
      examples: """
        PS> (1, 2, 3, 4 | Measure-Object -Sum -Average).Average
        2.5

        PS> (1, 2, 3, 4 | Measure-Object).Count
        4

        PS> 'a' | Measure-Object -Sum | Out-Null
        ! NonNumericInputObject,Microsoft.PowerShell.Commands.MeasureObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "GenericMeasure",
        supportsShouldProcess: false,
        outputTypes: [
          "Microsoft.PowerShell.Commands.GenericMeasureInfo",
          "Microsoft.PowerShell.Commands.TextMeasureInfo",
          "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo",
        ]),
      parameters: [
        Parameter(
          "Property", \.property, "Properties to measure.", type: "PSPropertyExpression[]",
          position: 0, wildcards: true),
        Parameter(
          "InputObject", \.inputObject, "The objects to measure.", type: "PSObject",
          pipeline: true),
      ] + statistics + texts)
  }

  private static var statistics: [Parameter<MeasureObject>] {
    let sets = ["GenericMeasure"]
    return [
      Parameter("StandardDeviation", \.standardDeviation, "How far the values spread.", sets: sets),
      Parameter("Sum", \.sum, "Adds the values up.", sets: sets),
      Parameter("AllStats", \.allStats, "All of these.", sets: sets),
      Parameter("Average", \.average, "The mean value.", sets: sets),
      Parameter("Maximum", \.maximum, "The greatest value.", sets: sets),
      Parameter("Minimum", \.minimum, "The least value.", sets: sets),
    ]
  }

  private static var texts: [Parameter<MeasureObject>] {
    let sets = ["TextMeasure"]
    return [
      Parameter("Line", \.line, "Counts lines of text.", sets: sets),
      Parameter("Word", \.word, "Counts words.", sets: sets),
      Parameter("Character", \.character, "Counts characters.", sets: sets),
      Parameter(
        "IgnoreWhiteSpace", \.ignoreWhiteSpace, "White space is no character.", sets: sets),
    ]
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    arguments = try PropertyArgument.read(property, context)
  }

  private var wanted: ObjectMeasure.Wanted {
    ObjectMeasure.Wanted(
      sum: sum || allStats, average: average || allStats, maximum: maximum || allStats,
      minimum: minimum || allStats, deviation: standardDeviation || allStats,
      lines: line, words: word, characters: character, ignoresSpace: ignoreWhiteSpace)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    guard !arguments.isEmpty else { return try add(inputObject, to: "", context) }
    var counted: [String] = []
    for argument in arguments {
      let found = try argument.values(of: inputObject, context)
      for (name, value) in found {
        guard let value else {
          _ = place(of: name)
          continue
        }
        let folded = TextComparison.folded(name)
        guard !counted.contains(folded) else { continue }
        counted.append(folded)
        try add(value, to: name, context)
      }
    }
  }

  /// Where the measure of a property stands; it is made where there is none.
  private mutating func place(of name: String) -> Int {
    if let place = measures.firstIndex(where: {
      TextComparison.equalsIgnoringCase($0.name, name)
    }) {
      return place
    }
    measures.append(ObjectMeasure(name))
    return measures.count - 1
  }

  private mutating func add(
    _ value: Value, to name: String, _ context: CmdletContext
  ) throws(ShellError) {
    let place = place(of: name)
    do throws(ShellError) {
      try measures[place].add(value, wanted, context.conversion)
    } catch {
      guard case .terminating = error else { throw error }
      isNonNumeric = true
      try context.writeError(
        "NonNumericInputObject", .invalidType,
        "Input object \"\(value.text)\" is not numeric.", target: value,
        exceptionType: "System.Management.Automation.PSInvalidOperationException")
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let isText = context.parameterSetName == "TextMeasure"
    if arguments.isEmpty { _ = place(of: "") }
    for measure in measures {
      if !arguments.isEmpty, measure.count == 0 {
        try context.writeError(
          isText ? "TextMeasurePropertyNotFound" : "GenericMeasurePropertyNotFound",
          .invalidArgument,
          "The property \"\(measure.name)\" cannot be found in the input for any objects.",
          exceptionType: "System.Management.Automation.PSArgumentException")
        continue
      }
      let object =
        isText
        ? measure.textObject(context.engine, wanted)
        : measure.object(context.engine, wanted, isNonNumeric: isNonNumeric, context.conversion)
      guard try context.write(object) else { throw .pipelineStopped }
    }
  }
}
