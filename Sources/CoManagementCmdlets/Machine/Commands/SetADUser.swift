import CoManagementModel
import ShellRuntime

/// `Set-ADUser`
struct SetADUser: Cmdlet {
  private var identity = ""
  private var userPrincipalName = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes the sign-in name of a user of the domain; the tenant has it after Entra "
        + "Connect's next cycle.",
      examples: """
        PS> $sam = (Get-MgUser -Top 1).UserPrincipalName.Split('@')[0]
        PS> Set-ADUser $sam -UserPrincipalName "$sam@contoso.local"
        PS> (Get-ADUser $sam).UserPrincipalName -eq "$sam@contoso.local"
        True
        PS> Set-ADUser no.such.user -UserPrincipalName a@contoso.local
        ! ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException,\
        Set-ADUser
        """,
      signature: .own(
        module: "ActiveDirectory", defaultSet: nil, supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Identity", \.identity, "The user's account name.", position: 0, mandatory: true,
          pipeline: true),
        Parameter("UserPrincipalName", \.userPrincipalName, "The new sign-in name."),
      ] + DomainParameters.ofSetADUser())
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    guard let user = world.simulation.domainUser(named: identity) else {
      throw context.identityNotFound(identity)
    }
    guard !userPrincipalName.isEmpty else { return }
    guard userPrincipalName.split(separator: "@", omittingEmptySubsequences: false).count == 2
    else {
      throw context.failure(
        "ActiveDirectoryServer:8648", .invalidArgument,
        "The name '\(userPrincipalName)' is not a user principal name.",
        target: .string(userPrincipalName))
    }
    guard try context.shouldProcess(target: user.samAccountName, action: "Set") else { return }
    var changed = world.simulation
    changed.setDomainUser(user, userPrincipalName: userPrincipalName)
    try world.commit(changed)
  }
}
