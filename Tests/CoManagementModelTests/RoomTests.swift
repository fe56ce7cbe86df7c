import Testing

@testable import CoManagementModel

@Test("the room CoManagementModel builds and can be imported")
func roomBuilds() {
  #expect(String(describing: CoManagementModelRoom.self) == "CoManagementModelRoom")
}
