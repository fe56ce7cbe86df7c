import CoManagementModel
import ShellRuntime

/// Something that can be done on a page: its name there, the fields of its dialogue, and the one
/// call into the model or what it opens.
struct PageAction: Sendable {
  /// The effect: what was entered, and the logon name of who does it.
  typealias Effect =
    @Sendable (inout Simulation, PageEntries, String) throws(ModelRejection) -> Void
  /// Refuses to open the dialogue at all; is given the logon name of who opens it.
  typealias Opening = @Sendable (Simulation, String) throws(ModelRejection) -> Void
  /// The rows of the window that opens, for what was entered.
  typealias View =
    @Sendable (Simulation, PageEntries, Engine) throws(ModelRejection) -> [ShellObject]

  /// What comes of it.
  enum Outcome: Sendable {
    case changes(Effect)
    /// Only shows something.
    case shows(View)
  }

  /// The label of the button or menu entry.
  let name: String
  /// Where on the page it is, and in which tab of its dialogue the fields are.
  let place: String
  /// In the order of the dialogue.
  let fields: [PageField]
  let outcome: Outcome
  /// nil = it opens for everybody, and the effect has the word.
  let opening: Opening?

  /// An action that changes something.
  init(_ name: String, place: String, fields: [PageField] = [], effect: @escaping Effect) {
    self.init(name, place: place, fields: fields, opening: nil, outcome: .changes(effect))
  }

  /// An action that changes something and whose dialogue does not open for everybody.
  init(
    _ name: String, place: String, fields: [PageField], opening: @escaping Opening,
    effect: @escaping Effect
  ) {
    self.init(name, place: place, fields: fields, opening: opening, outcome: .changes(effect))
  }

  /// An action that opens a window.
  init(_ name: String, place: String, fields: [PageField] = [], view: @escaping View) {
    self.init(name, place: place, fields: fields, opening: nil, outcome: .shows(view))
  }

  private init(
    _ name: String, place: String, fields: [PageField], opening: Opening?, outcome: Outcome
  ) {
    self.opening = opening
    self.name = name
    self.place = place
    self.fields = fields
    self.outcome = outcome
  }
}

extension PageAction {
  /// How a page lists its actions, each with the name of the page.
  static let rowClass = PageRowClass<(action: PageAction, pageName: String)>(
    "PageAction", base: "Page.Item", layout: .list,
    [
      PageColumn("Action", .text("Action") { $0.action.name }),
      PageColumn("Place", .text("Place") { $0.action.place }),
      PageColumn("Fields", .text("Fields") { $0.action.fieldList(separator: "\n") }),
      PageColumn("Command", .text("Command") { $0.action.command(on: $0.pageName) }),
    ])

  /// The fields with what each takes; `none` where there are none.
  func fieldList(separator: String) -> String {
    fields.isEmpty ? "none" : fields.map(\.summary).joined(separator: separator)
  }

  /// What to type, with `...` for what is to be entered.
  private func command(on page: String) -> String {
    let start = "Invoke-PageAction '\(page)' -Action '\(name)'"
    let asked = fields.filter { $0.isRequired && $0.initial == nil }
    let needed = asked.filter { field in
      guard let condition = field.condition else { return true }
      return fields.contains { other in
        other.name == condition.field
          && (other.initial.map(condition.entries.contains)
            ?? (other.isRequired && condition.entries == ["true"]))
      }
    }
    let entries = needed.map { "'\($0.name)' = \($0.placeholder)" }
    return entries.isEmpty ? start : "\(start) -Field @{ \(entries.joined(separator: "; ")) }"
  }
}
