import Testing

@testable import Transcripts

@Suite("A transcript printed and read again is the same")
struct RoundTripTests {
  @Test("the golden transcript")
  func golden() {
    let golden = Golden.transcript
    let reading = TranscriptReader().read(golden.encoded())
    #expect(reading.transcript == golden)
    #expect(reading.problems.isEmpty)
    #expect(
      reading.integrity
        == TranscriptIntegrity(chain: .intact, completeness: .ended, signature: .absent))
    #expect(reading.wholeBytes == golden.encoded().count)
  }
}
