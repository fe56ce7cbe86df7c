import Testing

@testable import LineEditing

@Test("the room LineEditing builds and can be imported")
func roomBuilds() {
  #expect(String(describing: LineEditingRoom.self) == "LineEditingRoom")
}
