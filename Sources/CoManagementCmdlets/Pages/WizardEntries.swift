import CoManagementModel
import ShellRuntime

/// What the parameters of a wizard's command say, as entries of the dialogue's fields.
struct WizardEntries {
  private(set) var given: [(String, Value)] = []

  /// A text, if it was given.
  mutating func add(_ field: String, _ text: String?) {
    if let text { given.append((field, .string(text))) }
  }
}

extension CmdletContext {
  /// Goes through the dialogue of a page's action: asks for what was not given where `asks` and
  /// somebody can answer, and does what the action does.
  func runWizard(
    _ name: String, of page: any Page, _ entries: WizardEntries, asks: Bool
  ) throws(ShellError) {
    let world = try simulatedWorld()
    let action = try action(name, of: page)
    var table: HashtableObject?
    if asks { table = try askForFields(of: action, given: entries.given) }
    let filled = try self.entries(
      table ?? HashtableObject(entries.given, isOrdered: true), for: action)
    guard case .changes(let effect) = action.outcome else { return }
    let changed = try proposal(world.simulation) { (copy) throws(ModelRejection) in
      try effect(&copy, filled, world.userName)
    }
    guard try shouldProcess(target: page.title, action: action.name) else { return }
    try world.commit(changed)
  }
}
