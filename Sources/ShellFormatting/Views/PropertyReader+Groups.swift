import ShellRuntime

/// What objects of a group share, and what the heading calls it.
struct GroupKey {
  let label: String
  let value: Value
}

extension PropertyReader {
  /// What a group goes by; nil where the object has no such property or it cannot be worked out.
  func groupKey(of group: FormatGroup, in object: Value) throws(ShellError) -> GroupKey? {
    do throws(ShellError) {
      switch group.key {
      case .property(let pattern):
        guard let name = try names(matching: pattern, of: object).first else { return nil }
        return GroupKey(
          label: group.label ?? name, value: try value(of: name, in: object) ?? .null)
      case .computed:
        return GroupKey(
          label: group.label ?? "", value: try attempt(group.key, in: object))
      }
    } catch {
      guard error.record == nil else { return nil }
      throw error
    }
  }

  /// Whether objects with these values belong to one group: without regard to case, and by their
  /// text where there is no other order.
  func agree(_ one: Value, _ other: Value) throws(ShellError) -> Bool {
    if one.isNull || other.isNull { return one.isNull && other.isNull }
    if let shell, CellText.isScalar(one), let equal = ValueComparison("-eq") {
      return try shell.compare(one, equal, other).isTrue
    }
    return TextComparison.equalsIgnoringCase(CellText.text(one), CellText.text(other))
  }

  /// The field that `Format-Wide` shows: what was asked for, else what names the object, else its
  /// first property.
  func namingField(
    of object: Value, _ selection: FormatSelection?
  ) throws(ShellError) -> FormatField? {
    switch selection {
    case .field(let field, _, _): return field
    case .name(let pattern):
      return try names(matching: pattern, of: object).first.map { FormatField($0) }
    case nil: break
    }
    for pattern in ["name", "id", "key", "*key", "*name", "*id"] {
      if let name = try names(matching: pattern, of: object).first { return FormatField(name) }
    }
    return names(of: object).first.map { FormatField($0) }
  }
}
