import Testing

@testable import CoManagementCmdlets

@Suite("Reading the catalogue")
struct CatalogueReaderTests {
  @Test(
    "an array that is none is refused with the place",
    arguments: [
      ("", "["), ("{", "["), ("[", "an integer"), ("[1", ","), ("[1,", "an integer"),
      ("[1 2]", ","), ("[-1]", "an integer"), ("[1234567890]", ","), ("[\"a\"]", "an integer"),
    ])
  func arrays(text: String, expected: String) {
    let error = #expect(throws: CatalogueReadError.self) {
      try read(text) { (reader) throws(CatalogueReadError) in _ = try reader.integers() }
    }
    #expect(error?.expected == expected)
    #expect((error?.offset ?? -1) <= text.utf8.count)
  }

  @Test(
    "a string that is none is refused", arguments: ["", "\"", "\"abc", "\"a\\\"\"", "abc", "[1]"])
  func strings(text: String) {
    #expect(throws: CatalogueReadError.self) {
      try read(text) { (reader) throws(CatalogueReadError) in _ = try reader.string() }
    }
  }

  @Test("a Boolean that is none is refused", arguments: ["", "t", "tru", "falsy", "1"])
  func booleans(text: String) {
    #expect(throws: CatalogueReadError.self) {
      try read(text) { (reader) throws(CatalogueReadError) in _ = try reader.bool() }
    }
  }

  @Test(
    "an object that is none is refused",
    arguments: ["{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{,}", "{1:2}"])
  func objects(text: String) {
    #expect(throws: CatalogueReadError.self) {
      try read(text) { (reader) throws(CatalogueReadError) in
        var isFirst = true
        try reader.beginObject()
        while try reader.nextKey(&isFirst) != nil { _ = try reader.integer() }
      }
    }
  }

  @Test("white space and empty containers are read")
  func space() throws {
    try read(" { \"a\" : [ ] , \"b\" : [ 1 , 22 ] } ") { (reader) throws(CatalogueReadError) in
      var isFirst = true
      try reader.beginObject()
      #expect(try reader.nextKey(&isFirst) == "a")
      #expect(try reader.strings() == [])
      #expect(try reader.nextKey(&isFirst) == "b")
      #expect(try reader.integers() == [1, 22])
      #expect(try reader.nextKey(&isFirst) == nil)
    }
  }

  private func read(
    _ text: String, _ body: (inout CatalogueReader) throws(CatalogueReadError) -> Void
  ) throws {
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { buffer in
      var reader = CatalogueReader(buffer, 0..<buffer.count)
      try body(&reader)
    }
  }
}
