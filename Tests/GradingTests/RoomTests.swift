import Testing

@testable import Grading

@Test("the room Grading builds and can be imported")
func roomBuilds() {
  #expect(String(describing: GradingRoom.self) == "GradingRoom")
}
