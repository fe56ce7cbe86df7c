import CoManagementModel
import ShellRuntime

/// `New-CMUserCollection`
struct NewCMUserCollection: Cmdlet {
  private var draft = CollectionDraft()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a user collection whose members come from another one.",
      examples: """
        PS> (New-CMUserCollection -Name Staff -LimitingCollectionName 'All Users').CollectionType
        1
        PS> New-CMUserCollection -Name Staff -LimitingCollectionName 'All Users'
        ! ItemAlreadyExists,New-CMUserCollection
        """,
      isReader: false,
      parameters: CollectionDraft.parameters(\.draft))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.create(kind: .user, context)
  }
}
