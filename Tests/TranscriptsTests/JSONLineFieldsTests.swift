import Testing
import Transcripts

@Suite("Fields of one line of JSON")
struct JSONLineFieldsTests {
  @Test("named strings are taken, everything else is only looked at")
  func strings() throws {
    let line = " {\"a\" : \"x\\u00e9\\n\", \"b\":[1,{\"c\":null}], \"d\":7, \"a\":\"last\"} "
    #expect(try JSONLineFields.strings(["a", "d"], in: line.utf8) == ["a": "last"])
    #expect(try JSONLineFields.strings(["a"], in: "{}".utf8).isEmpty)
  }

  @Test(
    "what is no object is told with its byte",
    arguments: [
      ("", 0), ("[]", 0), ("{\"a\"}", 4), ("{\"a\":1,}", 7), ("{} x", 3), ("{\"a\":\"", 5),
    ])
  func problems(_ line: String, _ offset: Int) {
    #expect {
      _ = try JSONLineFields.strings(["a"], in: line.utf8)
    } throws: {
      ($0 as? JSONLineFields.Problem)?.offset == offset
    }
  }

  @Test("the digest of a file is SHA-256")
  func digest() {
    #expect(
      FileDigest.text(of: Array("abc".utf8))
        == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
