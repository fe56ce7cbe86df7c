import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Examples of the reference, unmodified")
struct DocumentedExampleTests {
  /// The default lab, contoso-small.
  private static var description: ScenarioDescription {
    var description = ScenarioDescription(seed: 1, deviceCount: 12)
    description.domainName = "corp.contoso.com"
    description.hasDocumentedObjects = true
    return description
  }

  @Test("are all there, those of each page")
  func complete() {
    #expect(DocumentedExamples.cmdlets.count == 53)
    #expect(DocumentedExamples.all.count == 84)
    for (cmdlet, count) in DocumentedExamples.cmdlets {
      let numbers = DocumentedExamples.all.filter { $0.cmdlet == cmdlet }.map(\.number)
      #expect(numbers == Array(1..<(count + 1)), "\(cmdlet)")
      #expect(CoManagementCommands.all.contains { $0.name == cmdlet }, "\(cmdlet)")
    }
  }

  @Test(
    "end as they should in the default lab",
    arguments: Set(DocumentedExamples.all.map(\.cmdlet)).sorted())
  func run(cmdlet: String) throws {
    var lab = try newLab()
    for example in DocumentedExamples.all where example.cmdlet == cmdlet {
      if !example.continues { lab = try newLab() }
      try check(example, in: lab)
    }
  }

  /// The default lab, with PowerShell's own commands.
  private func newLab() throws -> Lab {
    let lab = try Lab(Self.description)
    CoreCommands.register(in: lab.shell.engine)
    return lab
  }

  private func check(_ example: DocumentedExample, in lab: Lab) throws {
    let before = lab.world.snapshot
    if case .confirmedChange = example.outcome { lab.answers = ["Y"] }
    if case .answeredChange(let answer) = example.outcome { lab.answers = [answer] }
    var errors: [String] = []
    for line in example.lines {
      try lab.run(line)
      errors += lab.errorIDs
    }
    let name = example.title
    switch example.outcome {
    case .objects:
      #expect(errors.isEmpty, "\(name)")
      #expect(!lab.objects.isEmpty, "\(name)")
      #expect(lab.world.snapshot == before, "\(name)")
    case .change, .confirmedChange, .answeredChange:
      #expect(errors.isEmpty, "\(name)")
      #expect(lab.world.snapshot != before, "\(name)")
    case .error(let id, let reason):
      #expect(errors == [id], "\(name): \(reason)")
      #expect(lab.world.snapshot == before, "\(name)")
    }
  }
}
