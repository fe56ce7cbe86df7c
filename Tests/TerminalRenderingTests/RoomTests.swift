import Testing

@testable import TerminalRendering

@Test("the room TerminalRendering builds and can be imported")
func roomBuilds() {
  #expect(String(describing: TerminalRenderingRoom.self) == "TerminalRenderingRoom")
}
