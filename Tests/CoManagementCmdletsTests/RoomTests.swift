import Testing

@testable import CoManagementCmdlets

@Test("the room CoManagementCmdlets builds and can be imported")
func roomBuilds() {
  #expect(String(describing: CoManagementCmdletsRoom.self) == "CoManagementCmdletsRoom")
}
