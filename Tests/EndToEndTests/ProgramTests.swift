import Foundation
import Testing

@Test("the built program says its version")
func version() throws {
  let process = Process()
  process.executableURL = Bundle.allBundles.first?.bundleURL
    .deletingLastPathComponent().appendingPathComponent("cotutor")
  let output = Pipe()
  process.arguments = ["--version"]
  process.standardOutput = output
  try process.run()
  process.waitUntilExit()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  #expect(text == "0.1.0\n")
  #expect(process.terminationStatus == 0)
}
