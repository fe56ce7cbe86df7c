/// A signature as the binder looks things up in it; made once per command.
final class BindingTable {
  /// All declarations of one parameter.
  struct Entry {
    let name: String
    let aliases: [String]
    /// The declaration that holds in each set, by set index; nil where the set has no such
    /// parameter.
    let bySet: [ParameterDeclaration?]
    let setMask: UInt64
    /// Sets in which it must be given, takes the pipeline object, takes a property of it, takes
    /// what is left over.
    let mandatory: UInt64
    let fromPipeline: UInt64
    let byProperty: UInt64
    let remaining: UInt64
    let type: BoundType
    /// Declared once for all sets, so that it does not tell one from another.
    let isCommon: Bool

    init(name: String, bySet: [ParameterDeclaration?]) {
      func bits(_ condition: (ParameterDeclaration) -> Bool) -> UInt64 {
        var mask: UInt64 = 0
        for (index, declaration) in bySet.enumerated() {
          if let declaration, condition(declaration) { mask |= 1 << UInt64(index) }
        }
        return mask
      }
      let first = bySet.lazy.compactMap { $0 }.first
      self.name = name
      self.bySet = bySet
      aliases = first?.aliases ?? []
      type = BoundType(first)
      setMask = bits { _ in true }
      mandatory = bits(\.isMandatory)
      fromPipeline = bits(\.fromPipeline)
      byProperty = bits(\.fromPipelineByPropertyName)
      remaining = bits(\.takesRemaining)
      isCommon = bySet.allSatisfy { $0 == first }
    }

    /// Sets that take anything of a pipeline object.
    var pipeline: UInt64 { fromPipeline | byProperty }

    /// The declaration of the first of some sets.
    func declaration(in mask: UInt64) -> ParameterDeclaration? {
      for (index, declaration) in bySet.enumerated() where mask & (1 << UInt64(index)) != 0 {
        if let declaration { return declaration }
      }
      return nil
    }

    var any: ParameterDeclaration? { bySet.lazy.compactMap { $0 }.first }
  }

  let signature: CommandSignature
  let entries: [Entry]
  let setNames: [String]
  let defaultMask: UInt64
  let allMask: UInt64
  let supportsShouldProcess: Bool
  private var exact: [FoldedText: Int] = [:]

  init(_ signature: CommandSignature) {
    self.signature = signature
    // More than 64 sets do not occur; a signature that has them keeps the first 64.
    let sets =
      signature.sets.isEmpty
      ? [(name: CommandSignature.allSets, parameters: Array(signature.parameters.indices))]
      : Array(signature.sets.prefix(64))
    setNames = sets.map(\.name)
    allMask = sets.count == 64 ? .max : (1 << UInt64(sets.count)) - 1
    let defaultIndex = signature.defaultSet.flatMap { name in
      sets.firstIndex { TextComparison.equalsIgnoringCase($0.name, name) }
    }
    defaultMask = defaultIndex.map { 1 << UInt64($0) } ?? (sets.count == 1 ? 1 : 0)
    var takesConfirmation = signature.supportsShouldProcess
    var order: [String] = []
    var bySet: [FoldedText: [ParameterDeclaration?]] = [:]
    for (setIndex, set) in sets.enumerated() {
      for index in set.parameters where signature.parameters.indices.contains(index) {
        let declaration = signature.parameters[index]
        // The catalogue lists these two among a command's own parameters.
        if declaration.name == "WhatIf" || declaration.name == "Confirm" {
          takesConfirmation = true
          continue
        }
        let key = FoldedText(declaration.name)
        if bySet[key] == nil { order.append(declaration.name) }
        bySet[key, default: Array(repeating: nil, count: sets.count)][setIndex] = declaration
      }
    }
    entries = order.map { Entry(name: $0, bySet: bySet[FoldedText($0)] ?? []) }
    supportsShouldProcess = takesConfirmation
    for (index, entry) in entries.enumerated() { exact[FoldedText(entry.name)] = index }
    for (index, entry) in entries.enumerated() {
      for alias in entry.aliases where exact[FoldedText(alias)] == nil {
        exact[FoldedText(alias)] = index
      }
    }
  }

  /// What a typed parameter name stands for.
  enum Resolution {
    case entry(Int)
    case common(CommonParameterName)
    case ambiguous([String])
    case unknown
  }

  /// Looks a name up: exact name or alias first, then an unambiguous beginning.
  func resolve(_ name: String) -> Resolution {
    if let index = exact[FoldedText(name)] { return .entry(index) }
    let common = commonNames
    if let found = common.first(where: { $0.isNamed(name) }) { return .common(found) }
    let folded = TextComparison.folded(name)
    var matches: [(name: String, resolution: Resolution)] = []
    for (index, entry) in entries.enumerated() {
      let isMatch = ([entry.name] + entry.aliases).contains {
        TextComparison.folded($0).utf8.starts(with: folded.utf8)
      }
      if isMatch { matches.append((entry.name, .entry(index))) }
    }
    for found in common where TextComparison.folded(found.rawValue).utf8.starts(with: folded.utf8) {
      matches.append((found.rawValue, .common(found)))
    }
    guard matches.count > 1 else { return matches.first?.resolution ?? .unknown }
    // A command's own parameter wins over the common ones that begin alike.
    let own = matches.filter { if case .entry = $0.resolution { true } else { false } }
    return own.count == 1 ? own[0].resolution : .ambiguous(matches.map(\.name))
  }

