import Testing

@testable import CoManagementCmdlets
@testable import ShellRuntime

/// Every signature of the catalogue against the binder, by rules that are written down here a
/// second time.
@Suite("Calls made from the catalogue bind as PowerShell binds them")
struct BindingLawTests {
  private let session = CatalogueSession()

  @Test("what a set's parameters say is the set that is bound")
  func sets() {
    var shadowed: [String] = []
    var ambiguous: [String] = []
    var bound = 0
    for table in session.tables {
      for set in table.setNames.indices {
        let names = session.names(of: set, in: table)
        let expected = session.expectedSet(names, table)
        let result = session.bind(table, session.arguments(names, set, table))
        let label = "\(table.signature.name) \(table.setNames[set])"
        switch (expected, result) {
        case (nil, .failure(let id)):
          #expect(id == "AmbiguousParameterSet", "\(label)")
          ambiguous.append(label)
        case (let expected?, .success(let name)):
          #expect(name == table.setNames[expected], "\(label)")
          if expected == set { bound += 1 } else { shadowed.append(label) }
        case (let expected?, .failure(let id)):
          // The default set wins, although it lacks something.
          let missing = session.missing(names, expected, table)
          #expect(id == "MissingMandatoryParameter: " + missing.joined(separator: " ") + ".")
          #expect(expected != set && !missing.isEmpty, "\(label): \(id)")
          shadowed.append(label)
        default: Issue.record("\(label): \(String(describing: expected)) but \(result)")
        }
      }
    }
    #expect(bound == CatalogueSession.boundSets)
    #expect(shadowed.count == CatalogueSession.shadowedSets, "\(shadowed)")
    #expect(ambiguous.count == CatalogueSession.ambiguousSets, "\(ambiguous)")
  }

  @Test("a call with nothing lacks what its default set demands")
  func nothing() {
    for table in session.tables {
      let result = session.bind(table, [])
      let set = session.expectedSet([], table)
      let missing = set.map { set in
        table.entries.filter { $0.mandatory & (1 << UInt64(set)) != 0 }.map(\.name)
      }
      switch (missing, result) {
      case (nil, .failure(let id)): #expect(id == "AmbiguousParameterSet")
      case (let missing?, .failure(let id)):
        #expect(id == "MissingMandatoryParameter: " + missing.joined(separator: " ") + ".")
        #expect(!missing.isEmpty, "\(table.signature.name)")
      case (let missing?, .success): #expect(missing.isEmpty, "\(table.signature.name)")
      default: Issue.record("\(table.signature.name): \(result)")
      }
    }
  }

  @Test("a name that no parameter has is refused, a beginning and an alias are the name")
  func names() {
    for table in session.tables {
      let unknown = session.bind(table, [CallArgument(name: "Zzzz")])
      let takesAny = table.entries.contains { $0.remaining != 0 }
      #expect(takesAny || unknown == .failure("NamedParameterNotFound"), "\(table.signature.name)")
      let spellings = table.entries.map { entry in
        ([entry.name] + entry.aliases).map { Array($0.lowercased().utf8) }
      }
      for (index, entry) in table.entries.enumerated() {
        #expect(session.resolves(entry.name.lowercased(), to: index, table), "\(entry.name)")
        for alias in entry.aliases where table.entries.count(where: { $0.answers(alias) }) == 1 {
          #expect(session.resolves(alias, to: index, table), "\(table.signature.name) \(alias)")
        }
        // The name is alone from where it parts from all others; on either side of that place, and
        // at both ends, its beginnings tell whether the binder knows.
        let parts = CatalogueSession.parting(of: index, in: spellings)
        for length in Set([1, parts, parts + 1, entry.name.count - 1])
        where (1..<entry.name.count).contains(length) {
          let beginning = String(entry.name.prefix(length))
          let bytes = Array(beginning.lowercased().utf8)
          if spellings.contains(where: { $0.contains(bytes) }) { continue }
          #expect(
            session.resolves(beginning, to: index, table) == (length > parts)
              || table.isCommon(beginning), "\(table.signature.name) -\(beginning)")
        }
      }
    }
  }

  @Test("a value that an enumeration has not is refused with the list of those it has")
  func values() {
    var count = 0
    for table in session.tables where !table.signature.module.hasPrefix("Microsoft.Graph") {
      for entry in table.entries {
        guard let values = entry.any?.values, !values.isEmpty else { continue }
        count += 1
        let call = [CallArgument(name: entry.name, value: .string("~"))]
        guard case .failure = session.bind(table, call), let record = session.lastError else {
          Issue.record("\(table.signature.name) -\(entry.name) takes anything")
          continue
        }
        let isText = entry.type.takesText
        let id =
          isText ? "ParameterArgumentValidationError" : "CannotConvertArgumentNoMessage"
        #expect(record.id == id, "\(table.signature.name) -\(entry.name)")
        if case .number = entry.type.type { continue }
        let list = values.joined(separator: isText ? "," : ", ")
        #expect(record.message.contains(list), "\(table.signature.name) -\(entry.name)")
      }
    }
    #expect(count > 500)
  }

  @Test("nothing of the catalogue is read before a command of it is asked for")
  func nothingAtStart() {
    let catalogue = CmdletCatalogue()
    let engine = Engine(catalogue: catalogue)
    CoManagementCommands.register(in: engine)
    #expect(catalogue.decodedCount == 0)
    let shell = Shell(engine: engine, world: session.shell.world, host: session.shell.host)
    _ = shell.run("$x = 1 + 1; function f { $x }; f")
    #expect(catalogue.decodedCount == 0)
    _ = shell.run("Get-CMSite")
    #expect(catalogue.decodedCount == 1)
  }
}

extension BindingTable.Entry {
  fileprivate func answers(_ name: String) -> Bool {
    ([self.name] + aliases).contains { TextComparison.equalsIgnoringCase($0, name) }
  }
}

extension BindingTable {
  fileprivate func isCommon(_ name: String) -> Bool {
    commonNames.contains { $0.isNamed(name) }
  }
}
