import Glibc
import Testing

@testable import LineEditing

@Suite("Writing to a descriptor")
struct OutputDescriptorTests {
  @Test("a pipe that nobody reads is a result, not the end of the process")
  func closedPipe() throws {
    OutputDescriptor.ignoreBrokenPipes()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    #expect(OutputDescriptor(ends[1]).write("text") == .closed)
    close(ends[1])
    #expect(OutputDescriptor(-1).write("text") == .failed(errno: EBADF))
  }

  @Test("a full device is told by its errno")
  func fullDevice() {
    let full = open("/dev/full", O_WRONLY)
    #expect(OutputDescriptor(full).write("text") == .failed(errno: ENOSPC))
    close(full)
  }

  @Test("a pipe takes more than it holds, in several writes, also when it does not wait")
  func largeWrite() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    try #require(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let reader = Reader(ends[0])
    #expect(OutputDescriptor(ends[1]).write(bytes) == .written)
    close(ends[1])
    #expect(reader.finish() == bytes)
  }

  @Test("a file is no terminal and has no size")
  func noTerminal() {
    let null = open("/dev/null", O_WRONLY)
    #expect(!OutputDescriptor(null).isTerminal)
    #expect(OutputDescriptor(null).terminalSize == nil)
    close(null)
  }
}
