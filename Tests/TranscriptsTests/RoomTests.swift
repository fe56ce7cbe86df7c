import Testing

@testable import Transcripts

@Test("the room Transcripts builds and can be imported")
func roomBuilds() {
  #expect(String(describing: TranscriptsRoom.self) == "TranscriptsRoom")
}
