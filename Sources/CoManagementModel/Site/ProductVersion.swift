/// A release of Configuration Manager current branch and its build.
/// Builds: [memdocs updates, "Supported versions"].
public struct ProductVersion: Sendable, Hashable {
  /// `2503`.
  public let release: String
  /// 9135 for 2503.
  public let build: Int

  private static let builds = [
    ("2207", 9088), ("2211", 9096), ("2303", 9106), ("2309", 9122), ("2403", 9128),
    ("2409", 9132), ("2503", 9135), ("2509", 9141),
  ]

  /// Releases that a scenario may name, oldest first.
  public static var knownReleases: [String] { builds.map(\.0) }

  /// nil when the release is not in the table.
  public init?(release: String) {
    guard let entry = Self.builds.first(where: { $0.0 == release }) else { return nil }
    self.release = entry.0
    build = entry.1
  }

  /// `5.00.9135.1000`, of the site and of the client that comes with it.
  public var version: String { "5.00.\(build).1000" }

  /// The version before this one in the table, for clients that have not been upgraded yet.
  var previousVersion: String {
    let index = Self.builds.firstIndex { $0.1 == build } ?? 0
    return "5.00.\(Self.builds[max(0, index - 1)].1).1000"
  }
}
