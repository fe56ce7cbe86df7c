import CoManagementModel
import ShellRuntime

/// Which collection a cmdlet means: by its id, its name, or an object of it.
struct CollectionChoice {
  private var id: String?
  private var name: String?
  private var object: Value?

  /// The parameters of a cmdlet that keeps the choice at `path`, under the names that it has.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, CollectionChoice>, id: String = "CollectionId",
    name: String = "CollectionName", object: String = "InputObject"
  ) -> [Parameter<Command>] {
    [
      Parameter(id, path.appending(path: \.id), "The collection's id."),
      Parameter(name, path.appending(path: \.name), "The collection's name."),
      Parameter(object, path.appending(path: \.object), "The collection, as an object."),
    ]
  }

  /// Whether anything was given.
  var isGiven: Bool { id != nil || name != nil || object != nil }

  /// Whether something that is not empty was given.
  var isNamed: Bool { object != nil || id?.isEmpty == false || name?.isEmpty == false }

  /// The collection as it is now; `ItemNotFound` where there is none, or none any more. `kind` nil
  /// takes both kinds.
  func collection(
    of simulation: Simulation, _ context: CmdletContext, kind: SiteCollection.Kind? = .device,
    wildcards: WildcardHandling = WildcardHandling()
  ) throws(ShellError) -> SiteCollection {
    if let object {
      let id = try Self.id(of: object, context)
      guard let found = simulation.collection(id: id) else {
        throw context.notFound(.string(id))
      }
      return try Self.checked(found, kind, context)
    }
    let ids = wildcards.pattern(id)
    let names = wildcards.pattern(name)
    let found = simulation.collections.first { collection in
      (kind == nil || collection.collectionType == kind?.rawValue)
        && ids.matches(collection.collectionID) && names.matches(collection.name)
    }
    guard let found else { throw context.notFound(.string(id ?? name ?? "")) }
    return found
  }

  private static func checked(
    _ collection: SiteCollection, _ kind: SiteCollection.Kind?, _ context: CmdletContext
  ) throws(ShellError) -> SiteCollection {
    guard let kind, collection.collectionType != kind.rawValue else { return collection }
    throw context.failure(CollectionRejection.wrongKind(collection.name))
  }

  private static func id(
    of value: Value, _ context: CmdletContext
  ) throws(ShellError) -> String {
    guard case .object(let object) = value else {
      throw context.wrongInput(value, wanted: "a collection")
    }
    if let result = object as? ResultObject<SiteCollection> { return result.source.collectionID }
    guard let row = object as? QueryRow, row.className == "SMS_Collection",
      let slot = row.shape.properties.firstIndex(where: { $0.name == "CollectionID" }),
      case .string(let id) = row.value(at: slot)
    else { throw context.wrongInput(value, wanted: "a collection") }
    return id
  }
}
