import Testing

@testable import ShellRuntime

@Test("the room ShellRuntime builds and can be imported")
func roomBuilds() {
  #expect(String(describing: ShellRuntimeRoom.self) == "ShellRuntimeRoom")
}
