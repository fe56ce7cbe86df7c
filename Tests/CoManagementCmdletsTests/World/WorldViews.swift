import CoManagementModel
import ShellRuntime

@testable import CoManagementCmdlets

/// One moment of a lab as commands, queries, pages and the machines themselves show it.
struct WorldViews {
  /// The cells of a row by the names of their columns.
  typealias Row = [String: String]

  /// Something that one can look at: a command, and the columns of what it writes, the key first.
  enum View: String, CaseIterable {
    case site, console, discovery, devicesNode, dashboard
    case graph, page, overview, clientDetails, entra, entraPage, client
    case collections, collectionsNode, members, memberCounts
    case deployments, deploymentSummaries, deploymentsNode, policies
    case licenses, licensesPage, assignedLicenses, mobility, mobilityPage, groups, groupsPage
  }

  private(set) var tables: [View: [String: Row]] = [:]

  /// What a view shows, by the first column.
  subscript(view: View) -> [String: Row] { tables[view] ?? [:] }

  /// Looks everywhere.
  init(_ lab: Lab) throws {
    for view in View.allCases {
      guard let command = try view.command(lab) else { continue }
      let cells = view.columns.map { "(\($0.expression))" }.joined(separator: ", ")
      try lab.run("\(command) | ForEach-Object { \(cells) -join '|' }")
      guard lab.errors.isEmpty else { throw Unreadable(view: view, errors: lab.errorIDs) }
      tables[view] = Self.table(lab.objects.map(\.text), view.columns.map(\.name))
    }
  }

  /// A command that should show something ended in errors.
  struct Unreadable: Error {
    let view: View
    let errors: [String]
  }

  private static func table(_ lines: [String], _ columns: [String]) -> [String: Row] {
    var found: [String: Row] = [:]
    for line in lines {
      let values = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      found[values[0]] = Row(zip(columns, values)) { first, _ in first }
    }
    return found
  }

  /// The same, but for one cell that says something else.
  func falsifying(_ view: View, _ key: String, _ column: String, to text: String) -> WorldViews {
    var views = self
    views.tables[view]?[key]?[column] = text
    return views
  }

  /// The same, but for one row that is not there.
  func hiding(_ view: View, _ key: String) -> WorldViews {
    var views = self
    views.tables[view]?[key] = nil
    return views
  }
}

extension WorldViews {
  /// What a cell says when it is wrong.
  static func opposite(of text: String) -> String {
    let pairs = [("0", "1"), ("True", "False"), ("Yes", "No"), ("YES", "NO")]
    for (one, other) in pairs {
      if text == one { return other }
      if text == other { return one }
    }
    return Int(text).map { String($0 + 1) } ?? text + " planted"
  }
}
