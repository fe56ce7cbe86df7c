import ShellFormatting
import ShellRuntime
import Testing

@Suite("Formatting commands")
struct FormatRequestTests {
  let fixture = FormattingFixture()

  private var sites: [Value] {
    [("CAS", 1), ("P01", 2), ("P02", 2)].map {
      fixture.object(("SiteCode", .string($0.0)), ("Type", .int(Int32($0.1))))
    }
  }

  @Test("a list of chosen properties")
  func list() throws {
    var request = FormatRequest(shape: .list)
    request.fields = [.name("Type"), .name("Missing")]
    #expect(try fixture.lines([sites[0]], request: request) == ["", "Type : 1", ""])
  }

  @Test("a list's label stays on its line, as a table's cell does")
  func lineEndInLabel() throws {
    let value = fixture.object(("x\ny", .int(1)), ("Name", .int(2)))
    #expect(
      try fixture.lines([value], request: FormatRequest(shape: .list))
        == ["", "x…   : 1", "Name : 2", ""])
  }

  @Test("a table keeps the column of a property that does not exist")
  func missingColumn() throws {
    var request = FormatRequest(shape: .table)
    request.fields = [.name("Missing"), .name("SiteCode")]
    #expect(
      try fixture.lines([sites[0]], request: request)
        == ["", "Missing SiteCode", "------- --------", "        CAS", ""])
  }

  @Test("calculated columns with width and alignment")
  func calculated() throws {
    var request = FormatRequest(shape: .table)
    let field = FormatField(
      "Code",
      .computed { (value, reader) throws(ShellError) in
        .string("<" + (try reader.value(of: "SiteCode", in: value) ?? .null).text + ">")
      })
    request.fields = [.name("Type"), .field(field, width: 8, alignment: .right)]
    #expect(
      try fixture.lines([sites[0]], request: request)
        == ["", "Type     Code", "----     ----", "   1    <CAS>", ""])
  }

  @Test("a field that cannot be calculated shows nothing")
  func failing() throws {
    var request = FormatRequest(shape: .list)
    let field = FormatField(
      "Broken",
      .computed { (_, _) throws(ShellError) in throw .failed("X", .notSpecified, "no") })
    request.fields = [.field(field, width: 0, alignment: nil)]
    #expect(try fixture.lines([sites[0]], request: request) == ["", "Broken : ", ""])
  }

  @Test("no header where it is not wanted")
  func noHeader() throws {
    var request = FormatRequest(shape: .table)
    request.hidesHeader = true
    #expect(try fixture.lines([sites[0]], request: request) == ["", "CAS         1", ""])
  }

  @Test("groups have a heading and a header of their own")
  func groups() throws {
    var request = FormatRequest(shape: .table)
    request.fields = [.name("SiteCode")]
    request.group = FormatGroup(key: .property("Type"), label: "Type")
    #expect(
      try fixture.text(sites, request: request) == """

           Type: 1

        SiteCode
        --------
        CAS

           Type: 2

        SiteCode
        --------
        P01
        P02

        """)
  }

  @Test("wrapped cells take as many lines as they need")
  func wrapped() throws {
    var request = FormatRequest(shape: .table)
    request.wraps = true
    let value = fixture.object(("Id", .int(1)), ("Text", .string("one two three four")))
    #expect(
      try fixture.lines([value], width: 13, request: request)
        == ["", "Id Text", "-- ----", " 1 one two", "   three four", ""])
  }

  @Test("a wide listing puts names side by side")
  func wide() throws {
    var request = FormatRequest(shape: .wide)
    request.fields = [.name("SiteCode")]
    request.columns = 3
    #expect(
      try fixture.lines(sites, width: 20, request: request) == ["", "CAS    P01    P02", ""])
    request.columns = 0
    #expect(
      try fixture.lines(sites, width: 20, request: request)
        == ["", "CAS        P01", "P02        ", ""])
  }

  @Test("records of a formatting command are written in its form")
  func records() throws {
    var records: [Value] = []
    let front = ViewFormatter(
      FormatRequest(shape: .list), views: StandardViews.table,
      reader: PropertyReader(engine: fixture.engine)
    ) { [engine = fixture.engine] (packet, shown) throws(ShellError) in
      records.append(.object(FormatRecord(packet, shown: shown, engine: engine)))
    }
    try front.add(sites[0])
    try front.finish()
    #expect(
      records.map(\.typeName).map { $0.split(separator: ".").last ?? "" }
        == [
          "FormatStartData", "GroupStartData", "FormatEntryData", "GroupEndData", "FormatEndData",
        ])
    #expect(try fixture.lines(records) == ["", "SiteCode : CAS", "Type     : 1", ""])
  }

  @Test("long values of a list wrap under their own start")
  func wrappingList() throws {
    let request = FormatRequest(shape: .list)
    let value = fixture.object(("Name", .string("alpha beta gamma")))
    #expect(
      try fixture.lines([value], width: 18, request: request)
        == ["", "Name : alpha beta ", "       gamma", ""])
  }

  @Test("no line of Format-Custom or of a page of help is wider than the screen")
  func paragraphs() throws {
    let text = Value.string(String(repeating: "word ", count: 30))
    let inner = fixture.object(("Text", text), ("List", .array([text, .int(1)])))
    let value = fixture.object(("Inner", inner), ("Text", text), ("Id", .int(7)))
    for width in [2, 5, 12, 40, 80, 200] {
      let lines = try fixture.lines(
        [value], width: width, request: FormatRequest(shape: .custom))
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width }, "\(width)")
      #expect(lines.joined().filter { $0 == "w" }.count == 90)
    }
  }

  @Test("Format-Custom opens no deeper than asked for, and ends with objects within themselves")
  func depth() throws {
    let inner = fixture.object(("X", fixture.object(("Y", .int(1)))))
    var request = FormatRequest(shape: .custom)
    request.depth = 1
    #expect(
      try fixture.lines([fixture.object(("A", inner))], request: request) == [
        "", "class PSCustomObject", "{", "  A = ", "    class PSCustomObject", "    {",
        "      X = @{Y=1}", "    }", "}", "", "",
      ])
    let list = ArrayObject([.int(1)])
    list.items.append(.array(list))
    request.depth = 50
    #expect(try fixture.lines([fixture.object(("A", .array(list)))], request: request).count < 400)
  }

  @Test("a table made from properties gives fractions two decimals, a list gives all digits")
  func fractions() throws {
    let value = fixture.object(("D", .double(1.23456)), ("Z", .double(-0.0)))
    #expect(
      try fixture.lines([value]) == ["", "   D     Z", "   -     -", "1.23 -0.00", ""])
    #expect(
      try fixture.lines([value], request: FormatRequest(shape: .list))
        == ["", "D : 1.23456", "Z : -0", ""])
  }

  @Test("errors among objects are shown as errors, in the view asked for")
  func errors() throws {
    let record = ErrorRecord(
      id: "X", category: .invalidData, message: "no", source: "Get-Foo")
    let error = Value.object(ErrorObject(record, target: .null, engine: fixture.engine))
    let row = fixture.object(("A", .int(1)))
    #expect(try fixture.lines([row, error]) == ["", "A", "-", "1", "Get-Foo: no", ""])
    var request = FormatRequest()
    request.errorView.style = .category
    #expect(
      try fixture.lines([error], request: request)
        == ["InvalidData: (:) [Get-Foo], RuntimeException"])
  }
}
