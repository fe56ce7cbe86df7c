/// One argument of a call as evaluated, before it is bound.
public enum CallArgument {
  /// `-Name`: takes the next value, unless it is a switch.
  case parameter(String)
  /// `-Name:value`, or an entry of a splatted hashtable.
  case parameterWithValue(String, Value)
  /// A value by position.
  case value(Value)
}

/// Which parameter has which value.
public struct BoundCall {
  /// One bound parameter; `declaration.name` is its full name.
  public struct Binding {
    /// Its declaration, as the first set that has it declares it.
    public let declaration: ParameterDeclaration
    /// Converted to the declared type.
    public internal(set) var value: Value
    let index: Int
    /// Bound anew for each pipeline object.
    let isFromPipeline: Bool
  }

  /// What is bound, in the order in which it was.
  public internal(set) var bindings: [Binding] = []
  /// The common parameters.
  public internal(set) var common = CommonParameters()
  /// The sets that are still possible.
  var sets: UInt64
  let plan: BindingPlan

  init(plan: BindingPlan) {
    self.plan = plan
    sets = plan.allSets
  }

  /// The value of a parameter by its full name; nil = not bound.
  public func value(_ name: String) -> Value? {
    bindings.first { NameTable.equalsIgnoringCase($0.declaration.name, name) }?.value
  }

  /// Name of the parameter set in effect.
  public var setName: String {
    let chosen = sets & plan.defaultSet != 0 ? plan.defaultSet : sets
    guard chosen != 0, chosen.trailingZeroBitCount < plan.setNames.count else {
      return "__AllParameterSets"
    }
    return plan.setNames[chosen.trailingZeroBitCount]
  }

  func isBound(_ index: Int) -> Bool { bindings.contains { $0.index == index } }

  mutating func bind(_ index: Int, _ value: Value, fromPipeline: Bool = false) {
    let parameter = plan.parameters[index]
    bindings.append(
      Binding(
        declaration: parameter.declaration, value: value, index: index,
        isFromPipeline: fromPipeline))
    sets &= parameter.sets
  }
}
