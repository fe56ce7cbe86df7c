import Testing

@testable import CoManagementModel

/// [domain/internet-devices, 5; memdocs about-client-installation-properties]
@Suite("The command line of the client")
struct ClientCommandLineTests {
  private static let host = "CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72186325152220500"

  @Test("a gateway gives a line that has nothing wrong, and none gives none [R-190]")
  func shown() throws {
    var description = ScenarioDescription(seed: 1, deviceCount: 12)
    #expect(try Simulation(description).clientCommandLine == nil)
    description.hasDocumentedObjects = true
    let with = try Simulation(description)
    let line = try #require(with.clientCommandLine)
    let read = try ClientCommandLine(line)
    #expect(read.isForPackage)
    #expect(read.problems(siteCode: with.site.siteCode) == [])
    let id = try #require(read.property("ccmhostname")?.split(separator: "/").last)
    #expect(id.count == 17)
  }

  @Test("quotes hold spaces together, inside CCMSETUPCMD and out of it")
  func words() throws {
    let line = try ClientCommandLine(
      #"/mp:https://a.b /source:"\\server\a share" /logon "#
        + #"SMSSITECODE=XYZ CCMINSTALLDIR="C:\Config Mgr""#)
    #expect(!line.isForPackage)
    #expect(line.words.map(\.name) == ["mp", "source", "logon", "SMSSITECODE", "CCMINSTALLDIR"])
    #expect(line.words.map(\.value) == [
      "https://a.b", #"\\server\a share"#, nil, "XYZ", #"C:\Config Mgr"#,
    ])
    #expect(line.property("ccminstalldir") == #"C:\Config Mgr"#)
    #expect(line.hasParameter("LOGON"))
  }

  @Test(
    "what cannot be read", arguments: [
      ("CCMSETUPCMD=CCMHOSTNAME=a", ClientCommandLineError.packageQuotes),
      ("CCMSETUPCMD=\"/logon", .packageQuotes),
      ("CCMINSTALLDIR=\"C:\\x", .openQuote),
      ("/logon now", .strayWord("now")),
    ])
  func refused(_ text: String, _ error: ClientCommandLineError) {
    #expect(throws: error) { try ClientCommandLine(text) }
  }

  @Test(
    "each rule", arguments: [
      ("CCMHOSTNAME=\(host) SMSSITECODE=XYZ", []),
      ("CCMHOSTNAME=\(host) SMSSITECODE=xyz CCMALLOWSILENTREBOOT", []),
      ("", [.missing("CCMHOSTNAME"), .missing("SMSSITECODE")]),
      ("CCMHOSTNAME=https://\(host) SMSSITECODE=XYZ", [.schemeInHostName]),
      ("CCMHOSTNAME=cmg.contoso.com SMSSITECODE=XYZ", [.incompleteHostName]),
      ("CCMHOSTNAME=\(host)/ SMSSITECODE=XYZ", [.incompleteHostName]),
      ("CCMHOSTNAME=\(host) SMSSITECODE=AUTO", [.automaticSite]),
      ("CCMHOSTNAME=\(host) SMSSITECODE=WXYZ", [.badSiteCode("WXYZ")]),
      ("CCMHOSTNAME=\(host) SMSSITECODE=ABC", [.otherSite("ABC")]),
      ("/mp:\(host) CCMHOSTNAME=\(host) SMSSITECODE=XYZ", [.sourceWithoutScheme(host)]),
      ("/mp:mp1.contoso.com;https://\(host) CCMHOSTNAME=\(host) SMSSITECODE=XYZ", []),
      ("CCMHOSTNAME=\(host) SMSSITECODE=XYZ /logon", [.parameterBehindProperty("/logon")]),
      ("/quiet CCMHOSTNAME=\(host) SMSSITECODE=XYZ", [.unknownParameter("/quiet")]),
      ("CCMHOSTNAME=\(host) SMSSITECODE=XYZ SMSCACHE=1", [.unknownProperty("SMSCACHE")]),
      ("/retry:soon CCMHOSTNAME=\(host) SMSSITECODE=XYZ", [.notANumber("/retry")]),
      ("CCMHOSTNAME=\(host) SMSSITECODE=XYZ SMSCACHESIZE=big", [.notANumber("SMSCACHESIZE")]),
      (
        "/regtoken:eyJ0 CCMHOSTNAME=\(host) SMSSITECODE=XYZ",
        [.tokenNeeds("/mp"), .tokenNeeds("SMSMP")]
      ),
      (
        "/mp:https://\(host) CCMHOSTNAME=\(host) SMSSITECODE=XYZ SMSMP=https://mp1 /regtoken:e",
        []
      ),
      ("/UsePKICert CCMHOSTNAME=\(host) SMSSITECODE=XYZ", [.certificateInsteadOfToken]),
      ("/UsePKICert CCMALWAYSINF=1 CCMHOSTNAME=\(host) SMSSITECODE=XYZ", []),
    ] as [(String, [ClientCommandLineProblem])])
  func rules(_ text: String, _ problems: [ClientCommandLineProblem]) throws {
    #expect(try ClientCommandLine(text).problems(siteCode: "XYZ") == problems)
    let packed = try ClientCommandLine("CCMSETUPCMD=\"\(text)\"")
    #expect(packed.problems(siteCode: "XYZ") == problems)
  }

  @Test("1,024 characters are taken and 1,025 are not [R-191]")
  func length() throws {
    let head = "CCMHOSTNAME=\(Self.host) SMSSITECODE=XYZ CCMADMINS="
    let full = head + String(repeating: "a", count: 1_024 - head.utf16.count)
    #expect(try ClientCommandLine(full).problems(siteCode: "XYZ") == [])
    #expect(
      try ClientCommandLine(full + "a").problems(siteCode: "XYZ")
        == [.tooLong(characters: 1_025)])
  }
}
