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
}
