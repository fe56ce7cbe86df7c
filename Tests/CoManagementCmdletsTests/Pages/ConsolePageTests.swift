import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Nodes of the console")
struct ConsolePageTests {
  private func lab(_ faults: [ConnectorFault] = []) throws -> Lab {
    try Lab(ScenarioDescription(seed: 7, deviceCount: 40, faults: faults))
  }

  @Test("component status counts what each component reported since midnight")
  func componentStatus() throws {
    let lab = try lab([.appSecretExpired])
    try lab.run(
      "$row = @(Show-ConsoleNode 'component status').Where({ $_.Component -like '*UploadWorker' })")
    #expect(try lab.run("$row.Status") == ["Critical"])
    let midnight = lab.world.simulation.siteMidnight
    let errors = lab.world.simulation.statusMessages(since: midnight).count {
      $0.severity == .error
    }
    #expect(try lab.run("$row.Errors") == [String(errors)] && errors > 0)
    #expect(
      try lab.run("@((Show-ConsoleNode 'site status').Status -ne 'OK').Count") == ["0"])
  }

  @Test("messages of a component are shown, the newest first, by severity and period")
  func showMessages() throws {
    let lab = try lab([.gatewayUnauthorized])
    let show = "Invoke-PageAction 'Component Status' 'Show Messages'"
    let before = lab.world.snapshot
    try lab.run("$found = \(show) @{ Component = '*UploadWorker'; Messages = 'Error' }")
    #expect(lab.errors.isEmpty && lab.world.snapshot == before)
    #expect(try lab.run("$found[0].Time -gt $found[1].Time") == ["True"])
    #expect(try lab.run("$found[0].Description -like '*401*'") == ["True"])
    #expect(
      try lab.run(
        "@(\(show) @{ Component = '*UploadWorker'; 'Viewing period' = '1 hour ago' }).Count")
        == ["4"])
    try lab.run("\(show) @{ Component = 'X'; 'Viewing period' = 'yesterday' }")
    #expect(lab.errors.first?.id == "FieldValueInvalid")
  }

  @Test("the audit query tells who set which proxy, the right one before the stale one")
  func audits() throws {
    let lab = try lab([.endpointUnreachable])
    try lab.run(
      "$audits = Invoke-PageAction 'Status Message Queries' 'Show Messages' @{ Query = "
        + "'All Audit'; 'Viewing period' = '180 days ago' }")
    #expect(
      try lab.run("$audits[0].Description -like '*proxy-old.contoso.com:8080.'") == ["True"])
    #expect(
      try lab.run("$audits[1].Description -like '* proxy.contoso.com:8080.'") == ["True"])
  }

  @Test("the role's properties set the mode, as the cmdlet does")
  func mode() throws {
    let lab = try lab([.serviceConnectionPointOffline])
    let line = "Invoke-PageAction servers 'Service Connection Point Properties'"
    try lab.run("\(line) @{ Mode = 'Online' }")
    #expect(lab.errors.isEmpty)
    #expect(lab.world.simulation.serviceConnectionPointMode == .online)
    try lab.run("\(line) @{ Mode = 'off' }")
    #expect(lab.world.simulation.serviceConnectionPointMode == .offline)
  }

  @Test("cloud attach says what is uploaded; a site that is not attached has nothing there")
  func cloudAttach() throws {
    #expect(try lab().run("(Show-ConsoleNode 'cloud attach').Upload") == ["Yes"])
    #expect(try lab().run("(Show-ConsoleNode 'cloud attach').AutomaticEnrollment") == ["None"])
    let alone = try Lab(ScenarioDescription(seed: 7, deviceCount: 4, attachment: .none))
    #expect(try alone.run("Show-ConsoleNode 'cloud attach'")[1] == "No results.")
    #expect(alone.objects.allSatisfy { $0.typeName == "Cotutor.PageAction" })
  }

  @Test("without -Field the prompt asks for each field that the dialogue then shows")
  func asks() throws {
    let lab = try lab()
    lab.answers = ["y", "proxy.contoso.com", "8080", ""]
    try lab.run("Invoke-PageAction servers 'Site System Properties'")
    #expect(lab.errors.isEmpty)
    #expect(
      lab.questions.map(\.name).suffix(3) == ["Proxy server name", "Port", "Site system server"])
    #expect(lab.questions.first?.message.hasPrefix("Site System Properties\n") == true)
    #expect(lab.world.simulation.serviceConnectionPointProxy?.port == 8_080)
    lab.answers = ["n", ""]
    try lab.run("Invoke-PageAction servers 'Site System Properties'")
    #expect(lab.questions.count == 2)
    #expect(lab.world.simulation.serviceConnectionPointProxy == nil)
  }

  @Test("a field asks until it takes the answer; -WhatIf and -Confirm come after it")
  func answers() throws {
    let lab = try lab()
    let line = "Invoke-PageAction Sites 'Hierarchy Settings'"
    let before = lab.world.snapshot
    for (arguments, answers, id) in [
      (" -WhatIf", ["strong", "Certificate"], nil), ("", [""], "FieldValueInvalid"),
      (" -WhatIf", ["Certificate"], nil), (" -Confirm", ["Certificate", "N"], nil),
    ] as [(String, [String], String?)] {
      lab.answers = answers
      try lab.run(line + arguments)
      #expect(lab.errors.first?.id == id, "\(arguments) \(answers)")
      #expect(lab.questions.count == answers.count)
      #expect(lab.world.snapshot == before)
    }
    lab.answers = ["Certificate", "Y"]
    try lab.run("\(line) -Confirm")
    #expect(lab.world.simulation.providerAuthentication == .certificate)
  }
}
