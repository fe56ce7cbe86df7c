import CoManagementModel
import ShellRuntime

/// Which client settings a cmdlet means: by their id, their name, or an object of them.
struct ClientSettingsChoice {
  private var id: String?
  private var inputObject: Value?
  private var name: String?
  private(set) var wildcards = WildcardHandling()

  /// The parameters of a cmdlet that keeps the choice at `path`; `id` nil where it has none.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, ClientSettingsChoice>, id: String? = "Id"
  ) -> [Parameter<Command>] {
    let byID = id.map { [Parameter($0, path.appending(path: \.id), "Id of the settings.")] } ?? []
    return byID + [
      Parameter("InputObject", path.appending(path: \.inputObject), "The settings."),
      Parameter("Name", path.appending(path: \.name), "Name of the settings."),
    ] + WildcardHandling.parameters(path.appending(path: \.wildcards))
  }

  /// The settings as they are now; `ItemNotFound` where there are none, or none any more.
  func settings(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> ClientSettings {
    try wildcards.validate(context)
    var wanted = id
    if let inputObject {
      guard case .object(let object as ResultObject<AssignedClientSettings>) = inputObject else {
        throw context.wrongInput(inputObject, wanted: "client settings")
      }
      wanted = String(object.source.settings.id)
    }
    let names = wildcards.pattern(name)
    let found = simulation.clientSettings.first {
      names.matches($0.name) && wanted ?? String($0.id) == String($0.id)
    }
    guard let found else { throw context.notFound(.string(wanted ?? name ?? "")) }
    return found
  }
}

extension CmdletContext {
  /// A deployment without a collection.
  func collectionMissing() -> ShellError {
    failure(
      "CollectionMissing", .invalidArgument,
      "A deployment needs a collection: give Collection, CollectionId or CollectionName.",
      exceptionType: "System.ArgumentException")
  }
}
