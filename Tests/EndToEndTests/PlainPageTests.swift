import Testing

/// Pages and nodes as a screen reader gets them: `--plain` through the built program.
@Suite("Pages in plain lines", .serialized)
struct PlainPageTests {
  /// What somebody types who listens to the pages of the first path.
  private static let lines = [
    "Show-ConsoleNode 'Cloud Attach'",
    "Show-AdminCenterPage 'Devices > All devices' | Select-Object -First 2",
    "Invoke-PageAction 'Devices > All devices' Open @{ Device = (page devices/all devices)[0]."
      + "DeviceName }",
    "Show-ConsoleNode Co-management", "Show-ConsoleNode 'Device Collections'",
    "Show-AdminCenterPage connector status", "page mobility/microsoft intune",
    "Show-AdminCenterPage device options", "page conditional access/policies",
  ]

  @Test("a page has no colour, no box and no line that is too wide, and each label with its value")
  func pages() throws {
    let program = try BuiltProgram()
    let result = try program.run(
      ["lab", "contoso-small", "--plain", "--seed", "1"],
      input: Self.lines.joined(separator: "\n") + "\n")
    #expect(result.status == 0, "\(result.errors)")
    for scalar in result.output.unicodeScalars {
      let isDrawing = (0x2500...0x259F).contains(scalar.value) || scalar.value == 0x1B
      #expect(!isDrawing, "U+\(String(scalar.value, radix: 16))")
    }
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for text in [
      "Page: Devices > All devices", "Managed by       : ConfigMgr",
      "Configuration Manager agent state", "Monitoring > Overview > Co-management",
      "Windows 10 1709 and above", "Limiting collection", "Healthy", "MDM user scope",
      "Authentication", "Policy name",
    ] { #expect(result.output.contains(text), "\(text) is not there") }
  }

  @Test("the wizard asks in plain lines, page by page, and again where an answer cannot be")
  func wizard() throws {
    let program = try BuiltProgram()
    let terminal = try PseudoTerminal(program, ["lab", "contoso-small", "--plain", "--seed", "1"])
    #expect(terminal.waitFor("PS XYZ"))
    terminal.type("Edit-CoManagementPolicy\r")
    for (question, answer) in [
      ("Upload to Microsoft Endpoint Manager admin center:", ""),
      ("Automatic enrollment in Intune:", "Most"), ("The field does not take 'Most'", "Pilot"),
      ("Intune Auto Enrollment:", "All Systems"), ("Compliance policies:", ""),
    ] {
      #expect(terminal.waitFor(question), "\(terminal.text.suffix(300))")
      terminal.type("\(answer)\r")
    }
    #expect(terminal.waitFor("Resource access policies:"))
    #expect(!terminal.text.contains("─") && !terminal.text.contains("━"))
  }
}
