import CoManagementModel
import ShellRuntime

/// `Set-CMCloudManagementGateway`
struct SetCMCloudManagementGateway: Cmdlet {
  private var choice = GatewayChoice()
  private var draft = GatewayDraft()
  private var force = false
  private var passThru = false
  private var removeCertThumbprints: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes a cloud management gateway: certificate, machines, content, alerts.",
      examples: """
        PS> Set-CMCloudManagementGateway -Name GraniteFalls -VMInstanceCount 2
        ! ItemNotFound,Set-CMCloudManagementGateway
        PS> Set-CMCloudManagementGateway -Name Fjord -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Set-CMCloudManagementGateway
        """,
      isReader: false,
      parameters: GatewayChoice.parameters(\.choice) + GatewayDraft.parameters(\.draft) + [
        Parameter("Force", \.force, "Does not warn of certificates with several names."),
        Parameter("PassThru", \.passThru, "Returns the changed gateway."),
        Parameter(
          "RemoveCertThumbprints", \.removeCertThumbprints, "Authorities to take off it."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var change = draft.change(context)
    change.certificate = try draft.certificate(context)
    change.removedThumbprints = removeCertThumbprints
    let asked = change
    let changed = try choice.change(context) { (copy, gateway, user) throws(ModelRejection) in
      try copy.setGateway(id: gateway.id, asked, by: user)
    }
    guard passThru, let changed else { return }
    try context.writer(GatewayView.resultClass)(changed)
  }
}
