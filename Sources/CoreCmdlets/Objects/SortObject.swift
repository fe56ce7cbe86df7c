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
  private let objects = ObjectCollection()

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
        ! DictionaryKeyIllegal,Microsoft.PowerShell.Commands.SortObjectCommand
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
        Parameter(
          "InputObject", \.inputObject, "The objects to sort.", type: "PSObject", pipeline: true),
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

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("Top") { try context.check("Top", top, in: 1...Int(Int32.max)) }
    if context.isBound("Bottom") { try context.check("Bottom", bottom, in: 1...Int(Int32.max)) }
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject, !inputObject.isNull { objects.items.append(inputObject) }
  }

  mutating func objectBody(_ context: CmdletContext) -> ObjectBody? {
    { [objects] object in objects.items.append(object) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let arguments = try PropertyArgument.read(property, keys: PropertyKey.sorting, context)
    let directions = arguments.isEmpty ? [descending] : arguments.map(isDescending)
    let order = SortOrder(
      columns: try columns(arguments, context), descending: directions,
      ignoringCase: !caseSensitive)
    var places = order.places(count: objects.items.count)
    if unique { places = order.withoutRepetitions(places) }
    for place in selected(places, context) {
      guard try context.write(objects.items[place]) else { return }
    }
  }

  private func selected(_ places: [Int], _ context: CmdletContext) -> ArraySlice<Int> {
    if context.isBound("Top") { return places.prefix(max(0, top)) }
    if context.isBound("Bottom") { return places.suffix(max(0, bottom)) }
    return places[...]
  }

  /// The keys of all objects by property, or the objects themselves as keys.
  private func columns(
    _ arguments: [PropertyArgument], _ context: CmdletContext
  ) throws(ShellError) -> [SortColumn] {
    guard !arguments.isEmpty else {
      var keys = SortKeys(count: objects.items.count)
      for object in objects.items { keys.append(object) }
      return [SortColumn(keys)]
    }
    var keys = arguments.map { _ in SortKeys(count: objects.items.count) }
    for object in objects.items {
      for (column, argument) in arguments.enumerated() {
        keys[column].append(try argument.value(of: object, context))
      }
    }
    return keys.map { SortColumn($0) }
  }

  private func isDescending(_ argument: PropertyArgument) -> Bool {
    if let flag = argument.option(.ascending) { return !flag.isTrue }
    if let flag = argument.option(.descending) { return flag.isTrue }
    return descending
  }
}
