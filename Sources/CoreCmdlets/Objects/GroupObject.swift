import ShellFormatting
import ShellRuntime

/// `Group-Object`.
struct GroupObject: Cmdlet {
  var property: [Value] = []
  var noElement = false
  var asHashTable = false
  var asString = false
  var caseSensitive = false
  var culture = ""
  var inputObject: Value?
  private var objects: [Value] = []

  static var declaration: CmdletDeclaration<GroupObject> {
    CmdletDeclaration(
      synopsis: "Puts objects with equal properties together and counts them.",
      examples: """
        PS> 'a', 'b', 'A' | Group-Object -NoElement

        Count Name
        ----- ----
            2 a
            1 b

        PS> (1, 2, 3 | Group-Object { $_ % 2 } -AsHashTable)[1]
        1
        3

        PS> 1 | Group-Object @{ Bogus = 1 }
        ! DictionaryKeyUnknown,Microsoft.PowerShell.Commands.GroupObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "HashTable",
        supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.GroupInfo", "System.Collections.Hashtable"]),
      parameters: [
        Parameter(
          "Property", \.property, "Properties that are equal in a group; script blocks too.",
          position: 0),
        Parameter("NoElement", \.noElement, "Only counts and names."),
        Parameter(
          "AsHashTable", \.asHashTable, "A hashtable of the groups by their value.",
          sets: ["HashTable"], aliases: ["AHT"]),
        Parameter("AsString", \.asString, "Keys of the hashtable as text.", sets: ["HashTable"]),
        Parameter("CaseSensitive", \.caseSensitive, "Capital letters count."),
        Parameter("Culture", \.culture, "Culture of the comparison; the lab knows only en-US."),
        Parameter("InputObject", \.inputObject, "The objects to group.", pipeline: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject, !inputObject.isNull { objects.append(inputObject) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let arguments = try PropertyArgument.read(property, keys: ["Expression"], context)
    var groups: [ObjectGroup] = []
    var places: [String: Int] = [:]
    for object in objects {
      var values: [Value] = []
      for argument in arguments { values.append(try argument.value(of: object, context) ?? .null) }
      if arguments.isEmpty { values = [object] }
      let name = values.map(\.text).joined(separator: ", ")
      let key = caseSensitive ? name : TextComparison.folded(name)
      if let place = places[key] {
        groups[place].items.append(object)
      } else {
        places[key] = groups.count
        groups.append(ObjectGroup(name: name, values: values, items: [object]))
      }
    }
    if asHashTable { return try writeTable(groups, context) }
    groups = groups.enumerated().sorted { left, right in
      let order = SortKey(left.element.values.first).order(
        SortKey(right.element.values.first), ignoringCase: true)
      return order == 0 ? left.offset < right.offset : order < 0
    }.map(\.element)
    for group in groups {
      guard try context.write(group.object(context.engine, noElement: noElement)) else {
        throw .pipelineStopped
      }
    }
  }

  private func writeTable(
    _ groups: [ObjectGroup], _ context: CmdletContext
  ) throws(ShellError) {
    let table = HashtableObject(isCaseSensitive: caseSensitive)
    for group in groups {
      let key = asString || group.values.count != 1 ? .string(group.name) : group.values[0]
      table[key.isNull ? .string("") : key] = .array(group.items)
    }
    try context.write(.hashtable(table))
  }
}

/// Objects with equal properties.
struct ObjectGroup {
  let name: String
  let values: [Value]
  var items: [Value]

  func object(_ engine: Engine, noElement: Bool) -> ShellObject {
    let typeName = "Microsoft.PowerShell.Commands.Group" + (noElement ? "InfoNoElement" : "Info")
    let names = ["Count", "Name", "Group", "Values"].filter { !noElement || $0 != "Group" }
    let shape = engine.shape(for: typeName) { table in
      Shape(
        typeNames: noElement
          ? [typeName, "Microsoft.PowerShell.Commands.GroupInfo", "System.Object"]
          : [typeName, "System.Object"],
        properties: names.map { PropertyDefinition($0, $0 == "Count" ? "int" : "object") },
        names: table)
    }
    let all: [String: Value] = [
      "Count": .integer(items.count), "Name": .string(name), "Group": .array(items),
      "Values": .array(values),
    ]
    return DescribedObject(
      shape: shape, values: names.map { all[$0] ?? .null }, text: typeName)
  }
}
