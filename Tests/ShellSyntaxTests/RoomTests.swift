import Testing

@testable import ShellSyntax

@Test("the room ShellSyntax builds and can be imported")
func roomBuilds() {
  #expect(String(describing: ShellSyntaxRoom.self) == "ShellSyntaxRoom")
}
