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
  var culture = ""
  var syncWindow = Int(Int32.max)
  private var arguments: [PropertyArgument] = []
  private var matching: SideMatching?

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
          "ReferenceObject", \.referenceObject, "The first list.", type: "PSObject[]", position: 0,
          mandatory: true,
          emptyArray: true),
        Parameter(
          "DifferenceObject", \.differenceObject, "The second list.", type: "PSObject[]",
          position: 1,
          mandatory: true, pipeline: true, emptyArray: true),
        Parameter(
          "SyncWindow", \.syncWindow, "How far apart equal objects may stand; any without it."),
        Parameter("Property", \.property, "Properties to compare instead of whole objects."),
        Parameter("ExcludeDifferent", \.excludeDifferent, "Not what is in one list only."),
        Parameter("IncludeEqual", \.includeEqual, "Also what is in both lists."),
        Parameter("PassThru", \.passThru, "The objects themselves, with their SideIndicator."),
        Parameter("Culture", \.culture, "Culture of the comparison; the lab knows only en-US."),
        Parameter("CaseSensitive", \.caseSensitive, "Capital letters count."),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("SyncWindow", syncWindow, in: 0...Int(Int32.max))
    arguments = try PropertyArgument.read(property, globbing: false, context)
    if excludeDifferent, !context.isBound("IncludeEqual") { includeEqual = true }
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try startMatching(context)
    for object in differenceObject {
      let entry = SideMatching.Entry(object: object, keys: try keys(of: object, context))
      let found = matching?.takeDifference(entry)
      try write(found ?? [], context)
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    try startMatching(context)
    try write(matching?.rest() ?? [], context)
  }

  private mutating func startMatching(_ context: CmdletContext) throws(ShellError) {
    guard matching == nil else { return }
    var entries: [SideMatching.Entry] = []
    for object in referenceObject {
      entries.append(SideMatching.Entry(object: object, keys: try keys(of: object, context)))
    }
    matching = SideMatching(entries, window: syncWindow, ignoringCase: !caseSensitive)
  }

  private func keys(of object: Value, _ context: CmdletContext) throws(ShellError) -> [SortKey] {
    guard !arguments.isEmpty else { return [SortKey(object)] }
    var keys: [SortKey] = []
    for argument in arguments { keys.append(SortKey(try argument.value(of: object, context))) }
    return keys
  }

  private func write(
    _ found: [(object: Value, side: SideMatching.Side)], _ context: CmdletContext
  ) throws(ShellError) {
    for (object, side) in found {
      guard side == .both ? includeEqual : !excludeDifferent else { continue }
      guard try context.write(try shown(object, side, context)) else { throw .pipelineStopped }
    }
  }

  private func shown(
    _ object: Value, _ side: SideMatching.Side, _ context: CmdletContext
  ) throws(ShellError) -> Value {
    if passThru {
      if case .object(let own) = object, own.keepsMembers {
        own.addNote("SideIndicator", .string(side.rawValue), engine: context.engine)
      }
      return object
    }
    var entries: [(String, Value)] = []
    for argument in arguments {
      let name = PropertyArgument(argument.expression, label: nil, options: []).name
      if entries.contains(where: { TextComparison.equalsIgnoringCase($0.0, name) }) { continue }
      entries.append((name, try argument.value(of: object, context) ?? .null))
    }
    if arguments.isEmpty { entries = [("InputObject", object)] }
    entries.append(("SideIndicator", .string(side.rawValue)))
    return .object(context.engine.customObject(entries))
  }
}
