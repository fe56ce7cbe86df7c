@testable import CoManagementCmdlets
import CoManagementModel
import ShellSyntax
@testable import ShellRuntime

/// Binds calls that are made from signatures.
final class CatalogueSession {
  /// How many sets a call with all their parameters selects, how many lose to the default set that
  /// has these parameters too, and how many PowerShell could not tell apart.
  static let boundSets = 4_272
  static let shadowedSets = 11
  static let ambiguousSets = 4

  enum Outcome: Equatable {
    case success(String)
    case failure(String)
  }

  let shell: Shell
  let tables: [BindingTable]
  private(set) var lastError: ErrorRecord?
  private let host = SilentHost()

  init() {
    let catalogue = CmdletCatalogue()
    let engine = Engine(catalogue: catalogue)
    guard let simulation = try? Simulation(ScenarioDescription(seed: 7, deviceCount: 1)) else {
      preconditionFailure("the smallest lab cannot be made")
    }
    shell = Shell(engine: engine, world: SimulatedWorld(simulation), host: host)
    tables = catalogue.names.compactMap { engine.commands.bindingTable(named: $0) }
  }

  /// The parameters of a set.
  func names(of set: Int, in table: BindingTable) -> [String] {
    table.entries.filter { $0.setMask & (1 << UInt64(set)) != 0 }.map(\.name)
  }

  /// The set that PowerShell's rules select for named parameters: the default one where it has them
  /// all, else the only one that has them all and lacks nothing; nil where that is ambiguous.
  func expectedSet(_ names: [String], _ table: BindingTable) -> Int? {
    let wanted = Set(names)
    let sets = table.setNames.indices.filter { wanted.isSubset(of: self.names(of: $0, in: table)) }
    if sets.count == 1 { return sets[0] }
    if let preferred = sets.first(where: { table.defaultMask == 1 << UInt64($0) }) {
      return preferred
    }
    let complete = sets.filter { set in
      table.entries.allSatisfy { entry in
        entry.mandatory & (1 << UInt64(set)) == 0 || entry.isCommon || names.contains(entry.name)
      }
    }
    return complete.count == 1 ? complete[0] : nil
  }

  /// The mandatory parameters of a set that are not among some names.
  func missing(_ names: [String], _ set: Int, _ table: BindingTable) -> [String] {
    table.entries.filter {
      $0.mandatory & (1 << UInt64(set)) != 0 && !names.contains($0.name)
    }.map(\.name)
  }

  func arguments(_ names: [String], _ set: Int, _ table: BindingTable) -> [CallArgument] {
    table.entries.filter { names.contains($0.name) }.map { entry in
      CallArgument(
        name: entry.name, value: sample(entry.type, entry.declaration(in: 1 << UInt64(set))))
    }
  }

  func bind(_ table: BindingTable, _ arguments: [CallArgument]) -> Outcome {
    let call = CommandCall(
      name: table.signature.name, signature: table.signature, unit: nil,
      span: .init(start: 0, end: 0))
    var binder = Binder(table, call: call, shell: shell, hasInput: false)
    lastError = nil
    shell.refillBudgets()
    do throws(ShellError) {
      try binder.bind(arguments)
      return .success(call.parameterSetName)
    } catch {
      lastError = error.record
      guard let record = error.record else { return .failure("\(error)") }
      guard record.id == "MissingMandatoryParameter" else { return .failure(record.id) }
      let names = record.message.split(separator: ": ").last ?? ""
      return .failure("\(record.id): \(names)")
    }
  }

  func resolves(_ name: String, to index: Int, _ table: BindingTable) -> Bool {
    if case .entry(index) = table.resolve(name) { return true }
    return false
  }

  /// How many of its first bytes a parameter's name shares with a spelling of another one, at most.
  static func parting(of index: Int, in spellings: [[[UInt8]]]) -> Int {
    let name = spellings[index][0]
    var most = 0
    for other in spellings.indices where other != index {
      for spelling in spellings[other] where spelling.starts(with: name.prefix(most + 1)) {
        most = zip(name, spelling).prefix { $0 == $1 }.count
      }
    }
    return most
  }

  /// A value of a parameter's type.
  private func sample(_ bound: BoundType, _ declaration: ParameterDeclaration?) -> Value {
    if case .array(let element) = bound.type {
      return .array([sample(element, bound.isOpaque, declaration)])
    }
    return sample(bound.type, bound.isOpaque, declaration)
  }

  private func sample(
    _ type: ShellType, _ isOpaque: Bool, _ declaration: ParameterDeclaration?
  ) -> Value {
    if let value = declaration?.values.first { return .string(value) }
    if isOpaque { return .object(shell.engine.customObject([("Name", .string("x"))])) }
    switch type {
    case .number: return .int(1)
    case .bool, .switchParameter: return .bool(true)
    case .dateTime: return .dateTime(shell.world.now)
    case .timeSpan: return .string("01:00:00")
    case .guid: return .string("11111111-2222-3333-4444-555555555555")
    case .version: return .string("1.2")
    case .hashtable, .ordered: return .hashtable(HashtableObject(isOrdered: false))
    case .array(let element): return .array([sample(element, isOpaque, nil)])
    default: return .string("x")
    }
  }
}

private final class SilentHost: Host {
  var isInteractive: Bool { false }
  func reply(to request: ReplyRequest) -> String? { nil }
  func output(_ value: Value) {}
  func error(_ record: ErrorRecord) {}
  func message(_ text: String, stream: MessageStream) {}
}
