import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("The Cloud Attach wizard and the policy's properties at the prompt")
struct CloudAttachWizardTests {
  private func lab() throws -> Lab {
    try Lab(ScenarioDescription(seed: 7, deviceCount: 40, attachment: .none))
  }

  @Test("the default route asks four questions, and Enter answers each")
  func defaultRoute() throws {
    let lab = try lab()
    lab.answers = ["", "", "", ""]
    try lab.run("Start-CloudAttachWizard")
    #expect(lab.errors.isEmpty)
    #expect(
      lab.questions.map(\.name) == [
        "Azure environment", "Sign In", "Settings", "Create Microsoft Entra Application",
      ])
    #expect(lab.questions[0].message.contains("\nCloud attach\n"))
    #expect(lab.world.simulation.isAttached)
    #expect(lab.world.simulation.automaticEnrollment == .all)
  }

  @Test("the custom route goes page by page, and asks for a collection where one is needed")
  func customRoute() throws {
    let lab = try lab()
    try lab.run("$pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001")
    lab.answers = [
      "", "", "Customize", "yes", "Specific collection", "Pilot", "no", "", "no",
      "Most", "Pilot", "Pilot", "Yes",
    ]
    try lab.run("Start-CloudAttachWizard")
    #expect(lab.errors.isEmpty, "\(lab.errors.map(\.message))")
    #expect(lab.answers.isEmpty)
    let simulation = lab.world.simulation
    let pilot = try #require(simulation.collections.first { $0.name == "Pilot" })
    #expect(simulation.upload == .collection(id: pilot.collectionID))
    #expect(simulation.automaticEnrollment == .pilot(collectionID: pilot.collectionID))
    #expect(!simulation.hasEndpointAnalytics && simulation.enforcesRoles)
    #expect(!simulation.hasDefenderData)
    #expect(lab.questions.contains { $0.message.hasPrefix("The field does not take 'Most'. ") })
  }

  @Test("what was given is not asked for")
  func given() throws {
    let lab = try lab()
    lab.answers = ["", ""]
    try lab.run("Start-CloudAttachWizard -UseDefaultSettings -AzureEnvironment 'Azure Public'")
    #expect(lab.questions.map(\.name) == ["Sign In", "Create Microsoft Entra Application"])
    #expect(lab.world.simulation.isAttached)
  }

  @Test(
    "what cannot be is refused by name and leaves the world as it is",
    arguments: [
      ("Start-CloudAttachWizard -Account nobody@contoso.com", "SignInRefused"),
      // A Global Administrator without a licence.
      (
        "Start-CloudAttachWizard -Account emergency.admin@contoso.onmicrosoft.com",
        "SignInRefused"
      ),
      ("Start-CloudAttachWizard -CustomizeSettings -AutomaticEnrollment Pilot", "FieldMissing"),
      (
        "Start-CloudAttachWizard -CustomizeSettings -AutomaticEnrollment Pilot "
          + "-AutoEnrollmentCollection Nowhere", "ItemNotFound"
      ),
      ("Start-CloudAttachWizard -UseDefaultSettings -Upload $false", "FieldWithoutEffect"),
      ("Start-CloudAttachWizard -CustomizeSettings -Upload perhaps", "FieldValueInvalid"),
      ("Start-CloudAttachWizard -AzureEnvironment 'Azure Moon Cloud'", "FieldValueInvalid"),
      (
        "Invoke-PageAction 'Cloud Attach' 'Configure Cloud Attach' "
          + "@{ 'Create Microsoft Entra Application' = 'No' }", "ApplicationDeclined"
      ),
      ("Edit-CoManagementPolicy -Workload @{ Games = 'Intune' }", "FieldNotFound"),
      ("Edit-CoManagementPolicy -Workload @{ 'Client apps' = 'Maybe' }", "FieldValueInvalid"),
      ("Edit-CoManagementPolicy -Staging @{ 'Client apps' = 'x' }", "FieldWithoutEffect"),
      (
        "Edit-CoManagementPolicy -Workload @{ 'Client apps' = 'Pilot Intune' } "
          + "-Staging @{ 'Client apps' = 'Nowhere' }", "ItemNotFound"
      ),
    ])
  func refusals(line: String, id: String) throws {
    let lab = try lab()
    let before = lab.world.snapshot
    try lab.run(line)
    let command = String(line.prefix { $0 != " " })
    #expect(lab.errorIDs == ["\(id),\(command)"], "\(line)")
    #expect(lab.world.snapshot == before)
    try lab.run("\(line) -WhatIf")
    #expect(lab.world.snapshot == before)
  }

  @Test("the properties change what is entered, and leave the rest")
  func properties() throws {
    let lab = try lab()
    try lab.run("Start-CloudAttachWizard -UseDefaultSettings")
    try lab.run("Edit-CoManagementPolicy -Workload @{ 'Client apps' = 'Intune' }")
    try lab.run("Edit-CoManagementPolicy -UploadCollection 'All Systems' -EnforceRoles $false")
    let simulation = lab.world.simulation
    #expect(simulation.coManagementSettings.automaticEnrollment == .all)
    #expect(simulation.coManagementSettings.sliders == [.clientApps: .intune])
    #expect(simulation.upload == .collection(id: "SMS00001"))
    #expect(!simulation.enforcesRoles)
    try lab.run("Edit-CoManagementPolicy -Upload $false")
    #expect(lab.errors.isEmpty && !lab.world.simulation.isAttached)
  }

  @Test(
    "a wizard that does not open asks nothing",
    arguments: [
      "Start-CloudAttachWizard", "Start-CloudAttachWizard -CustomizeSettings",
      "Invoke-PageAction 'Cloud Attach' 'Configure Cloud Attach'",
    ])
  func closed(line: String) throws {
    let attached = try Lab()
    var description = ScenarioDescription(seed: 7, deviceCount: 12, attachment: .none)
    description.administratorRoles = [.readOnlyAnalyst]
    for (lab, id) in [(attached, "CloudAttachConfigured"), (try Lab(description), "AccessDenied")] {
      let before = lab.world.snapshot
      lab.answers = ["", "", "", ""]
      try lab.run(line)
      #expect(lab.questions.isEmpty && lab.world.snapshot == before)
      #expect(lab.errors.map(\.id) == [id])
    }
  }

  @Test("a word of the trainer is not entered into a field, unless it stands in quotes")
  func words() throws {
    let lab = try lab()
    lab.ownWords = ["hint"]
    try lab.run("$c = New-CMDeviceCollection -Name hint -LimitingCollectionId SMS00001")
    lab.answers = ["", "hint", "", "Customize", "", "Specific", "hint", "'hint'", ""]
    try lab.run("Start-CloudAttachWizard")
    let asked = lab.questions.map(\.name)
    #expect(asked.filter { $0 == "Sign In" }.count == 2)
    #expect(asked.filter { $0 == "Collection to upload" }.count == 2)
    let told = lab.questions.filter { $0.message.contains("Ctrl+C closes it without a change") }
    #expect(told.map(\.name) == ["Sign In", "Collection to upload"])
    #expect(asked.last == "Enable Endpoint analytics")
    #expect(!lab.world.simulation.isAttached)
  }

  @Test("an account or a collection that is not there is refused at its field")
  func atTheField() throws {
    let lab = try lab()
    lab.answers = [
      "", "Customize settings", "", "Customize", "", "Specific", "Nowhere", "All Systems",
    ]
    try lab.run("Start-CloudAttachWizard")
    let refused = lab.questions.filter { !$0.message.hasPrefix("\($0.name): ") }.map(\.name)
    #expect(refused.contains("Sign In") && refused.contains("Collection to upload"))
    #expect(lab.questions.contains { $0.message.contains("is no Global Administrator") })
    #expect(lab.questions.contains { $0.message.hasSuffix("Sign In: a text; optional") })
  }
}