  /// The common parameters that the command takes.
  private(set) lazy var commonNames: [CommonParameterName] = CommonParameterName.allCases.filter {
    $0.isShouldProcess ? supportsShouldProcess : signature.hasCommonParameters
  }

  /// Entries that take pipeline objects whole, and those that take properties of them.
  private(set) lazy var byValue: [Int] = entries.indices.filter { entries[$0].fromPipeline != 0 }
  private(set) lazy var byProperty: [Int] = entries.indices.filter { entries[$0].byProperty != 0 }
  /// Entries that some set makes mandatory.
  private(set) lazy var mandatory: [Int] = entries.indices.filter { entries[$0].mandatory != 0 }

  /// A place in the order of positional arguments: an entry and the sets in which it stands there.
  struct Position {
    let position: Int
    let index: Int
    let sets: UInt64
  }

  /// Whether two parameters stand at the same place in one set.
  private(set) lazy var hasAmbiguousPositions: Bool = positions.indices.contains { at in
    positions[..<at].contains {
      $0.position == positions[at].position && $0.sets & positions[at].sets != 0
    }
  }

  /// All positions, the lowest first.
  private(set) lazy var positions: [Position] = {
    var found: [Position] = []
    for (index, entry) in entries.enumerated() {
      for (set, declaration) in entry.bySet.enumerated() {
        guard let declaration, let position = declaration.position, !declaration.takesRemaining
        else { continue }
        let bit: UInt64 = 1 << UInt64(set)
        if let at = found.firstIndex(where: { $0.index == index && $0.position == position }) {
          found[at] = Position(
            position: position, index: index, sets: found[at].sets | bit)
        } else {
          found.append(Position(position: position, index: index, sets: bit))
        }
      }
    }
    return found.sorted { ($0.position, $0.index) < ($1.position, $1.index) }
  }()

  /// The names of some sets.
  func name(of mask: UInt64) -> String {
    for (index, name) in setNames.enumerated() where mask & (1 << UInt64(index)) != 0 {
      return name
    }
    return CommandSignature.allSets
  }
}

/// The names of the common parameters.
enum CommonParameterName: String, CaseIterable {
  case verbose = "Verbose"
  case debug = "Debug"
  case errorAction = "ErrorAction"
  case warningAction = "WarningAction"
  case informationAction = "InformationAction"
  case progressAction = "ProgressAction"
  case errorVariable = "ErrorVariable"
  case warningVariable = "WarningVariable"
  case informationVariable = "InformationVariable"
  case outVariable = "OutVariable"
  case outBuffer = "OutBuffer"
  case pipelineVariable = "PipelineVariable"
  case whatIf = "WhatIf"
  case confirm = "Confirm"

  var isShouldProcess: Bool { self == .whatIf || self == .confirm }

  var isSwitch: Bool {
    self == .verbose || self == .debug || self == .whatIf || self == .confirm
  }

  /// The .NET type that it takes.
  var typeName: String {
    switch self {
    case .errorAction, .warningAction, .informationAction, .progressAction:
      "System.Management.Automation.ActionPreference"
    case .outBuffer: "System.Int32"
    case .verbose, .debug, .whatIf, .confirm: "System.Management.Automation.SwitchParameter"
    default: "System.String"
    }
  }

  private var alias: String {
    switch self {
    case .verbose: "vb"
    case .debug: "db"
    case .errorAction: "ea"
    case .warningAction: "wa"
    case .informationAction: "infa"
    case .progressAction: "proga"
    case .errorVariable: "ev"
    case .warningVariable: "wv"
    case .informationVariable: "iv"
    case .outVariable: "ov"
    case .outBuffer: "ob"
    case .pipelineVariable: "pv"
    case .whatIf: "wi"
    case .confirm: "cf"
    }
  }

  func isNamed(_ name: String) -> Bool {
    TextComparison.equalsIgnoringCase(rawValue, name)
      || TextComparison.equalsIgnoringCase(alias, name)
  }
}

/// The type that a declaration names, ready for conversion.
struct BoundType {
  let type: ShellType
  /// A kind of world object or another .NET type that nothing converts to.
  let isOpaque: Bool
  let isSwitch: Bool
  /// Takes arrays.
  let isArray: Bool
  /// Takes text, so that a number is taken as it was written.
  var takesText: Bool { type == .string || type == .array(.string) }
  /// What is typed for it must not be shown.
  var isSecret: Bool { TextComparison.folded(type.fullName).hasSuffix("securestring") }

  init(_ declaration: ParameterDeclaration?) {
    let (type, isOpaque) = Self.read(declaration?.type ?? "Object", declaration?.values ?? [])
    self.type = type
    self.isOpaque = isOpaque
    isSwitch = type == .switchParameter
    isArray = type.isArray || type == .object
  }

  private static func read(_ name: String, _ values: [String]) -> (ShellType, Bool) {
    if name.hasSuffix("[]") {
      let (element, isOpaque) = read(String(name.dropLast(2)), values)
      return (.array(element), isOpaque)
    }
    if name.hasSuffix("?") { return read(String(name.dropLast()), values) }
    if TextComparison.folded(name).hasPrefix("nullable["), name.hasSuffix("]") {
      return read(String(name.dropFirst(9).dropLast()), values)
    }
    let type = TypeNames.type(named: name)
    switch type {
    case .named(let written):
      return EnumerationNames.members(of: written) == nil ? (type, true) : (type, false)
    default: return (type, false)
    }
  }
}
