import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Requests to Microsoft Graph")
struct GraphRequestTests {
  private func lab(_ scopes: String = "User.ReadWrite.All, Group.ReadWrite.All") throws -> Lab {
    let lab = try Lab()
    try lab.run("Connect-MgGraph -NoWelcome -Scopes \(scopes)")
    return lab
  }

  @Test("each route has permissions that are enough, the catalogue's or its own")
  func permissions() {
    let catalogue = CmdletCatalogue()
    for route in GraphService.routes {
      let scopes = GraphService.scopes(for: route, catalogue)
      #expect(!scopes.sufficient.isEmpty, "\(route.method) \(route.pattern)")
      for scope in scopes.sufficient { #expect(GraphPermissions.isKnown(scope, catalogue)) }
    }
  }

  @Test("every request of a simulated cmdlet is answered by a route")
  func routes() {
    let catalogue = CmdletCatalogue()
    for (name, _) in CoManagementCommands.all where name.contains("-Mg") {
      for operation in catalogue.entry(named: name)?.facts.operations ?? [] {
        let path = operation.path.split(separator: "/").map(String.init)
        let found = GraphService.routes.contains {
          $0.pattern == path && $0.method.rawValue == operation.method
        }
        #expect(found, "\(name) \(operation.method) \(operation.path)")
      }
    }
  }

  @Test("cmdlet and address answer alike")
  func alike() throws {
    let lab = try lab()
    let byCmdlet = try lab.run("(Get-MgUser -All).Id -join ' '")
    var uri = "/v1.0/users?$top=7"
    var ids: [String] = []
    for _ in 0..<100 {
      lab.shell.setVariable("uri", .string(uri))
      try lab.run("$page = Invoke-MgGraphRequest GET $uri")
      ids += try lab.run("$page.value.id")
      guard let next = try lab.run("$page.'@odata.nextLink'").first, !next.isEmpty else { break }
      uri = next
    }
    #expect([ids.joined(separator: " ")] == byCmdlet)
  }

  @Test("answers as JSON read back as they were, and bodies may be JSON")
  func json() throws {
    let lab = try lab()
    try lab.run("$text = Invoke-MgGraphRequest GET v1.0/groups -OutputType Json")
    let text = try lab.run("$text").joined()
    let document = try JSONReader.read(text)
    #expect(document["value"]?.elements.count == 10)
    #expect(document["value"]?.elements.first?["displayName"] == .text("Helpdesk"))
    try lab.run("Invoke-MgGraphRequest POST v1.0/groups -Body '{\"displayName\": '")
    #expect(lab.errors.first?.message.contains("Unable to read JSON request payload") == true)
  }

  @Test(
    "bad JSON is not read",
    arguments: [
      "", "{", "[1,]", "{\"a\":1,}", "\"\\x\"", "01x", "nul", "{a:1}", "1 2", "\"\u{1}\"",
    ])
  func badJSON(text: String) {
    #expect(throws: JSONReader.Problem.self) { try JSONReader.read(text) }
  }

  @Test(
    "what is not there, not allowed or not asked rightly is told as the service does",
    arguments: [
      ("GET v1.0/users/nobody", "404 NotFound", "Request_ResourceNotFound"),
      ("GET v1.0/colours", "400 BadRequest", "Resource not found for the segment 'colours'."),
      ("GET v1.0/devices", "403 Forbidden", "Authorization_RequestDenied"),
      ("DELETE v1.0/subscribedSkus", "405 MethodNotAllowed", "HTTP method is not allowed"),
      ("GET v1.0/policies/mobileDeviceManagementPolicies", "400 BadRequest", "segment 'policies'"),
      ("GET v1.0/users?$select=colour", "400 BadRequest", "Could not find a property named"),
    ])
  func faults(arguments: String, status: String, text: String) throws {
    let lab = try lab()
    let before = lab.world.snapshot
    try lab.run("Invoke-MgGraphRequest \(arguments.replacing("$", with: "`$"))")
    let message = lab.errors.first?.message ?? ""
    #expect(message.contains("HTTP/2.0 \(status)") && message.contains(text), "\(message)")
    #expect(lab.world.snapshot == before)
  }

  @Test("a user can be changed and removed by address; what the directory masters cannot")
  func changes() throws {
    let lab = try lab()
    try lab.run("$body = @{ accountEnabled = $true; displayName = 'Pilot'; mailNickname = 'p' }")
    try lab.run("$body.userPrincipalName = 'p@contoso.com'")
    try lab.run("$body.passwordProfile = @{ password = 'weak' }")
    try lab.run("New-MgUser -BodyParameter $body")
    #expect(lab.errors.first?.message.contains("password complexity requirements") == true)
    try lab.run(
      "$body.passwordProfile.password = 'Str0ng!word'; $u = New-MgUser -BodyParameter $body")
    #expect(lab.errors.isEmpty)
    try lab.run("Invoke-MgGraphRequest PATCH v1.0/users/p@contoso.com -Body @{ city = 'Oslo' }")
    #expect(try lab.run("(Get-MgUser -UserId $u.Id -Property City).City") == ["Oslo"])
    try lab.run("Invoke-MgGraphRequest DELETE v1.0/users/p@contoso.com -StatusCodeVariable s; $s")
    #expect(lab.lines == ["204"])
    try lab.run("$first = Get-MgUser -Top 1")
    try lab.run("Invoke-MgGraphRequest PATCH \"v1.0/users/$($first.Id)\" -Body @{ city = 'X' }")
    #expect(lab.errors.first?.message.contains("on-premises mastered") == true)
  }

  @Test("objects do not tell a cmdlet their id through the pipeline, identities do")
  func identities() throws {
    let lab = try lab()
    try lab.run("Get-MgGroup -Top 1 | Get-MgGroup")
    #expect(
      lab.errors.first?.message == "InputObject has null value for InputObject.GroupId")
    try lab.run("$id = (Get-MgGroup -Top 1).Id")
    #expect(
      try lab.run("(Get-MgGroup -InputObject @{ GroupId = $id }).DisplayName") == ["Helpdesk"])
  }
}
