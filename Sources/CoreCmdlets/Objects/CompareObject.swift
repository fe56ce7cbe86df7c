import ShellFormatting
import ShellRuntime

/// `Compare-Object`.
struct CompareObject: Cmdlet {
  var referenceObject: [Value] = []
  var differenceObject: [Value] = []
  var property: [Value] = []
  var excludeDifferent = false
  var includeEqual = false
  var passThru = false
  var caseSensitive = false
  var syncWindow = Int(Int32.max)
  private var differences: [Value] = []

  static var declaration: CmdletDeclaration<CompareObject> {
    CmdletDeclaration(
      synopsis: "Says which objects are in one of two lists only.",
      examples: """
        PS> Compare-Object 1, 2, 3 2, 3, 4

        InputObject SideIndicator
        ----------- -------------
                  4 =>
                  1 <=

        PS> (Compare-Object 'a', 'b' 'B', 'c' -IncludeEqual -ExcludeDifferent).InputObject
        b

        PS> Compare-Object 1
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.CompareObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter(
          "ReferenceObject", \.referenceObject, "The first list.", position: 0, mandatory: true,
          empty: true),
        Parameter(
          "DifferenceObject", \.differenceObject, "The second list.", position: 1,
          mandatory: true, pipeline: true, empty: true),
        Parameter("SyncWindow", \.syncWindow, "Accepted; the whole lists are compared."),
        Parameter("Property", \.property, "Properties to compare instead of whole objects."),
        Parameter("ExcludeDifferent", \.excludeDifferent, "Not what is in one list only."),
        Parameter("IncludeEqual", \.includeEqual, "Also what is in both lists."),
        Parameter("CaseSensitive", \.caseSensitive, "Capital letters count."),
        Parameter("PassThru", \.passThru, "The objects themselves."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    differences += differenceObject
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let arguments = try PropertyArgument.read(property, keys: ["Expression"], context)
    var open: [String: [Int]] = [:]
    var isMatched = [Bool](repeating: false, count: referenceObject.count)
    for (index, object) in referenceObject.enumerated() {
      open[try key(object, arguments, context), default: []].append(index)
    }
    var equal: [Value] = []
    var added: [Value] = []
    for object in differences {
      let key = try key(object, arguments, context)
      if let places = open[key], let place = places.first {
        open[key] = Array(places.dropFirst())
        isMatched[place] = true
        equal.append(referenceObject[place])
      } else {
        added.append(object)
      }
    }
    if includeEqual || excludeDifferent { try write(equal, "==", arguments, context) }
    guard !excludeDifferent else { return }
    try write(added, "=>", arguments, context)
    let removed = referenceObject.indices.filter { !isMatched[$0] }.map { referenceObject[$0] }
    try write(removed, "<=", arguments, context)
  }

  private func key(
    _ object: Value, _ arguments: [PropertyArgument], _ context: CmdletContext
  ) throws(ShellError) -> String {
    var text = ""
    if arguments.isEmpty {
      text = object.text
    } else {
      for argument in arguments {
        text += (try argument.value(of: object, context) ?? .null).text + "\u{0}"
      }
    }
    return caseSensitive ? text : TextComparison.folded(text)
  }

  private func write(
    _ objects: [Value], _ side: String, _ arguments: [PropertyArgument], _ context: CmdletContext
  ) throws(ShellError) {
    for object in objects {
      var entries: [(String, Value)] = []
      for argument in arguments {
        entries.append((argument.name, try argument.value(of: object, context) ?? .null))
      }
      if arguments.isEmpty { entries = [("InputObject", object)] }
      entries.append(("SideIndicator", .string(side)))
      let value: Value =
        passThru ? object : .object(context.engine.customObject(entries))
      guard try context.write(value) else { throw .pipelineStopped }
    }
  }
}
