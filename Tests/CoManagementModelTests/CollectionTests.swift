import Testing

@testable import CoManagementModel

@Suite("Collections")
struct CollectionTests {
  @Test("All Systems holds every device, its clients those with a client")
  func builtIn() throws {
    let world = try LabWorlds.attached(deviceCount: 300)
    let collections = world.collections
    #expect(collections.map(\.collectionID) == ["SMS00001", "SMSDM001", "SMSDM003"])
    #expect(collections.map(\.memberCount) == [300, 0, world.devices.clientCount])
    #expect(collections.map(\.limitToCollectionName) == ["", "All Systems", "All Systems"])
    #expect(collections.allSatisfy { $0.isBuiltIn && $0.collectionType == 2 })
    for collection in collections {
      let members = world.devices.filter { collection.contains($0) }
      #expect(members.count == collection.memberCount)
    }
  }
}
