import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Queries of Microsoft Graph")
struct GraphFilterTests {
  private func lab() throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 60)
    description.coManagedCount = 40
    description.intuneOnlyCount = 4
    let lab = try Lab(description)
    try lab.run(
      "Connect-MgGraph -NoWelcome -Scopes User.Read.All, Group.Read.All, Device.Read.All, "
        + "DeviceManagementManagedDevices.Read.All")
    return lab
  }

  private func count(_ lab: Lab, _ command: String, _ filter: String) throws -> Int {
    lab.shell.setVariable("filter", .string(filter))
    try lab.run("\(command) -Filter $filter")
    #expect(lab.errors.isEmpty, "\(filter): \(lab.errors.map(\.message))")
    return lab.objects.count
  }

  @Test(
    "a filter means what the same condition means at the prompt",
    arguments: [
      ("managementAgent eq 'MDM'", "$_.ManagementAgent -eq 'mdm'"),
      ("managementAgent ne 'mdm'", "$_.ManagementAgent -ne 'mdm'"),
      ("not (managementAgent eq 'mdm')", "$_.ManagementAgent -ne 'mdm'"),
      (
        "startsWith(deviceName,'OSL') or startswith(deviceName, 'opo')",
        "$_.DeviceName -like 'OSL*' -or $_.DeviceName -like 'OPO*'"
      ),
      ("contains(deviceName,'-NB-')", "$_.DeviceName -like '*-NB-*'"),
      ("endsWith(deviceName,'7')", "$_.DeviceName -like '*7'"),
      (
        "complianceState in ('compliant', 'inGracePeriod')",
        "$_.ComplianceState -in 'compliant', 'inGracePeriod'"
      ),
      ("azureADRegistered eq true and osVersion gt '10.0.2'", "$_.OSVersion -gt '10.0.2'"),
      (
        "enrolledDateTime ge 2026-10-01T00:00:00Z",
        "$_.EnrolledDateTime -ge [datetime]'2026-10-01'"
      ),
    ])
  func managedDevices(filter: String, condition: String) throws {
    let lab = try lab()
    let found = try count(lab, "Get-MgDeviceManagementManagedDevice -All", filter)
    try lab.run("@(Get-MgDeviceManagementManagedDevice -All).Where({ \(condition) })")
    #expect(found == lab.objects.count)
    #expect(found > 0 && found < 44)
  }

  @Test("elements of lists are reached by any, also with nothing in it")
  func lambdas() throws {
    let lab = try lab()
    let users = "Get-MgUser -All -Property id, assignedLicenses"
    let sku = SubscribedProduct.all[0].id
    let some = try count(lab, users, "assignedLicenses/any(x:x/skuId eq \(sku))")
    let licensed = try count(lab, users, "assignedLicenses/any()")
    try lab.run("@(\(users)).Where({ $_.AssignedLicenses.SkuId -contains '\(sku)' })")
    #expect(some == lab.objects.count && some > 0 && some < licensed)
    #expect(try count(lab, "Get-MgGroup", "groupTypes/any(c:c eq 'DynamicMembership')") == 0)
  }

  @Test(
    "what cannot be read is told with its position",
    arguments: [
      ("displayName eq", "Expression expected at position 14 in 'displayName eq'."),
      (
        "displayName eq 'x",
        "There is an unterminated string literal at position 15 in 'displayName eq 'x'."
      ),
      ("displayName 'x'", "Syntax error at position 12 in 'displayName 'x''."),
      (
        "(displayName eq 'x'", "')' or operator expected at position 19 in '(displayName eq 'x''."
      ),
      (
        "colour eq 'red'",
        "Could not find a property named 'colour' on type 'microsoft.graph.user'."
      ),
      ("displayName eq 'x' and", "Expression expected at position 22"),
      ("accountEnabled eq 'true'", "'Edm.Boolean' and 'Edm.String' for operator kind 'Equal'."),
      ("displayName eq 'x' 'y'", "Syntax error at position 19"),
    ])
  func syntax(filter: String, text: String) throws {
    let lab = try lab()
    lab.shell.setVariable("filter", .string(filter))
    try lab.run("Get-MgUser -Filter $filter")
    #expect(lab.errorIDs == ["BadRequest,Microsoft.Graph.PowerShell.Cmdlets.GetMgUser_List"])
    let message = lab.errors.first?.message ?? ""
    #expect(message.hasPrefix("Invalid filter clause: ") && message.contains(text), "\(message)")
    #expect(message.contains("Status: 400 (BadRequest)\nErrorCode: BadRequest\nDate: 2026-11-23"))
  }

  @Test(
    "the directory answers advanced queries only with level and count",
    arguments: [
      "accountEnabled ne true", "not startswith(displayName,'A')",
      "endswith(userPrincipalName,'microsoft.com')", "companyName eq 'Contoso'",
    ])
  func advanced(filter: String) throws {
    let lab = try lab()
    lab.shell.setVariable("filter", .string(filter))
    for options in ["", "-ConsistencyLevel eventual", "-CountVariable n"] {
      try lab.run("Get-MgUser -Filter $filter \(options)")
      #expect(lab.errors.first?.id == "Request_UnsupportedQuery", "\(options)")
    }
    try lab.run("Get-MgUser -Filter $filter -ConsistencyLevel eventual -CountVariable n -All")
    #expect(lab.errors.isEmpty)
    let count = lab.objects.count
    #expect(try lab.run("$n") == ["\(count)"])
  }

  @Test("names are searched word by word, by their beginnings, with the header alone")
  func search() throws {
    let lab = try lab()
    lab.shell.setVariable("search", .string("\"displayName:oslo\" OR \"displayName:IT dep\""))
    try lab.run("(Get-MgGroup -Search $search -ConsistencyLevel eventual).DisplayName")
    #expect(lab.lines == ["IT Department", "Office Oslo"])
    try lab.run("Get-MgGroup -Search 'displayName:oslo' -ConsistencyLevel eventual")
    #expect(lab.errors.first?.message.contains("character ':' is not valid at position 11") == true)
  }

  @Test("answers are sorted, cut and counted; a filter with an order is an advanced query")
  func order() throws {
    let lab = try lab()
    let names = try lab.run("(Get-MgUser -All).DisplayName").sorted {
      TextComparison.order($0, $1, ignoringCase: true) > 0
    }
    #expect(try lab.run("(Get-MgUser -All -Sort 'displayName desc').DisplayName") == names)
    try lab.run("Get-MgUser -Filter \"userType eq 'Member'\" -Sort displayName")
    #expect(lab.errors.first?.message.hasPrefix("Sorting not supported for current query.") == true)
    #expect(try lab.run("(Get-MgUser -Top 3).Count") == ["3"])
    try lab.run("Get-MgGroup -Skip 2")
    #expect(lab.errors.first?.message.hasPrefix("'$skip' is not supported") == true)
    try lab.run("Get-MgUser -PageSize 1000")
    #expect(lab.errors.first?.message.hasPrefix("Invalid page size specified: '1000'.") == true)
  }

  @Test("only what was expanded comes with an object, and only relations can be")
  func expand() throws {
    let lab = try lab()
    let filter = "-Filter \"displayName eq 'IT Department'\""
    #expect(try lab.run("$null -eq (Get-MgGroup \(filter)).Members") == ["True"])
    #expect(
      try lab.run("(Get-MgGroup \(filter) -ExpandProperty members).Members.Count") == ["3"])
    try lab.run("Get-MgGroup \(filter) -ExpandProperty displayName")
    #expect(
      lab.errors.first?.message.contains("Only navigation properties can be expanded.") == true)
  }

  @Test("ten thousand users are filtered in a time that grows with their number only")
  func linear() throws {
    let clock = ContinuousClock()
    func time(_ devices: Int) throws -> Duration {
      let world = try Simulation(ScenarioDescription(seed: 1, deviceCount: devices))
      let schema = DirectoryUser.graphResource.schema
      var query = GraphCollectionQuery()
      query.filter = "startswith(displayName,'A') and accountEnabled eq true"
      var best = Duration.seconds(60)
      for _ in 0..<3 {
        best = min(
          best,
          try clock.measure {
            let users = DirectoryUser.graphResource.entities(world.directoryUsers, world)
            _ = try query.apply(to: users, schema)
          })
      }
      return best
    }
    let (small, large) = (try time(2_500), try time(10_000))
    #expect(large < small * 12, "\(small) \(large)")
  }
}
