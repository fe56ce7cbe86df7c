import Testing

@testable import ShellFormatting

@Test("the room ShellFormatting builds and can be imported")
func roomBuilds() {
  #expect(String(describing: ShellFormattingRoom.self) == "ShellFormattingRoom")
}
