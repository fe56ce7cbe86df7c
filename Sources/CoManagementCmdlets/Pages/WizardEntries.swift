import CoManagementModel
import ShellRuntime

/// What the parameters of a wizard's command say, as entries of the dialogue's fields.
struct WizardEntries {
  private(set) var given: [(String, Value)] = []

  /// A text, if it was given.
  mutating func add(_ field: String, _ text: String?) {
    if let text { given.append((field, .string(text))) }
  }

  /// Whether devices are uploaded, and of which collection: naming one asks for the upload.
  mutating func addUpload(_ upload: String?, of collection: String?) {
    add(CloudAttachFields.upload, upload ?? collection.map { _ in "true" })
    add(CloudAttachFields.devices, collection.map { _ in CloudAttachFields.specific })
    add(CloudAttachFields.collection, collection)
  }

  /// Who is enrolled by itself: none, a collection, all.
  mutating func addEnrollment(_ enrollment: String?, of collection: String?) {
    add(CloudAttachFields.enrollment, enrollment)
    add(CloudAttachFields.pilot, collection)
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
    if asks { table = try askForFields(of: action, in: world, given: entries.given) }
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
