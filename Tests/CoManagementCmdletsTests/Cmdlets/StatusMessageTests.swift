import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Status messages by cmdlet")
struct StatusMessageTests {
  private func lab() throws -> Lab {
    try Lab(ScenarioDescription(seed: 7, deviceCount: 40, faults: [.appSecretExpired]))
  }

  private static let worker = "SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker"

  @Test("an expired secret shows as errors of the upload component, which is critical")
  func errors() throws {
    let lab = try lab()
    let line = "Get-CMComponentStatusMessage -ComponentName \(Self.worker) -Severity Error"
    try lab.run("\(line) -StartTime 2026-11-23T07:00:00Z")
    #expect((3...5).contains(lab.objects.count))
    let text = try lab.run("(\(line) -StartTime 2026-11-23T07:00:00Z)[0].MessageText")
    #expect(text.first?.contains("AADSTS7000222") == true)
    #expect(
      try lab.run("(Get-CMSiteComponent -ComponentName \(Self.worker)).Status") == ["Critical"])
  }

  @Test(
    "filters take only what they name",
    arguments: [
      "-Severity Warning", "-ComputerName CM02", "-SiteCode ABC", "-ComponentName SMS_NONE",
      "-ComponentName *Gateway*", "-Severity Information -ComponentName \(worker)",
    ])
  func filters(parameters: String) throws {
    let lab = try lab()
    try lab.run(
      "Get-CMComponentStatusMessage -StartTime 2026-11-23T07:00:00Z \(parameters)")
    #expect(lab.objects.isEmpty && lab.errors.isEmpty)
  }

  @Test("the start time is mandatory, and must be one")
  func startTime() throws {
    let lab = try lab()
    try lab.run("Get-CMComponentStatusMessage")
    #expect(lab.errorIDs == ["MissingMandatoryParameter,Get-CMComponentStatusMessage"])
    try lab.run("Get-CMComponentStatusMessage -StartTime soon")
    #expect(lab.errors.count == 1)
    try lab.run("Get-CMComponentStatusMessage -StartTime 2030-01-01")
    #expect(lab.objects.isEmpty && lab.errors.isEmpty)
  }

  @Test("messages come oldest first, and `All` is every severity")
  func order() throws {
    let lab = try lab()
    let times = try lab.run("(Get-CMSiteStatusMessage -Severity All).RecordID")
    let all = lab.objects.count
    #expect(all > 20 && times.count == all)
    try lab.run("Get-CMSiteStatusMessage")
    #expect(lab.objects.count == all)
    try lab.run("Get-CMSiteStatusMessage -Severity Error, Information")
    #expect(lab.objects.count == all)
    try lab.run("Get-CMSiteStatusMessage -MessageId 39951 -Component *Sync* -ComputerName CM01*")
    #expect((1..<all).contains(lab.objects.count))
  }
}
