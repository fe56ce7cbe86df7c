import Testing

@Test("the built program says its version")
func version() throws {
  let result = try BuiltProgram().run(["--version"])
  #expect(result.output == "0.1.0\n")
  #expect(result.status == 0)
}
