import CoManagementModel
import Testing

@testable import CoManagementCmdlets

/// The documented examples of the Graph cmdlets, typed as they stand there into a lab that has the
/// objects that they name.
@Suite("Documented examples of the Graph cmdlets")
struct GraphExampleTests {
  /// The description of `contoso-small`, with co-managed devices where an example needs one.
  private func lab(_ example: GraphExample) throws -> GraphLab {
    var description = ScenarioDescription(seed: 1, deviceCount: 12)
    description.domainName = "corp.contoso.com"
    description.hasDocumentedObjects = true
    description.coManagedCount = example.isCoManaged ? 4 : 0
    let isSignedOut = example.cmdlet == "Connect-MgGraph"
    let lab = try GraphLab(description, scopes: isSignedOut ? [] : Self.scopes)
    if !example.given.isEmpty { lab.run(example.given) }
    #expect(lab.errorIDs == [], "\(example.given)")
    return lab
  }

  private static let scopes = [
    "User.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All",
    "Directory.AccessAsUser.All", "Organization.Read.All", "Domain.Read.All",
    "RoleManagement.Read.Directory", "Policy.Read.All", "Policy.ReadWrite.ConditionalAccess",
    "Policy.ReadWrite.MobilityManagement", "DeviceManagementConfiguration.ReadWrite.All",
    "DeviceManagementManagedDevices.ReadWrite.All", "DeviceManagementApps.ReadWrite.All",
    "DeviceManagementManagedDevices.PrivilegedOperations.All",
    "DeviceManagementServiceConfig.ReadWrite.All", "Application.Read.All",
  ]

  @Test("run as they stand there", arguments: GraphExample.all)
  func runs(_ example: GraphExample) throws {
    let lab = try lab(example)
    let before = lab.world.snapshot
    lab.run(example.text)
    let isChanged = lab.world.snapshot != before
    switch example.effect {
    case .reads:
      #expect(lab.errorIDs == [])
      #expect(!lab.lines.isEmpty)
      #expect(!isChanged)
    case .writes:
      #expect(lab.errorIDs == [])
      #expect(isChanged)
    case .fails(let id):
      #expect(lab.errorIDs.first?.prefix { $0 != "," } == id[...])
      #expect(!isChanged)
    }
  }

  @Test("there is one of each cmdlet whose page has one, and so many of each")
  func counts() {
    var counts: [String: Int] = [:]
    for example in GraphExample.all { counts[example.cmdlet, default: 0] += 1 }
    let several = counts.filter { $0.value > 1 }
    #expect(
      several == [
        "Connect-MgGraph": 12, "Disconnect-MgGraph": 2, "Get-MgContext": 2,
        "Find-MgGraphCommand": 2, "Find-MgGraphPermission": 2, "Get-MgUser": 6,
        "Set-MgUserLicense": 6, "Get-MgGroup": 5, "Get-MgGroupMember": 2,
        "Get-MgDirectoryRole": 2, "Get-MgIdentityConditionalAccessPolicy": 2,
        "New-MgIdentityConditionalAccessPolicy": 4,
      ])
    let catalogue = CmdletCatalogue()
    let without = catalogue.names.filter { $0.contains("-Mg") && counts[$0] == nil }
    // Its page has `{{ Add code here }}`.
    #expect(without == ["Get-MgDeviceManagementManagedDevice"])
  }
}
