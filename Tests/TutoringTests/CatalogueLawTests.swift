import CoManagementCmdlets
import CoManagementModel
import ShellRuntime
import Testing

@testable import Tutoring

/// What holds for every command of the program, whichever room it comes from.
@Suite("Laws over every command")
struct CatalogueLawTests {
  /// Verbs that only look.
  static let lookingVerbs: Set<String> = [
    "Get", "Test", "Find", "Where", "Select", "Format", "Measure", "Show", "Sort", "Group",
    "Compare", "ConvertTo", "ConvertFrom", "Join", "Split", "Resolve",
  ]
  /// Whether a line lets time pass on purpose.
  static func waits(_ line: String) -> Bool {
    line.contains(" -Wait") || line.lowercased().contains("sleep")
  }

  static let readers: [String] = CatalogueLab.names.filter { name in
    lookingVerbs.contains(verb(name)) && !writingGetters.contains(name)
  }

  /// `Get-Certificate` gets one made.
  private static let writingGetters = ["Get-Certificate"]

  static func verb(_ name: String) -> String { String(name.prefix { $0 != "-" }) }

  @Test("a command that only looks leaves the world equal", arguments: Self.readers)
  func looking(name: String) throws {
    let lab = try CatalogueLab()
    for line in lab.examples(of: name) where !Self.waits(line) {
      let isOthers = lab.commands.simulatedNames.contains {
        !Self.lookingVerbs.contains(Self.verb($0)) && line.contains($0)
      }
      if isOthers {
        lab.leavesWorldEqual(line)
      } else {
        #expect(lab.leavesWorldEqual(line), "\(line)")
      }
    }
  }

  @Test("what supports -WhatIf changes nothing under it", arguments: CatalogueLab.names)
  func whatIf(name: String) throws {
    let lab = try CatalogueLab()
    let signature = try #require(lab.commands.signature(named: name))
    guard signature.supportsShouldProcess else { return }
    lab.leavesWorldEqual("$WhatIfPreference = $true")
    for line in lab.examples(of: name) where !Self.waits(line) {
      #expect(lab.leavesWorldEqual(line), "\(line)")
      guard line.hasSuffix(name) || line.contains("\(name) ") else { continue }
      #expect(lab.leavesWorldEqual("\(line) -WhatIf"), "\(line) -WhatIf")
    }
  }

  @Test("a command that fails leaves the world equal", arguments: CatalogueLab.names)
  func failing(name: String) throws {
    let lab = try CatalogueLab()
    for line in lab.examples(of: name) {
      let before = lab.world.simulation
      let isEqual = lab.leavesWorldEqual(line)
      if !lab.errors.isEmpty, !line.contains(";"), !line.contains("\n") {
        #expect(isEqual, "\(line)")
      }
      if !isEqual { #expect(lab.world.simulation.now >= before.now, "\(line)") }
    }
    for line in ["\(name) -NoSuchParameter 1", "\(name) a b c d e f g h i j k l m n o p q r"] {
      let isEqual = lab.leavesWorldEqual(line)
      #expect(lab.errors.isEmpty || isEqual, "\(line)")
    }
  }

  @Test("an unknown parameter is named as one, where the command takes no words as they come")
  func unknownParameter() throws {
    let lab = try CatalogueLab()
    for name in CatalogueLab.names {
      let signature = try #require(lab.commands.signature(named: name))
      if signature.parameters.contains(where: \.takesRemaining) { continue }
      lab.leavesWorldEqual("\(name) -NoSuchParameter 1")
      let ids = lab.errors.map(\.id)
      #expect(ids.contains("NamedParameterNotFound"), "\(name): \(ids)")
    }
  }

  @Test("without its mandatory parameters a command says which, or which sets there are")
  func mandatory() throws {
    let said = ["MissingMandatoryParameter", "AmbiguousParameterSet"]
    let lab = try CatalogueLab()
    for name in CatalogueLab.names {
      let signature = try #require(lab.commands.signature(named: name))
      let needsSome = signature.sets.allSatisfy { set in
        set.parameters.contains { signature.parameters[$0].isMandatory }
      }
      // Says what the line before it said.
      if name == "Invoke-History" { continue }
      lab.leavesWorldEqual(name)
      let ids = lab.errors.map(\.id)
      let isSaid = ids.contains { said.contains($0) }
      #expect(isSaid == needsSome || (isSaid && signature.defaultSet != nil), "\(name): \(ids)")
    }
  }

  @Test("the trainer's own commands have approved verbs and singular nouns")
  func names() throws {
    let approved: Set<String> = [
      "Add", "Checkpoint", "Clear", "Close", "Compare", "Complete", "Confirm", "Connect",
      "ConvertFrom", "ConvertTo", "Copy", "Disable", "Disconnect", "Edit", "Enable", "Enter",
      "Exit",
      "Export", "Find", "Format", "Get", "Grant", "Group", "Hide", "Import", "Initialize",
      "Install", "Invoke", "Join", "Limit", "Lock", "Measure", "Merge", "Move", "New", "Open",
      "Out", "Ping", "Pop", "Protect", "Push", "Read", "Receive", "Redo", "Register", "Remove",
      "Rename", "Repair", "Request", "Reset", "Resize", "Resolve", "Restart", "Restore", "Resume",
      "Save", "Search", "Select", "Send", "Set", "Show", "Skip", "Split", "Start", "Step", "Stop",
      "Submit", "Suspend", "Switch", "Sync", "Test", "Trace", "Undo", "Uninstall", "Unlock",
      "Unregister", "Update", "Use", "Wait", "Watch", "Write",
    ]
    let lab = try CatalogueLab()
    for name in CatalogueLab.names where lab.commands.signature(named: name)?.module == "cotutor" {
      #expect(approved.contains(Self.verb(name)), "\(name)")
      let noun = name.drop { $0 != "-" }.dropFirst()
      let isPlural = noun.hasSuffix("s") && !noun.hasSuffix("ss") && !noun.hasSuffix("us")
      #expect(!noun.isEmpty && !isPlural, "\(name)")
    }
  }

  /// Commands that have nothing to fail at: they take whatever comes, or find nothing instead.
  static let neverFailing: Set<String> = [
    "Clear-Host", "Exit-PSSession", "Get-CMDeviceCollection", "Get-CMUserCollection",
    "Get-Location",
    "Get-MgContext", "Get-Module", "Get-Unique", "New-Guid", "Out-Default", "Out-Host", "Out-Null",
    "netsh",
  ]

  @Test("a command shows two examples at least, one of them an error where it can fail")
  func examples() throws {
    let lab = try CatalogueLab()
    for name in CatalogueLab.names {
      let text = lab.commands.definition(named: name)?.examples ?? ""
      #expect(lab.examples(of: name).count >= 2, "\(name)")
      let hasError = text.split(separator: "\n").contains { $0.hasPrefix("! ") }
      #expect(hasError || Self.neverFailing.contains(name), "\(name) shows no error")
    }
  }

  @Test("every parameter to which a command gives effect stands in its help")
  func help() throws {
    let session = try CourseFixture.session()
    for name in CatalogueLab.names {
      let turn = session.submit("Get-Help \(name) -Full")
      let text = turn.output.map(\.text).joined(separator: "\n")
      let definition = try #require(session.engine.commands.definition(named: name))
      for parameter in definition.parameters where !parameter.declaration.isHidden {
        let shown = text.contains("-\(parameter.declaration.name)")
        #expect(shown, "\(name) -\(parameter.declaration.name)")
      }
    }
  }
}
