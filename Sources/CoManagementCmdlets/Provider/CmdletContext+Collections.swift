import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// The collection of an id or a name, without regard to case; `ItemNotFound` where there is none.
  func collection(
    of simulation: Simulation, id: String? = nil, name: String? = nil
  ) throws(ShellError) -> SiteCollection {
    let found = simulation.collections.first { collection in
      if let id { return TextComparison.equalsIgnoringCase(collection.collectionID, id) }
      return TextComparison.equalsIgnoringCase(collection.name, name ?? "")
    }
    guard let found else { throw notFound(.string(id ?? name ?? "")) }
    return found
  }
}
