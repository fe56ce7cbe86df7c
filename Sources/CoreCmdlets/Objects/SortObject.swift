import ShellRuntime

/// `Sort-Object`: one key per object and property first, then only keys are compared.
struct SortObject: Cmdlet {
  var property: [Value] = []
  var inputObject: Value?
  var descending = false
  var unique = false
  var caseSensitive = false
  var stable = false
  var top = 0
  var bottom = 0
  var culture = ""
  private var objects: [Value] = []

  static var declaration: CmdletDeclaration<SortObject> {
    CmdletDeclaration(
      synopsis: "Puts objects into order by their properties.",
      examples: """
        PS> 3, 1, 2 | Sort-Object
        1
        2
        3

        PS> 'PC-010', 'PC-002', 'pc-002' | Sort-Object -Descending -Unique
        PC-010
        PC-002

        PS> 1 | Sort-Object @{ Bogus = 1 }
        ! DictionaryKeyUnknown,Microsoft.PowerShell.Commands.SortObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Default",
        supportsShouldProcess: false, outputTypes: ["System.Management.Automation.PSObject"]),
      parameters: [
        Parameter(
          "Property", \.property,
          "Properties to compare, the first one first; a hashtable may hold Expression, "
            + "Ascending and Descending. Without it the objects themselves are compared.",
          position: 0),
        Parameter("InputObject", \.inputObject, "The objects to sort.", pipeline: true),
        Parameter("Descending", \.descending, "Greatest first."),
        Parameter("Unique", \.unique, "Of objects with equal keys only the first."),
        Parameter(
          "Stable", \.stable, "Equal objects keep their order; they always do.",
          sets: ["Default"]),
        Parameter("Top", \.top, "Only so many from the start.", sets: ["Top"], mandatory: true),
        Parameter(
          "Bottom", \.bottom, "Only so many from the end.", sets: ["Bottom"],
          mandatory: true),
        Parameter("CaseSensitive", \.caseSensitive, "Capital letters count."),
        Parameter("Culture", \.culture, "Culture of the comparison; the lab knows only en-US."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject, !inputObject.isNull { objects.append(inputObject) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let arguments = try PropertyArgument.read(
      property, keys: ["Expression", "Ascending", "Descending"], context)
    let directions = arguments.isEmpty ? [descending] : arguments.map(isDescending)
    var entries: [(keys: [SortKey], index: Int)] = []
    entries.reserveCapacity(objects.count)
    for (index, object) in objects.enumerated() {
      entries.append((try keys(of: object, arguments, context), index))
    }
    let ignoringCase = !caseSensitive
    entries.sort { left, right in
      let order = Self.order(left.keys, right.keys, directions, ignoringCase: ignoringCase)
      return order == 0 ? left.index < right.index : order < 0
    }
    if unique {
      var kept: [(keys: [SortKey], index: Int)] = []
      for entry in entries {
        if let last = kept.last,
          Self.order(last.keys, entry.keys, directions, ignoringCase: ignoringCase) == 0
        {
          continue
        }
        kept.append(entry)
      }
      entries = kept
    }
    for entry in selected(entries, context) {
      guard try context.write(objects[entry.index]) else { return }
    }
  }

  private func selected(
    _ entries: [(keys: [SortKey], index: Int)], _ context: CmdletContext
  ) -> ArraySlice<(keys: [SortKey], index: Int)> {
    if context.isBound("Top") { return entries.prefix(max(0, top)) }
    if context.isBound("Bottom") { return entries.suffix(max(0, bottom)) }
    return entries[...]
  }

  private func keys(
    of object: Value, _ arguments: [PropertyArgument], _ context: CmdletContext
  ) throws(ShellError) -> [SortKey] {
    guard !arguments.isEmpty else { return [SortKey(object)] }
    var keys: [SortKey] = []
    for argument in arguments { keys.append(SortKey(try argument.value(of: object, context))) }
    return keys
  }

  private func isDescending(_ argument: PropertyArgument) -> Bool {
    if let flag = argument.option("Descending") { return flag.isTrue }
    if let flag = argument.option("Ascending") { return !flag.isTrue }
    return descending
  }

  private static func order(
    _ left: [SortKey], _ right: [SortKey], _ descending: [Bool], ignoringCase: Bool
  ) -> Int {
    for index in left.indices {
      let order = left[index].order(right[index], ignoringCase: ignoringCase)
      if order != 0 { return descending[index] ? -order : order }
    }
    return 0
  }
}
