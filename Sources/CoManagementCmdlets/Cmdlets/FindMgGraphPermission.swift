import ShellRuntime

/// `Find-MgGraphPermission`
struct FindMgGraphPermission: Cmdlet {
  private var all = false
  private var exactMatch = false
  private var permissionType = "Any"
  private var searchString = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Finds permissions of Microsoft Graph by a part of their names.",
      examples: """
        PS> (Find-MgGraphPermission MobilityManagement -PermissionType Delegated).Name
        Policy.ReadWrite.MobilityManagement
        PS> (Find-MgGraphPermission User.Read.All -ExactMatch).PermissionType
        Delegated
        Application
        PS> Find-MgGraphPermission User.ReadAll -ExactMatch
        PS> Find-MgGraphPermission user -PermissionType Personal
        ! ParameterArgumentValidationError,Find-MgGraphPermission
        """,
      parameters: [
        Parameter("All", \.all, "All permissions."),
        Parameter("ExactMatch", \.exactMatch, "Only the one of that name."),
        Parameter("PermissionType", \.permissionType, "Delegated, Application or Any."),
        Parameter("SearchString", \.searchString, "A part of the name."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let wanted = TextComparison.folded(permissionType)
    guard ["any", "delegated", "application"].contains(wanted) else {
      throw context.failure(
        "ParameterArgumentValidationError", .invalidData,
        "Cannot validate argument on parameter 'PermissionType'. The argument "
          + "\"\(permissionType)\" does not belong to the set \"Any,Delegated,Application\" "
          + "specified by the ValidateSet attribute. Supply an argument that is in the set and "
          + "then try the command again.", target: .string(permissionType))
    }
    let catalogue = context.engine.commands.catalogue as? CmdletCatalogue
    if wanted != "application" {
      let known = GraphScopes.union(
        GraphPermissions.names, GraphPermissions.ofCatalogue(catalogue, "DelegatedWork"))
      try write(known, "Delegated", context)
    }
    if wanted != "delegated" {
      try write(GraphPermissions.ofCatalogue(catalogue, "Application"), "Application", context)
    }
  }

  private func write(
    _ names: [String], _ type: String, _ context: CmdletContext
  ) throws(ShellError) {
    for name in names where matches(name) {
      let permission = GraphPermission(name: name, type: type)
      guard try context.write(GraphPermission.graphClass.object(permission, context.engine)) else {
        return
      }
    }
  }

  private func matches(_ name: String) -> Bool {
    if all { return true }
    if exactMatch { return TextComparison.equalsIgnoringCase(name, searchString) }
    return GraphCondition.Function.contains.holds(name, searchString)
  }
}

/// A permission as the cmdlet gives it. What it allows in words is not in the catalogue.
private struct GraphPermission: Sendable {
  let name: String
  let type: String

  static let graphClass = GraphClass<GraphPermission>(
    "Microsoft.Graph.PowerShell.Authentication.Models.GraphPermission",
    shown: ["PermissionType", "Name"],
    [
      .text("PermissionType") { $0.type },
      .text("Name") { $0.name },
    ])
}
