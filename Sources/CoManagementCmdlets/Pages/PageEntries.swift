import ShellRuntime

/// What was entered into an action's fields, each entry as its field keeps it.
struct PageEntries: Sendable {
  /// Why the fields of an action were not filled in rightly.
  enum Problem: Error {
    /// No field of that name, or several begin so.
    case unknown(String)
    /// Not what the field takes.
    case wrongValue(PageField, entered: String)
    /// Not entered.
    case missing(PageField)
    /// Entered while the field is not there.
    case withoutEffect(PageField, PageCondition)
  }

  private var entries: [(field: String, entry: String)] = []

  /// The entry of a field; nil where none was made.
  subscript(field: String) -> String? { entries.first { $0.field == field }?.entry }

  /// Reads a table of labels (or their beginnings) and values; throws for the first entry, then
  /// for the first field, that is not right.
  init(_ table: HashtableObject?, for fields: [PageField]) throws(Problem) {
    for (key, value) in zip(table?.keys ?? [], table?.values ?? []) {
      let name = NameChoice.find(key.text, among: fields.map(\.name))
      guard let field = fields.first(where: { $0.name == name }), self[field.name] == nil else {
        throw .unknown(key.text)
      }
      guard let entry = field.entry(value) else {
        throw .wrongValue(field, entered: value.text)
      }
      entries.append((field.name, entry))
    }
    for field in fields {
      if let condition = field.condition, !holds(condition) {
        guard self[field.name] == nil else { throw .withoutEffect(field, condition) }
      } else if self[field.name] == nil {
        if let initial = field.initial {
          entries.append((field.name, initial))
        } else if field.isRequired {
          throw .missing(field)
        }
      }
    }
  }

  private func holds(_ condition: PageCondition) -> Bool {
    self[condition.field].map { condition.entries.contains($0) } ?? false
  }

  /// Whether a check box is ticked.
  func isTicked(_ field: String) -> Bool { self[field] == "true" }
}
