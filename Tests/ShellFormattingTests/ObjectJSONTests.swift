import ShellFormatting
import ShellRuntime
import Testing

@Suite("Values as JSON")
struct ObjectJSONTests {
  let fixture = FormattingFixture()

  @Test("simple values", arguments: [0])
  func simple(_: Int) throws {
    let moment = try #require(DateTime(year: 2026, month: 11, day: 23, hour: 9))
    let cases: [(Value, String)] = [
      (.null, "null"), (.bool(true), "true"), (.int(-3), "-3"), (.long(1 << 40), "1099511627776"),
      (.double(1), "1.0"), (.double(1.5), "1.5"), (.double(.nan), "\"NaN\""),
      (.double(-.infinity), "\"-Infinity\""), (.char(0x41), "\"A\""),
      (.dateTime(moment), "\"2026-11-23T09:00:00Z\""),
      (.array([]), "[]"), (.hashtable(HashtableObject()), "{}"),
      (.object(EnumObject("Running", number: 4, type: "S", engine: fixture.engine)), "4"),
    ]
    for (value, json) in cases { #expect(try fixture.json(value) == json) }
  }

  @Test("text is escaped as PowerShell 7 does")
  func escapes() throws {
    #expect(
      try fixture.json(.string("a\"b\\c\n\t\u{1}é日'<>&/\u{2028}"))
        == #""a\"b\\c\n\t\u0001é日'<>&/\u2028""#)
    #expect(JSONText.quoted("é🙂", escaping: .nonASCII) == #""\u00e9\ud83d\ude42""#)
    #expect(JSONText.quoted("<a>'&\"", escaping: .html) == #""\u003ca\u003e\u0027\u0026\u0022""#)
  }

  @Test("objects and arrays in two forms")
  func forms() throws {
    let value = fixture.object(
      ("Name", .string("x")), ("List", .array([.int(1), .int(2)])), ("None", .array([])))
    #expect(try fixture.json(value) == #"{"Name":"x","List":[1,2],"None":[]}"#)
    #expect(
      try fixture.json(value, isCompressed: false) == """
        {
          "Name": "x",
          "List": [
            1,
            2
          ],
          "None": []
        }
        """)
  }

  @Test("what lies deeper than asked becomes text")
  func depth() throws {
    let inner = fixture.object(("C", .int(1)))
    let value = fixture.object(
      ("A", fixture.object(("B", inner), ("L", .array([.int(1), .int(2)])))))
    #expect(try fixture.json(value, depth: 1) == #"{"A":{"B":"@{C=1}","L":"1 2"}}"#)
    var json = ObjectJSON(reader: PropertyReader(engine: fixture.engine), depth: 0)
    _ = try json.text(of: value)
    #expect(json.isTruncated)
  }
}
