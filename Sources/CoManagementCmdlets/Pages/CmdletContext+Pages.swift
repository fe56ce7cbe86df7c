import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// The page that a typed path leads to; `PageNotFound` or `PageAmbiguous` where it is not one.
  func page(_ typed: String, in table: PageTable) throws(ShellError) -> any Page {
    switch engine.service(FoundPages.self, FoundPages.init).match(typed, in: table) {
    case .page(let page): return page
    case .ambiguous(let pages):
      throw failure(
        "PageAmbiguous", .invalidArgument,
        "More than one \(table.kind) of the \(table.place) fits '\(typed)'; type more of the "
          + "path: \(Self.quoted(pages.map(\.title)))", target: .string(typed))
    case .none:
      throw failure(
        "PageNotFound", .objectNotFound,
        "The lab's \(table.place) has no \(table.kind) '\(typed)'. "
          + (elsewhere(typed, table)
            ?? Self.suggestion(typed, among: table.pages.map(\.name))
            + "Its \(table.kind)s: \(Self.quoted(table.titles))"),
        target: .string(typed))
    }
  }

  /// What shows a path that leads somewhere in the other of the two places; nil where it does not.
  private func elsewhere(_ typed: String, _ table: PageTable) -> String? {
    let others = [(PageTable.console, "Show-ConsoleNode"), (.adminCenter, "Show-AdminCenterPage")]
    for (other, command) in others where other.place != table.place {
      guard case .page(let page) = other.find(typed) else { continue }
      return "It is a \(other.kind) of the \(other.place): \(command) '\(page.name)'"
    }
    return nil
  }

  /// Writes what stands on a page and, where no other command takes it, what can be done there;
  /// only the latter if it is asked for; without a path, the paths.
  func show(
    _ path: [String], of table: PageTable, actionsOnly: Bool
  ) throws(ShellError) {
    let simulation = try simulatedWorld().simulation
    if path.isEmpty {
      for title in table.titles { try write(title) }
      return
    }
    let page = try self.page(path.joined(separator: " "), in: table)
    let rows = actionsOnly ? [] : page.rows(simulation, engine)
    if rows.isEmpty, !actionsOnly { try writeHost("\(page.title)\nNo results.") }
    let actions = actionsOnly || !call.feedsCommand ? page.actionRows(engine) : []
    for row in rows + actions {
      guard try write(row) else { return }
    }
  }

  /// Writes what a window of a page shows.
  func open(
    _ page: any Page, rows view: PageAction.View, _ entries: PageEntries
  ) throws(ShellError) {
    let simulation = try simulatedWorld().simulation
    let rows: [ShellObject]
    do throws(ModelRejection) {
      rows = try view(simulation, entries, engine)
    } catch {
      throw failure(error)
    }
    if rows.isEmpty { try writeHost("\(page.title)\nNo results.") }
    for row in rows {
      guard try write(row) else { return }
    }
  }

  /// The action of a page that a typed name means; `ActionNotFound` where there is none.
  func action(_ typed: String, of page: any Page) throws(ShellError) -> PageAction {
    let names = page.actions.map(\.name)
    let name = NameChoice.find(typed, among: names)
    if let action = page.actions.first(where: { $0.name == name }) { return action }
    let list =
      names.isEmpty
      ? "It has no actions." : Self.suggestion(typed, among: names)
        + "Its actions: \(Self.quoted(names))"
    throw failure(
      "ActionNotFound", .objectNotFound,
      "'\(page.title)' has no action '\(typed)'. \(list)", target: .string(typed))
  }

  /// What was entered, as the action takes it; an error that names the fields where it does not.
  func entries(
    _ table: HashtableObject?, for action: PageAction
  ) throws(ShellError) -> PageEntries {
    do throws(PageEntries.Problem) {
      return try PageEntries(table, for: action.fields)
    } catch {
      throw failure(error, action)
    }
  }

  private func failure(_ problem: PageEntries.Problem, _ action: PageAction) -> ShellError {
    let isLong = action.fields.count > 6
    let list =
      isLong
      ? action.fields.map { "'\($0.name)'" }.joined(separator: ", ")
      : action.fieldList(separator: "; ")
    let fields = "The fields of '\(action.name)': \(list)"
    switch problem {
    case .unknown(let name):
      return failure(
        "FieldNotFound", .invalidArgument,
        "'\(action.name)' has no field '\(name)'. "
          + Self.suggestion(name, among: action.fields.map(\.name)) + fields,
        target: .string(name))
    case .wrongValue(let field, let entered):
      return failure(
        "FieldValueInvalid", .invalidArgument,
        "The field '\(field.name)' does not take '\(entered)'. It takes \(field.allowedValues).",
        target: .string(entered))
    case .missing(let field):
      return failure(
        "FieldMissing", .invalidArgument,
        "The field '\(field.name)' of '\(action.name)' is empty. It takes "
          + "\(field.allowedValues). Enter it with -Field @{ '\(field.name)' = '...' }. \(fields)",
        target: .string(field.name))
    case .withoutEffect(let field, let condition):
      return failure(
        "FieldWithoutEffect", .invalidArgument,
        "The field '\(field.name)' can only be filled in while \(condition.words). \(fields)",
        target: .string(field.name))
    }
  }

  private static func suggestion(_ typed: String, among names: [String]) -> String {
    let nearest = NearestNames.find(typed, among: names)
    return nearest.isEmpty ? "" : "Did you mean \(quoted(nearest))? "
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }
}
