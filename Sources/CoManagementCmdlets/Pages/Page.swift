import CoManagementModel
import ShellRuntime

/// A page of the Intune admin center or a node of the console: where it is, what stands on it and
/// what can be done there. Each is one file, and one line of a table.
protocol Page: Sendable {
  /// The labels that one clicks, from the outermost: `Tenant administration`, ...
  var path: [String] { get }
  /// Other paths that lead here, as releases of the product name it.
  var otherPaths: [[String]] { get }
  /// One object a row, from the same state that the cmdlets read; empty = *No results*.
  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject]
  /// What `Invoke-PageAction` can do there, in the order in which the page shows it.
  var actions: [PageAction] { get }
}

extension Page {
  /// The labels as one text, with ` > ` between them.
  var title: String { path.joined(separator: " > ") }
  /// The last label.
  var name: String { path.last ?? "" }
  /// Most pages have had one name only.
  var otherPaths: [[String]] { [] }
  /// Most pages only show something.
  var actions: [PageAction] { [] }

  /// One object for each action, to stand under the rows.
  func actionRows(_ engine: Engine) -> [ShellObject] {
    guard !actions.isEmpty else { return [] }
    let typed = shortestPath(engine)
    return actions.map { PageAction.rowClass.row(($0, typed), page: title, engine) }
  }

  /// The last label, where that leads here; else the whole path.
  private func shortestPath(_ engine: Engine) -> String {
    let match = engine.service(FoundPages.self, FoundPages.init).match(name, in: .everything)
    guard case .page(let found) = match, found.title == title else { return title }
    return name
  }
}
