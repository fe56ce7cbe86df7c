import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Devices and collections by cmdlet")
struct DeviceCmdletTests {
  @Test("all devices, one by name in any case, some by pattern, one by id")
  func selection() throws {
    let lab = try Lab()
    let names = lab.world.simulation.devices.map(\.name)
    try lab.run("Get-CMDevice -Fast")
    #expect(lab.objects.count == 40)
    let name = try #require(names.last)
    #expect(try lab.run("(Get-CMDevice -Name \(name.lowercased()) -Fast).Name") == [name])
    #expect(
      try lab.run("(Get-CMDevice -Name *-NB-* -Fast).Name") == names.filter { $0.contains("-NB-") })
    #expect(try lab.run("(Get-CMDevice -Id 16777218 -Fast).Name") == [names[1]])
    for line in [
      "Get-CMDevice -Name NOBODY -Fast", "Get-CMDevice -ResourceId 1 -Fast",
      "Get-CMDevice -ResourceId -1 -Fast",
      "Get-CMDevice -Name *-NB-* -DisableWildcardHandling -Fast",
    ] {
      try lab.run(line)
      #expect(lab.objects.isEmpty && lab.errors.isEmpty, "\(line)")
    }
  }

  @Test("without -Fast it warns, unless the variable says not to")
  func fast() throws {
    let lab = try Lab()
    try lab.run("Get-CMDevice -ResourceId 16777217")
    #expect(lab.messages.map(\.stream) == [.warning])
    #expect(lab.messages.first?.text.hasPrefix("'Get-CMDevice' supports -Fast.") == true)
    try lab.run("$CMPSSuppressFastNotUsedCheck = $true")
    try lab.run("Get-CMDevice -ResourceId 16777217")
    #expect(lab.messages.isEmpty && lab.objects.count == 1)
  }

  @Test("members of a collection are those that it holds")
  func collections() throws {
    let lab = try Lab()
    let clients = lab.world.simulation.devices.clientCount
    for line in [
      "Get-CMDevice -CollectionId smsdm003 -Fast",
      "Get-CMDevice -CollectionName 'all desktop and server clients' -Fast",
      "Get-CMDevice -Collection (Get-CMDeviceCollection -Id SMSDM003) -Fast",
      "Get-CMCollectionMember -CollectionId SMSDM003",
      "Get-CMCollection -Name '*Server Clients' | Get-CMCollectionMember",
    ] {
      try lab.run(line)
      #expect(lab.objects.count == clients, "\(line)")
      #expect(lab.errors.isEmpty)
    }
  }

  @Test(
    "a collection that is not there is an error",
    arguments: [
      "Get-CMDevice -CollectionId XYZ00001 -Fast", "Get-CMDevice -CollectionName 'All *' -Fast",
      "Get-CMCollectionMember -CollectionName Nowhere",
    ])
  func missingCollection(line: String) throws {
    let lab = try Lab()
    try lab.run(line)
    #expect(lab.errors.map(\.id) == ["ItemNotFound"])
    #expect(lab.errors.first?.message == "No object corresponds to the specified parameters.")
    #expect(lab.objects.isEmpty)
  }

  @Test("-Resource gives discovery records of the same devices")
  func resources() throws {
    let lab = try Lab()
    try lab.run("Get-CMDevice -ResourceId 16777217 -Resource -Fast")
    #expect(lab.objects.first?.typeName == "IResultObject#SMS_R_System")
    #expect(
      try lab.run("(Get-CMDevice -ResourceId 16777217 -Resource -Fast).ResourceId") == ["16777217"])
  }

  @Test("the list of an object has its path first")
  func list() throws {
    let lab = try Lab()
    let lines = ExampleSession.trimmed(try lab.run("Get-CMCollection -Id SMS00001"))
    #expect(lines.first == "SmsProviderObjectPath : SMS_Collection.CollectionID=\"SMS00001\"")
    #expect(lines.contains("MemberCount           : 40"))
  }
}
