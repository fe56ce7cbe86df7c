/// A signature made ready for binding: parameters by name, with the sets that have them as bits.
/// Made once a command.
public final class BindingPlan {
  /// One parameter over all sets.
  struct Parameter {
    let name: String
    let aliases: [String]
    let type: BindingType
    let values: [String]
    /// Sets that have it.
    let sets: UInt64
    /// Sets in which it must be given.
    let mandatory: UInt64
    /// Sets in which it takes the pipeline object.
    let pipeline: UInt64
    /// Sets in which it takes a property of the pipeline object.
    let byPropertyName: UInt64
    /// Sets in which it takes what is left over.
    let remaining: UInt64
    /// Position and the sets in which it has that position.
    let positions: [(position: Int, sets: UInt64)]
    let declaration: ParameterDeclaration
  }

  /// The signature that was planned.
  public let signature: CommandSignature
  let parameters: [Parameter]
  let setNames: [String]
  /// Every set.
  let allSets: UInt64
  /// The bit of the default set; 0 = none marked.
  let defaultSet: UInt64

  /// Plans a signature. More than 64 sets are not used by any command; those beyond are left out.
  public init(_ signature: CommandSignature) {
    self.signature = signature
    let sets = signature.sets.prefix(64)
    setNames = sets.isEmpty ? ["__AllParameterSets"] : sets.map(\.name)
    allSets = setNames.count == 64 ? .max : (1 << UInt64(setNames.count)) - 1
    let defaultIndex = setNames.firstIndex {
      NameTable.equalsIgnoringCase($0, signature.defaultSet ?? "")
    }
    defaultSet = defaultIndex.map { 1 << UInt64($0) } ?? (setNames.count == 1 ? 1 : 0)
    parameters = Self.parameters(of: signature, sets: Array(sets))
  }

  private static func parameters(
    of signature: CommandSignature, sets: [(name: String, parameters: [Int])]
  ) -> [Parameter] {
    var order: [String] = []
    var uses: [String: [(declaration: ParameterDeclaration, set: UInt64)]] = [:]
    for (setIndex, set) in sets.enumerated() {
      for index in set.parameters where signature.parameters.indices.contains(index) {
        let declaration = signature.parameters[index]
        if uses[declaration.name] == nil { order.append(declaration.name) }
        uses[declaration.name, default: []].append((declaration, 1 << UInt64(setIndex)))
      }
    }
    return order.map { parameter(uses[$0] ?? []) }
  }

  private static func parameter(
    _ uses: [(declaration: ParameterDeclaration, set: UInt64)]
  ) -> Parameter {
    func bits(_ condition: (ParameterDeclaration) -> Bool) -> UInt64 {
      uses.reduce(0) { condition($1.declaration) ? $0 | $1.set : $0 }
    }
    var positions: [(position: Int, sets: UInt64)] = []
    for use in uses {
      guard let position = use.declaration.position else { continue }
      if let index = positions.firstIndex(where: { $0.position == position }) {
        positions[index].sets |= use.set
      } else {
        positions.append((position, use.set))
      }
    }
    let first = uses.first?.declaration ?? ParameterDeclaration("", type: "Object")
    var aliases: [String] = []
    for alias in uses.flatMap(\.declaration.aliases) where !aliases.contains(alias) {
      aliases.append(alias)
    }
    return Parameter(
      name: first.name, aliases: aliases,
      type: BindingType(declared: first.type, hasValues: !first.values.isEmpty),
      values: first.values, sets: bits { _ in true }, mandatory: bits(\.isMandatory),
      pipeline: bits(\.fromPipeline), byPropertyName: bits(\.fromPipelineByPropertyName),
      remaining: bits(\.takesRemaining), positions: positions, declaration: first)
  }
}
