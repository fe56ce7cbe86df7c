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

  /// The error for a change of collections that the model refuses.
  func failure(_ rejection: CollectionRejection) -> ShellError {
    switch rejection {
    case .notFound(let id): return notFound(.string(id))
    case .ruleNotFound(let name): return notFound(.string(name))
    case .nameTaken(let name): return alreadyExists(name)
    case .ruleExists(let name):
      return failure(
        "CollectionRuleAlreadyExists", .resourceExists,
        "The collection has a membership rule '\(name)' already.", target: .string(name),
        exceptionType: "System.InvalidOperationException")
    case .badName(let name):
      return failure(
        "InvalidName", .invalidArgument,
        "A name has 1 to 255 characters, and not only spaces.", target: .string(name),
        exceptionType: "System.ArgumentException")
    case .badQuery(let error, let expression): return failure(error, query: expression)
    default: return refusal(rejection)
    }
  }

  /// What cannot be done to a collection, whatever was given.
  private func refusal(_ rejection: CollectionRejection) -> ShellError {
    let (id, name, text): (String, String, String) =
      switch rejection {
      case .builtIn(let name):
        ("BuiltInCollection", name, "The built-in collection '\(name)' cannot be changed.")
      case .wrongKind(let name):
        (
          "CollectionTypeMismatch", name,
          "The collection '\(name)' has the wrong type: device collections go with device "
            + "collections, user collections with user collections."
        )
      case .circular(let name):
        (
          "CircularDependency", name,
          "The collection '\(name)' depends on this one: the rule would create a circular "
            + "dependency."
        )
      case .inUse(let name, let by):
        (
          "CollectionInUse", name,
          "The collection '\(name)' cannot be removed, others depend on it: "
            + by.joined(separator: ", ") + "."
        )
      default: ("InvalidCollection", "", "The collection cannot be changed.")
      }
    return failure(
      id, .invalidOperation, text, target: .string(name),
      exceptionType: "System.InvalidOperationException")
  }

  /// Something of that name is there.
  func alreadyExists(_ name: String) -> ShellError {
    failure(
      "ItemAlreadyExists", .resourceExists, "An object with the specified name already exists.",
      target: .string(name), exceptionType: "System.ArgumentException")
  }

  /// Whether to remove something: `-WhatIf` says what would go, without `-Force` somebody is asked.
  func shouldRemove(
    _ kind: String, _ name: String, force: Bool
  ) throws(ShellError) -> Bool {
    let target = "\(kind): Name=\"\(name)\""
    guard try shouldProcess(target: target, action: "Remove") else { return false }
    if force || call.common.confirm == false { return true }
    return try shouldContinue("Are you sure you wish to remove \(target)?", caption: "Remove")
  }
}
