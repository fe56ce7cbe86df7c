import CoManagementModel
import ShellRuntime

/// `Get-ADUser`
struct GetADUser: Cmdlet {
  private var identity = ""
  private var filter: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets a user of the domain from Active Directory.",
      examples: """
        PS> $user = Get-MgUser -Top 1
        PS> (Get-ADUser $user.UserPrincipalName.Split('@')[0]).UserPrincipalName -eq \
        $user.UserPrincipalName
        True
        PS> Get-ADUser no.such.user
        ! ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException,\
        Get-ADUser
        """,
      signature: .own(
        module: "ActiveDirectory", defaultSet: "Filter", supportsShouldProcess: false,
        outputTypes: ["Microsoft.ActiveDirectory.Management.ADUser"]),
      parameters: [
        Parameter(
          "Identity", \.identity, "The user's account name.", sets: ["Identity"], position: 0,
          mandatory: true, pipeline: true),
        Parameter(
          "Filter", \.filter, "*, or one property with -eq or -like.", sets: ["Filter"],
          mandatory: true),
      ] + DomainParameters.ofReaders("Properties"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    let path = world.machineView.domainPath
    if let filter {
      let filter = try DomainFilter(filter, context)
      for user in world.simulation.domainUsers {
        let isMeant = filter.matches([
          "Name": user.user.displayName, "SamAccountName": user.samAccountName,
          "UserPrincipalName": user.userPrincipalName,
        ])
        let row = Row(user: user, path: path)
        guard isMeant else { continue }
        guard try context.write(Self.userClass.object(row, context.engine)) else { return }
      }
      return
    }
    guard let user = world.simulation.domainUser(named: identity) else {
      throw context.identityNotFound(identity)
    }
    try context.write(Self.userClass.object(Row(user: user, path: path), context.engine))
  }

  private struct Row: Sendable {
    let user: DomainUser
    let path: String
  }

  private static let userClass = GraphClass<Row>(
    "Microsoft.ActiveDirectory.Management.ADUser",
    [
      .text("DistinguishedName") { "CN=\($0.user.user.displayName),CN=Users,\($0.path)" },
      .flag("Enabled") { $0.user.user.accountEnabled },
      .text("GivenName") { $0.user.user.givenName ?? "" },
      .text("Name") { $0.user.user.displayName },
      .text("ObjectClass") { _ in "user" },
      .text("SamAccountName") { $0.user.samAccountName },
      .text("Surname") { $0.user.user.surname ?? "" },
      .text("UserPrincipalName") { $0.user.userPrincipalName },
    ])
}
