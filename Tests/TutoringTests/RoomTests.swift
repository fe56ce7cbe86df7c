import Testing

@testable import Tutoring

@Test("the room Tutoring builds and can be imported")
func roomBuilds() {
  #expect(String(describing: TutoringRoom.self) == "TutoringRoom")
}
