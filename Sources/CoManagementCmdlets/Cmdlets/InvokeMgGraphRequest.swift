import CoManagementModel
import ShellRuntime

/// `Invoke-MgGraphRequest`
struct InvokeMgGraphRequest: Cmdlet {
  private var body: Value?
  private var transport = GraphTransport()
  private(set) var method = "GET"
  private(set) var outputType = "HashTable"
  private(set) var skipsErrorCheck = false
  private var statusCodeVariable: String?
  private var uri = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sends a request to Microsoft Graph by its address, and gives the answer as a "
        + "table.",
      examples: """
        PS> Connect-MgGraph -Scopes User.Read.All, Group.ReadWrite.All -NoWelcome
        PS> (Invoke-MgGraphRequest GET v1.0/users/cmadmin@contoso.com).userPrincipalName
        cmadmin@contoso.com
        PS> $page = Invoke-MgGraphRequest -Uri '/v1.0/users?$top=5&$select=id'
        PS> $page.value.Count
        5
        PS> (Invoke-MgGraphRequest -Uri $page.'@odata.nextLink').value.Count
        5
        PS> $group = @{ displayName = 'Ring 1'; mailNickname = 'ring1' }
        PS> $group += @{ mailEnabled = $false; securityEnabled = $true }
        PS> $made = Invoke-MgGraphRequest POST v1.0/groups -Body $group
        PS> $made.displayName
        Ring 1
        PS> Invoke-MgGraphRequest PATCH "v1.0/groups/$($made.id)" -Body '{"displayName":"Ring 2"}'
        PS> (Invoke-MgGraphRequest GET "v1.0/groups/$($made.id)").displayName
        Ring 2
        PS> Invoke-MgGraphRequest GET v1.0/users/nobody
        ! InvokeGraphHttpResponseException,\
        Microsoft.Graph.PowerShell.Authentication.Cmdlets.InvokeMgGraphRequest
        """,
      isReader: false,
      parameters: [
        Parameter("Body", \.body, "A table, or JSON as text."),
        Parameter("Method", \.method, "GET, POST, PATCH, PUT or DELETE."),
        Parameter("OutputType", \.outputType, "HashTable, PSObject or Json."),
        Parameter(
          "SkipHttpErrorCheck", \.skipsErrorCheck, "Gives the body of answers that are errors."),
        Parameter(
          "StatusCodeVariable", \.statusCodeVariable, "Name of a variable for the status."),
        Parameter("Uri", \.uri, "Address, as v1.0/users."),
      ] + GraphTransport.parameters(\.transport))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    guard let address = GraphAddress(uri) else {
      throw context.failure(
        "InvalidGraphUri", .invalidArgument,
        "'\(uri)' is no address of Microsoft Graph: it begins with v1.0/ or beta/.",
        target: .string(uri))
    }
    let session = try signedIn(context)
    try transport.answered(context)
    guard let document = try read(body, address, context) else { return }
    if GraphBatch.isMeant(address.path) {
      return try sendBatch(document, address, session, context)
    }
    let request = request(address, document, session)
    let world = try context.simulatedWorld()
    var changed = world.simulation
    let answer: GraphAnswer
    do throws(GraphFault) {
      answer = try GraphService.answer(
        request, scopes: session.scopes,
        context.engine.commands.catalogue as? CmdletCatalogue, &changed)
    } catch {
      return try refuse(error, address, context)
    }
    if request.method != .get { try world.commit(changed) }
    let made = request.method == .post ? 201 : 200
    setStatus(Self.isEmpty(answer) ? 204 : made, context)
    try write(answer, request, address, context)
  }

  /// Tells the variable of `-StatusCodeVariable`.
  func setStatus(_ code: Int, _ context: CmdletContext) {
    if let statusCodeVariable { context.shell.setVariable(statusCodeVariable, .integer(code)) }
  }

  private func signedIn(_ context: CmdletContext) throws(ShellError) -> GraphSession {
    guard let session = try context.simulatedWorld().graph.session else {
      throw context.notSignedIn()
    }
    return session
  }

  /// The body; nil where it cannot be read and that has been said.
  private func read(
    _ body: Value?, _ address: GraphAddress, _ context: CmdletContext
  ) throws(ShellError) -> DocumentValue? {
    guard let body else { return .table([]) }
    guard case .string(let text) = body else { return try context.document(body) }
    do throws(JSONReader.Problem) {
      return try JSONReader.read(text)
    } catch {
      try refuse(
        .badRequest(
          "BadRequest",
          "Unable to read JSON request payload. Please ensure Content-Type header is set and "
            + "payload is of valid JSON format."), address, context)
      return nil
    }
  }

  private func request(
    _ address: GraphAddress, _ body: DocumentValue, _ session: GraphSession
  ) -> GraphRequest {
    let method = GraphRequest.Method(rawValue: TextComparison.uppercased(self.method)) ?? .get
    var request = GraphRequest(
      method: method, path: address.path, isBeta: address.isBeta, query: address.query, body: body)
    request.standIn(for: session)
    request.query.isEventual = transport.isEventual
    return request
  }

  private static func isEmpty(_ answer: GraphAnswer) -> Bool {
    if case .nothing = answer { return true }
    return false
  }
}
