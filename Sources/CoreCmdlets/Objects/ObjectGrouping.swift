import ShellFormatting
import ShellRuntime

/// Puts objects with equal values together: in the order of their values where all are of one
/// type, else in the order in which they came.
struct ObjectGrouping {
  private let ignoringCase: Bool
  private var index: KeyIndex
  private var entries: [(object: Value, values: [Value], keys: [SortKey])] = []
  private var types: [String] = []
  private var isMixed = false

  init(ignoringCase: Bool) {
    self.ignoringCase = ignoringCase
    index = KeyIndex(ignoringCase: ignoringCase)
  }

  /// Takes an object with the values that decide its group.
  mutating func add(_ object: Value, _ values: [Value]) {
    entries.append((object, values, values.map { SortKey($0) }))
    if types.isEmpty { types = values.map { _ in "" } }
    for (place, value) in values.enumerated() where !value.isNull && place < types.count {
      if types[place].isEmpty {
        types[place] = value.typeName
      } else if types[place] != value.typeName {
        isMixed = true
      }
    }
  }

  /// The groups.
  mutating func groups() -> [ObjectGroup] {
    if !isMixed { sort() }
    var groups: [ObjectGroup] = []
    for entry in entries {
      if let place = index.first(entry.keys) {
        groups[place].items.append(entry.object)
      } else {
        index.add(entry.keys)
        groups.append(ObjectGroup(values: entry.values, items: [entry.object]))
      }
    }
    return groups
  }

  private mutating func sort() {
    let ordered = entries.enumerated().sorted { left, right in
      for (one, two) in zip(left.element.keys, right.element.keys) {
        let order = one.order(two, ignoringCase: ignoringCase)
        if order != 0 { return order < 0 }
      }
      return left.offset < right.offset
    }
    entries = ordered.map(\.element)
  }
}

/// Objects with equal properties.
struct ObjectGroup {
  let values: [Value]
  var items: [Value]

  /// The values behind one another, collections in braces; nothing for what is null.
  var name: String {
    values.filter { !$0.isNull }.map { value in
      guard case .array(let array) = value else { return CellText.plain(value) }
      return "{" + array.items.map { CellText.plain($0) }.joined(separator: ", ") + "}"
    }.joined(separator: ", ")
  }

  func object(_ engine: Engine, noElement: Bool) -> ShellObject {
    let typeName = "Microsoft.PowerShell.Commands.Group" + (noElement ? "InfoNoElement" : "Info")
    let shape = engine.shape(for: typeName) { table in
      Shape(
        typeNames: noElement
          ? [typeName, "Microsoft.PowerShell.Commands.GroupInfo", "System.Object"]
          : [typeName, "System.Object"],
        properties: [
          PropertyDefinition("Values", "System.Collections.ArrayList"),
          PropertyDefinition("Count", "int"),
          PropertyDefinition(
            "Group",
            "System.Collections.ObjectModel.Collection[psobject]"),
          PropertyDefinition("Name"),
        ], names: table)
    }
    return DescribedObject(
      shape: shape,
      values: [
        .array(ArrayObject(values, kind: .arrayList)), .integer(items.count),
        .collection(noElement ? [] : items), .string(name),
      ], text: typeName)
  }
}
