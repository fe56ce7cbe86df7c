import CoManagementModel
import ShellRuntime

/// `New-CMUserCollection`
struct NewCMUserCollection: Cmdlet {
  private var draft = CollectionDraft()
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a user collection within a limiting collection.",
      examples: """
        PS> (New-CMUserCollection -Name Staff -LimitingCollectionName 'All Users').CollectionType
        1
        PS> New-CMUserCollection -Name Staff -LimitingCollectionName 'All Users'
        ! ItemAlreadyExists,New-CMUserCollection
        """,
      isReader: false,
      parameters: CollectionDraft.parameters(\.draft) + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try wildcards.validate(context)
    try draft.create(kind: .user, context)
  }
}
