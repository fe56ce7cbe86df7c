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
  private var arguments: [PropertyArgument] = []
  private var measures: [NumberMeasure] = []
  private var text = TextMeasure()

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
        outputTypes: ["Microsoft.PowerShell.Commands.GenericMeasureInfo"]),
      parameters: [
        Parameter("Property", \.property, "Properties to measure.", position: 0, wildcards: true),
        Parameter("InputObject", \.inputObject, "The objects to measure.", pipeline: true),
      ] + statistics + texts)
  }

  private static var statistics: [Parameter<MeasureObject>] {
    let sets = ["GenericMeasure"]
    return [
      Parameter("Sum", \.sum, "Adds the values up.", sets: sets),
      Parameter("Average", \.average, "The mean value.", sets: sets),
      Parameter("Maximum", \.maximum, "The greatest value.", sets: sets),
      Parameter("Minimum", \.minimum, "The least value.", sets: sets),
      Parameter("StandardDeviation", \.standardDeviation, "How far the values spread.", sets: sets),
      Parameter("AllStats", \.allStats, "All of these.", sets: sets),
    ]
  }

  private static var texts: [Parameter<MeasureObject>] {
    let sets = ["TextMeasure"]
    return [
      Parameter("Line", \.line, "Counts lines of text.", sets: sets),
      Parameter("Word", \.word, "Counts words.", sets: sets),
      Parameter("Character", \.character, "Counts characters.", sets: sets),
    ]
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    arguments = try PropertyArgument.read(property, keys: [], context)
    measures = arguments.isEmpty ? [NumberMeasure("")] : arguments.map { NumberMeasure($0.name) }
  }

  private var isText: Bool { line || word || character }
  private var needsNumbers: Bool { sum || average || standardDeviation || allStats }
  private var needsOrder: Bool { maximum || minimum || allStats }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    if isText { return text.add(inputObject.text) }
    guard !arguments.isEmpty else { return try add(inputObject, to: 0, inputObject, context) }
    for (index, argument) in arguments.enumerated() {
      guard let value = try argument.value(of: inputObject, context) else { continue }
      try add(value, to: index, inputObject, context)
    }
  }

  private mutating func add(
    _ value: Value, to index: Int, _ object: Value, _ context: CmdletContext
  ) throws(ShellError) {
    if value.isNull { return }
    measures[index].count += 1
    if needsOrder { measures[index].order(value) }
    guard needsNumbers else { return }
    do throws(ShellError) {
      measures[index].add(try context.conversion.double(value))
    } catch {
      guard case .terminating = error else { throw error }
      try context.writeError(
        "NonNumericInputObject", .invalidType,
        "Input object \"\(value.text)\" is not numeric.", target: value,
        exceptionType: "System.Management.Automation.PSInvalidCastException")
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    if isText {
      let object = text.object(
        context.engine, line: line, word: word, character: character)
      try context.write(object)
      return
    }
    for measure in measures {
      if !arguments.isEmpty, measure.count == 0 {
        try context.writeError(
          "GenericMeasurePropertyNotFound", .invalidArgument,
          "The property \"\(measure.name)\" cannot be found in the input for any objects.",
          exceptionType: "System.Management.Automation.PSArgumentException")
        continue
      }
      let object = measure.object(
        context.engine,
        NumberMeasure.Wanted(
          sum: sum || allStats, average: average || allStats, maximum: maximum || allStats,
          minimum: minimum || allStats, deviation: standardDeviation || allStats))
      guard try context.write(object) else { throw .pipelineStopped }
    }
  }
}
