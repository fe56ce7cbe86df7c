import ShellFormatting
import ShellRuntime
import Testing

@Suite("Default formatting")
struct OutputFormatterTests {
  let fixture = FormattingFixture()

  @Test("strings, numbers and booleans are lines")
  func scalars() throws {
    let values: [Value] = [
      .string("text"), .int(3), .double(1.5), .bool(true), .string(""), .null, .string("a\nb"),
    ]
    #expect(try fixture.lines(values) == ["text", "3", "1.5", "True", "", "a", "b"])
  }

  @Test("an object with four properties is a table with numbers and booleans on the right")
  func table() throws {
    let values = [
      fixture.object(("Name", .string("PC-001")), ("Id", .int(7)), ("Ok", .bool(true))),
      fixture.object(("Name", .string("X")), ("Id", .int(1234)), ("Ok", .bool(false))),
    ]
    #expect(
      try fixture.text(values) == """

        Name     Id    Ok
        ----     --    --
        PC-001    7  True
        X      1234 False

        """)
  }

  @Test("an object with more than four properties is a list")
  func list() throws {
    let value = fixture.object(
      ("A", .int(1)), ("Bcd", .string("x")), ("C", .null), ("D", .bool(false)), ("E", .int(5)))
    #expect(
      try fixture.text([value, value]) == """

        A   : 1
        Bcd : x
        C   : 
        D   : False
        E   : 5

        A   : 1
        Bcd : x
        C   : 
        D   : False
        E   : 5

        """)
  }

  @Test("the first object decides the columns; others are cut to them")
  func heterogeneous() throws {
    let values = [
      fixture.object(("A", .int(1))), fixture.object(("B", .int(2))), .string("text"),
      fixture.object(("A", .int(3))),
    ]
    #expect(try fixture.lines(values) == ["", "A", "-", "1", " ", "text", "3", ""])
  }

  @Test("collections and dates in cells")
  func cells() throws {
    let moment = DateTime(year: 2026, month: 11, day: 23, hour: 9)
    let values = [
      fixture.object(
        ("List", .array([.int(1), .null, .string("c"), .int(4), .int(5)])),
        ("Map", .hashtable(HashtableObject([("k", .int(1))]))),
        ("When", moment.map { .dateTime($0) } ?? .null))
    ]
    let text = try fixture.text(values)
    #expect(
      text == """

        List              Map      When
        ----              ---      ----
        {1, $null, c, 4…} {[k, 1]} 11/23/2026 9:00:00 AM

        """)
  }

  @Test("a hashtable shows its entries by name and value")
  func hashtable() throws {
    let table = HashtableObject([("Server", .string("CM01")), ("Port", .int(443))])
    #expect(
      try fixture.text([.hashtable(table)]) == """

        Name                           Value
        ----                           -----
        Server                         CM01
        Port                           443

        """)
  }

  @Test("a date stands alone in its long form")
  func date() throws {
    let moment = try #require(DateTime(year: 2026, month: 11, day: 23, hour: 9))
    #expect(
      try fixture.lines([.dateTime(moment)])
        == ["", "Monday, November 23, 2026 9:00:00 AM", ""])
  }

  @Test("columns that do not fit are narrowed or dropped from the right")
  func narrow() throws {
    let value = fixture.object(
      ("First", .string("aaaaaaaaaa")), ("Second", .string("bbbbbbbbbb")),
      ("Third", .string("cccccccccc")))
    #expect(
      try fixture.text([value], width: 15) == """

        First      Seco
                   nd
        -----      ----
        aaaaaaaaaa bbb…

        """)
  }

  @Test("a screen of fewer than five columns shows no table")
  func tooNarrow() throws {
    #expect(try fixture.lines([fixture.object(("A", .int(1)))], width: 4) == ["", ""])
  }

  @Test("control characters in values become visible on a terminal")
  func terminal() throws {
    let value = fixture.object(("A", .string("x\u{1B}[2Jy")))
    #expect(try fixture.lines([value], isTerminal: true)[3] == "x␛[2Jy")
    #expect(try fixture.lines([.string("\u{1B}c")], isTerminal: true) == ["␛c"])
  }

  @Test("registered views decide for their types, and other types stand apart")
  func views() throws {
    var views = StandardViews.table
    views.register(
      FormatView(
        ["IResultObject#SMS_Site"],
        .list(["SiteCode", "SiteName"].map { FormatField($0) })))
    let shape = fixture.engine.customShape(
      typeNames: ["IResultObject#SMS_Site", "System.Object"],
      properties: ["SiteName", "SiteCode", "Type"])
    let site = Value.object(
      CustomObject(shape: shape, values: [.string("Main"), .string("XYZ"), .int(2)]))
    let other = fixture.object(("A", .int(1)))
    #expect(
      try fixture.lines([site, other], views: views)
        == ["", "SiteCode : XYZ", "SiteName : Main", "", "", "A : 1", ""])
  }
}
