import CoManagementModel
import ShellRuntime

/// `New-CMCollection`
struct NewCMCollection: Cmdlet {
  private var draft = CollectionDraft()
  private var type = ""
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a device or user collection whose members come from another one.",
      examples: """
        PS> $new = @{ CollectionType = 'Device'; Name = 'Pilot'; LimitingCollectionId = 'SMS00001' }
        PS> (New-CMCollection @new).LimitToCollectionName
        All Systems
        PS> New-CMCollection -CollectionType User -Name Staff -LimitingCollectionId SMS00001
        ! CollectionTypeMismatch,New-CMCollection
        """,
      isReader: false,
      parameters: CollectionDraft.parameters(\.draft) + [
        Parameter("CollectionType", \.type, "User or Device.")
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try wildcards.validate(context)
    let isUser = TextComparison.equalsIgnoringCase(type, "User")
    try draft.create(kind: isUser ? .user : .device, context)
  }
}
