import CoManagementModel
import ShellRuntime

/// `Invoke-PageAction`, the trainer's own: Microsoft ships no command of this name.
struct InvokePageAction: Cmdlet {
  private var path = ""
  private var action = ""
  private var field: HashtableObject?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Does what a button of a console node or an admin center page does. A command of "
        + "this trainer, not of Microsoft.",
      examples: """
        PS> Invoke-PageAction 'Azure Active Directory Tenants' -Action 'Renew Secret Key'
        PS> (Show-ConsoleNode tenants).SecretKeyExpiry.Year
        2028
        PS> $level = @{ 'Authentication level' = 'Certificate authentication' }
        PS> Invoke-PageAction Sites -Action 'Hierarchy Settings' -Field $level
        PS> (Show-ConsoleNode sites).AuthenticationLevel
        Certificate authentication
        PS> Invoke-PageAction Sites -Action 'Hierarchy Settings' -Field @{ Color = 'red' }
        ! FieldNotFound,Invoke-PageAction
        PS> $since = @{ Component = 'SMS_EXECUTIVE'; 'Viewing period' = '30 days ago' }
        PS> (Invoke-PageAction 'Component Status' 'Show Messages' $since).Description
        This component started.
        PS> Invoke-PageAction Sites -Action 'Renew Secret Key'
        ! ActionNotFound,Invoke-PageAction
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path,
          "The page or node, its labels separated by > or /; the end or the first words are "
            + "enough.", position: 0, mandatory: true,
          suggestions: PageTable.everything.titles),
        Parameter(
          "Action", \.action, "The action as the page lists it; its first words are enough.",
          position: 1, mandatory: true, suggestions: PageTable.everything.actionNames),
        Parameter(
          "Field", \.field,
          "What to enter: labels of fields and values. Without it, the prompt asks for each.",
          position: 2),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    let page = try context.page(path, in: .everything)
    let action = try context.action(self.action, of: page)
    var table = field
    if table == nil { table = try context.askForFields(of: action, in: world) }
    let entries = try context.entries(table, for: action)
    switch action.outcome {
    case .shows(let view):
      try context.open(page, rows: view, entries)
    case .changes(let effect):
      let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
        try effect(&copy, entries, world.userName)
      }
      guard try context.shouldProcess(target: page.title, action: action.name) else { return }
      try world.commit(changed)
    }
  }
}
