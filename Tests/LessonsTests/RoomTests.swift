import Testing

@testable import Lessons

@Test("the room Lessons builds and can be imported")
func roomBuilds() {
  #expect(String(describing: LessonsRoom.self) == "LessonsRoom")
}
