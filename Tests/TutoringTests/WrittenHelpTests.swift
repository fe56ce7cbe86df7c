import ShellRuntime
import Testing
import Transcripts

@testable import CoreCmdlets
@testable import Tutoring

/// The pages that were written by hand, against the program that they tell of.
@Suite("Written pages of help")
struct WrittenHelpTests {
  static let topicsWithExamples = WrittenPages.topicsAndTerms.filter { !$0.examples.isEmpty }
    .map(\.name)

  @Test("the examples of a topic show what they say", arguments: Self.topicsWithExamples)
  func examples(name: String) throws {
    let page = try #require(WrittenPages.topic(name))
    let (sessions, problems) = PlainSession.parse(bytes: Array(page.examples.utf8))
    #expect(problems.isEmpty, "\(problems)")
    for session in sessions {
      let played = try PlainSessionPlayer.play(session)
      for (written, shown) in zip(session.entries, played.entries) {
        #expect(!written.output.isEmpty, "\(name): \(written.input)")
        #expect(written.output == shown.output, "\(name): \(written.input)")
      }
    }
  }

  @Test("there is a page for each row of the language")
  func counts() {
    #expect(WrittenPages.all(.languageTopic).count >= 35)
    #expect(WrittenPages.all(.labTopic).count >= 8)
    #expect(WrittenPages.all(.term).count >= 43)
    #expect(WrittenPages.all(.engineCommand).count >= 125)
    #expect(WrittenPages.all(.productCommand).count >= 111)
    #expect(Self.topicsWithExamples.count >= 30)
  }

  @Test("each page of a command belongs to one that the program has, each once")
  func commands() {
    let commands = TutorEngine().engine.commands
    var seen: Set<String> = []
    for kind in [WrittenPages.Kind.engineCommand, .productCommand] {
      for page in WrittenPages.all(kind) {
        #expect(commands.definition(named: page.name) != nil, "\(page.name)")
        #expect(seen.insert(page.name).inserted, "\(page.name) has two pages")
        #expect(!page.lines.isEmpty && !page.related.isEmpty, "\(page.name)")
      }
    }
  }

  @Test("each command that does something has a page and two examples, one of them an error")
  func everyCommand() {
    let commands = TutorEngine().engine.commands
    for name in commands.simulatedNames {
      #expect(WrittenPages.command(name) != nil, "\(name) has no page")
      let examples = commands.definition(named: name)?.examples ?? ""
      let lines = examples.split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("PS> ") } >= 2, "\(name)")
      if CommandSessionTests.neverFailing[name] == nil {
        #expect(lines.contains { $0.hasPrefix("! ") }, "\(name) has no example of an error")
      }
    }
  }

  @Test("what stands under related leads to a page")
  func related() {
    let commands = TutorEngine().engine.commands
    for kind in WrittenPages.Kind.allCases {
      for page in WrittenPages.all(kind) {
        for name in page.related {
          let isKnown =
            commands.signature(named: name) != nil || WrittenPages.topic(name) != nil
            || WrittenPages.term(name) != nil
          #expect(isKnown, "\(page.name): \(name)")
        }
      }
    }
  }

  @Test("a topic and a term has one sentence that says what it is, and a text")
  func synopses() {
    for page in WrittenPages.topicsAndTerms {
      #expect(page.synopsis.hasSuffix("."), "\(page.name)")
      #expect(page.synopsis.count <= 100, "\(page.name)")
      #expect(page.lines.joined().count > 60, "\(page.name)")
    }
  }
}

@Suite("Finding help")
struct HelpSearchTests {
  private func shown(_ line: String) throws -> String {
    try CourseFixture.session().submit(line).output.map(\.text).joined(separator: "\n")
  }

  @Test("a word that one page has opens it; several are listed")
  func search() throws {
    #expect(try shown("Get-Help *splat*").contains("about_Splatting"))
    #expect(try shown("Get-Help *splat*").contains("LONG DESCRIPTION"))
    let list = try shown("Get-Help *Site*")
    #expect(list.contains("Get-CMSite") && list.contains("Category"))
    #expect(try shown("Get-Help limiting").contains("The bounds of a collection."))
  }

  @Test("terms are found by their words, and all are listed as the glossary")
  func terms() throws {
    #expect(try shown("Get-Help tenant attach").contains("The site's devices in the admin center."))
    #expect(try shown("Get-Help 'PRT'").contains("primary refresh token"))
    let list = try shown("Get-Help glossary")
    #expect(list.contains("workload") && list.contains("hybrid join"))
    #expect(try shown("Get-Help -Category Glossary") == list)
  }

  @Test("a cmdlet that is not simulated shows its syntax and what is simulated near it")
  func notSimulated() throws {
    let page = try shown("Get-Help Remove-CMDevice")
    #expect(page.contains("does not simulate it"))
    #expect(page.contains("SIMULATED NEIGHBOURS\n    Approve-CMDevice"))
    #expect(page.contains("Remove-CMDevice -DeviceName") || page.contains("Remove-CMDevice ["))
  }

  @Test("a Graph cmdlet shows its permissions, the least first")
  func permissions() throws {
    let page = try shown("Get-Help Get-MgOrganization")
    let least = "DeviceManagementServiceConfig.Read.All  (least)"
    #expect(page.contains("PERMISSIONS\n    GET /organization"))
    #expect(page.contains(least))
  }

  @Test("-Online says where the page is, as a machine without a browser does")
  func online() throws {
    let said = try shown("Get-Help Get-CMSite -Online")
    #expect(said.contains("module/configurationmanager/get-cmsite"))
    #expect(try shown("Get-Help about_If -Online").contains("Internet address (URI)"))
  }
}

@Suite("Get-Fidelity tells the truth")
struct FidelityTests {
  @Test("a parameter is refused where it says so, and not where it says simulated")
  func products() throws {
    let lab = try CatalogueLab()
    for name in ["Get-CMDevice", "Get-CMSite", "Set-CMServiceConnectionPoint"] {
      let signature = try #require(lab.commands.signature(named: name))
      let definition = try #require(lab.commands.definition(named: name))
      for parameter in signature.parameters where !parameter.isHidden {
        let level = GetFidelity.fidelity(of: parameter.name, signature, definition).level
        let isDeclared = definition.parameters.contains {
          $0.declaration.name == parameter.name
        }
        #expect(level == (isDeclared ? "Simulated" : "Refused"), "\(name) \(parameter.name)")
      }
    }
    lab.leavesWorldEqual("Invoke-CMWmiQuery 'select * from SMS_Site' -Context @{}")
    #expect(lab.errors.map(\.id).contains("ParameterNotSimulated"))
  }

  @Test("it names what docs/fidelity.md says of the command, and counts modules")
  func differences() throws {
    let session = try CourseFixture.session()
    let turn = session.submit("Get-Fidelity Get-CMSiteComponent | Format-List")
    #expect(turn.output.contains { $0.text.contains("property Status of what") })
    let overview = session.submit("Get-Fidelity").output.map(\.text).joined(separator: "\n")
    #expect(overview.contains("ConfigurationManager") && overview.contains("1186"))
  }
}
