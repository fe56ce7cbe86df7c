import CoManagementModel
import ShellRuntime

/// `Invoke-MgGraphRequest`
struct InvokeMgGraphRequest: Cmdlet {
  private var body: Value?
  private var headers: HashtableObject?
  private(set) var method = "GET"
  private(set) var outputType = "HashTable"
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
        Parameter("Headers", \.headers, "A table: ConsistencyLevel = eventual for one."),
        Parameter("Method", \.method, "GET, POST, PATCH, PUT or DELETE."),
        Parameter("OutputType", \.outputType, "HashTable, PSObject or Json."),
        Parameter(
          "StatusCodeVariable", \.statusCodeVariable, "Name of a variable for the status."),
        Parameter("Uri", \.uri, "Address, as v1.0/users."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    guard let address = GraphAddress(uri) else {
      throw context.failure(
        "InvalidGraphUri", .invalidArgument,
        "'\(uri)' is no address of Microsoft Graph: it begins with v1.0/ or beta/.",
        target: .string(uri))
    }
    let request = try self.request(address, context)
    let answer = try send(request, address, context)
    if let statusCodeVariable {
      let code = request.method == .post ? 201 : 200
      context.shell.setVariable(statusCodeVariable, .int(Self.isEmpty(answer) ? 204 : Int32(code)))
    }
    try write(answer, request, address, context)
  }

  private func request(
    _ address: GraphAddress, _ context: CmdletContext
  ) throws(ShellError) -> GraphRequest {
    let method = GraphRequest.Method(rawValue: TextComparison.uppercased(self.method)) ?? .get
    var request = GraphRequest(
      method: method, path: address.path, isBeta: address.isBeta, query: address.query)
    if let account = try context.simulatedWorld().graph.session?.account,
      address.path.first.map({ TextComparison.equalsIgnoringCase($0, "me") }) == true
    {
      request.path.replaceSubrange(0...0, with: ["users", account])
    }
    let level = headers?["ConsistencyLevel"]?.text ?? ""
    request.query.isEventual = TextComparison.equalsIgnoringCase(level, "eventual")
    guard let body else { return request }
    guard case .string(let text) = body else {
      request.body = try context.document(body)
      return request
    }
    do throws(JSONReader.Problem) {
      request.body = try JSONReader.read(text)
    } catch {
      throw failure(
        GraphFault.badRequest(
          "BadRequest",
          "Unable to read JSON request payload. Please ensure Content-Type header is set and "
            + "payload is of valid JSON format."), address, context)
    }
    return request
  }

  private func send(
    _ request: GraphRequest, _ address: GraphAddress, _ context: CmdletContext
  ) throws(ShellError) -> GraphAnswer {
    let world = try context.simulatedWorld()
    guard let session = world.graph.session else { throw context.notSignedIn() }
    var changed = world.simulation
    let answer: GraphAnswer
    do throws(GraphFault) {
      answer = try GraphService.answer(
        request, scopes: session.scopes,
        context.engine.commands.catalogue as? CmdletCatalogue, &changed)
    } catch {
      throw failure(error, address, context)
    }
    if request.method != .get { try world.commit(changed) }
    return answer
  }

  private static func isEmpty(_ answer: GraphAnswer) -> Bool {
    if case .nothing = answer { return true }
    return false
  }
}
