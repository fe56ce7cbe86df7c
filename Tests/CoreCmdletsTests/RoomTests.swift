import Testing

@testable import CoreCmdlets

@Test("the room CoreCmdlets builds and can be imported")
func roomBuilds() {
  #expect(String(describing: CoreCmdletsRoom.self) == "CoreCmdletsRoom")
}
