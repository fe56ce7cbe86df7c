import CoManagementModel
import ShellRuntime

extension RegistrationToken {
  /// SMS_Certificate, as far as bulk registration tokens have it. (type: unverified)
  static let resultClass = ResultClass<RegistrationToken>(
    "SMS_Certificate", path: { "SMSID=\"\($0.id)\"" },
    [
      .flag("IsBlocked") { $0.isBlocked },
      .text("SMSID") { $0.id.description },
      .text("Type") { _ in "Bulk registration token" },
      .moment("ValidFrom") { DateTime($0.created) },
      .moment("ValidUntil") { DateTime($0.expires) },
    ])
}

/// Which token a cmdlet means: by its id, or an object of it.
struct SiteCertificateChoice {
  private var id: String?
  private var object: Value?
  private var passThru = false
  private var wildcards = WildcardHandling()

  /// The parameters of a cmdlet that keeps the choice at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, SiteCertificateChoice>, object: String
  ) -> [Parameter<Command>] {
    [
      Parameter("Id", path.appending(path: \.id), "The token's id."),
      Parameter(object, path.appending(path: \.object), "From Get-CMCertificate."),
      Parameter("PassThru", path.appending(path: \.passThru), "Returns the token."),
    ] + WildcardHandling.parameters(path.appending(path: \.wildcards))
  }

  /// Blocks or unblocks it.
  func set(isBlocked: Bool, _ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    let token = try token(world.simulation, context)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.setRegistrationToken(token.id, isBlocked: isBlocked, by: world.userName)
    }
    guard try context.shouldProcess(target: token.id.description, action: context.call.name)
    else { return }
    try world.commit(changed)
    guard passThru,
      let after = world.simulation.registrationTokens.first(where: { $0.id == token.id })
    else { return }
    _ = try context.writer(RegistrationToken.resultClass)(after)
  }

  private func token(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> RegistrationToken {
    try wildcards.validate(context)
    var wanted = wildcards.pattern(id)
    if let object {
      guard case .object(let result as ResultObject<RegistrationToken>) = object else {
        throw context.wrongInput(object, wanted: "a certificate")
      }
      wanted = NamePattern(result.source.id.description, isPattern: false)
    }
    guard let found = simulation.registrationTokens.first(where: {
      wanted.matches($0.id.description)
    }) else { throw context.notFound(.string(id ?? "")) }
    return found
  }
}
