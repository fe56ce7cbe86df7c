import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Cmdlets of collections and queries")
struct CollectionCmdletTests {
  @Test("names may hold quotes and wildcards, and are met as they are")
  func names() throws {
    let lab = try Lab()
    for name in ["It's [a]", "All * of ?", "\"quoted\""] {
      try lab.run("$name = '\(name.replacing("'", with: "''"))'")
      try lab.run("(New-CMDeviceCollection -Name $name -LimitingCollectionId SMS00001).Name")
      #expect(lab.lines == [name])
      #expect(try lab.run("(Get-CMCollection -Name $name -DisableWildcardHandling).Name") == [name])
    }
    try lab.run("Remove-CMCollection -Name 'All * of ?' -DisableWildcardHandling -Force")
    #expect(try lab.run("Get-CMCollection -Name 'All * of ?' -DisableWildcardHandling") == [])
  }

  @Test("removing asks, and does what was answered")
  func asking() throws {
    let lab = try Lab()
    try lab.run("$pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001")
    lab.answers = ["N"]
    try lab.run("Remove-CMCollection -Name Pilot")
    #expect(lab.questions.count == 1)
    #expect(try lab.run("(Get-CMCollection -Name Pilot).Name") == ["Pilot"])
    lab.answers = ["Y"]
    try lab.run("$pilot | Remove-CMCollection")
    #expect(try lab.run("Get-CMCollection -Name Pilot") == [])
  }

  @Test("an object of a collection that is gone is not found")
  func gone() throws {
    let lab = try Lab()
    try lab.run("$pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001")
    try lab.run("$pilot | Remove-CMCollection -Force")
    for line in [
      "$pilot | Set-CMCollection -NewName X", "$pilot | Invoke-CMCollectionUpdate",
      "$pilot | Add-CMDeviceCollectionDirectMembershipRule -ResourceId 16777217",
    ] {
      let before = lab.world.snapshot
      try lab.run(line)
      #expect(lab.errorIDs.first?.hasPrefix("ItemNotFound,") == true, "\(line)")
      #expect(lab.world.snapshot == before)
    }
  }

  @Test("a query of one class gives its objects, of several an object with each")
  func queries() throws {
    let lab = try Lab()
    let devices = lab.world.simulation.devices
    try lab.run("Invoke-CMWmiQuery -Query 'select * from SMS_R_System' -Option Fast")
    #expect(lab.objects.count == devices.count)
    guard case .object(let first)? = lab.objects.first else {
      Issue.record("no object")
      return
    }
    #expect(first.shape.typeNames.first == "IResultObject#SMS_R_System")
    #expect(first.value(at: 0).text == "SMS_R_System.ResourceId=16777217")
    let join =
      "select a.Name, b.* from SMS_R_System a join SMS_G_System_SYSTEM b "
      + "on a.ResourceId = b.ResourceID where b.ResourceID = 16777217"
    let client = try #require(devices.first)
    let names = try lab.run("(Invoke-CMWmiQuery -Query '\(join)').a.Name")
    #expect(names == (client.isClient ? [client.name] : []))
  }

  @Test("what cmdlets return and what queries give are the same properties")
  func sameView() throws {
    let lab = try Lab()
    for (cmdlet, name) in [
      ("Get-CMDevice -Fast", "SMS_CombinedDeviceResources"),
      ("Get-CMDevice -Fast -Resource", "SMS_R_System"), ("Get-CMSite", "SMS_Site"),
      ("Get-CMCollection", "SMS_Collection"),
    ] {
      try lab.run(cmdlet)
      let returned = lab.objects
      try lab.run("Invoke-CMWmiQuery -Query 'select * from \(name)' -Option Lazy")
      #expect(lab.objects.count == returned.count, "\(name)")
      for (left, right) in zip(returned, lab.objects) {
        guard case .object(let left) = left, case .object(let right) = right else { continue }
        for (slot, property) in right.shape.properties.enumerated() {
          let own = left.shape.properties.firstIndex { $0.name == property.name }
          let value = own.map { left.value(at: $0).text }
          #expect(value == right.value(at: slot).text, "\(name).\(property.name)")
        }
      }
    }
  }
}
