import CoManagementModel
import ShellRuntime

/// A parameter of a Set-CMClientSetting cmdlet, and the property of the group that it sets.
struct ClientSettingParameter {
  /// What the parameter takes.
  enum Kind {
    /// Yes or no; `inverted`: the property says the opposite.
    case flag(inverted: Bool = false)
    /// A number within limits.
    case number(ClosedRange<Int>)
    /// One of some names, each with its number.
    case choice(KeyValuePairs<String, Int>)
    /// Several of some names, whose numbers are added to a first one.
    case choices(KeyValuePairs<String, Int>, first: Int)
    // swift-format-ignore
    case text, texts, schedule
  }

  let name: String
  let property: String
  let kind: Kind
  let help: String

  init(_ name: String, _ property: String, _ kind: Kind, _ help: String) {
    self.name = name
    self.property = property
    self.kind = kind
    self.help = help
  }
}

/// What the Set-CMClientSetting cmdlets have in common: which settings are meant, and what their
/// parameters say.
struct ClientSettingDraft {
  private var choice = ClientSettingsChoice()
  private var isDefault = false
  private var passThru = false
  private var flags: [String: Bool] = [:]
  private var numbers: [String: Int] = [:]
  private var strings: [String: String] = [:]
  private var lists: [String: [String]] = [:]
  private var values: [String: Value] = [:]

  private subscript(flag name: String) -> Bool? {
    get { flags[name] }
    set { flags[name] = newValue }
  }

  private subscript(number name: String) -> Int? {
    get { numbers[name] }
    set { numbers[name] = newValue }
  }

  private subscript(text name: String) -> String? {
    get { strings[name] }
    set { strings[name] = newValue }
  }

  private subscript(list name: String) -> [String]? {
    get { lists[name] }
    set { lists[name] = newValue }
  }

  private subscript(value name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The declaration of a cmdlet that keeps the draft at `path`.
  static func declaration<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, ClientSettingDraft>, _ parameters: [ClientSettingParameter],
    synopsis: String, examples: String
  ) -> CmdletDeclaration<Command> {
    let own = parameters.map { parameter in
      switch parameter.kind {
      case .flag:
        Parameter<Command>(
          parameter.name, path.appending(path: \.[flag: parameter.name]), parameter.help)
      case .number:
        Parameter<Command>(
          parameter.name, path.appending(path: \.[number: parameter.name]), parameter.help)
      case .choice, .text:
        Parameter<Command>(
          parameter.name, path.appending(path: \.[text: parameter.name]), parameter.help)
      case .choices, .texts:
        Parameter<Command>(
          parameter.name, path.appending(path: \.[list: parameter.name]), parameter.help)
      case .schedule:
        Parameter<Command>(
          parameter.name, path.appending(path: \.[value: parameter.name]), parameter.help)
      }
    }
    return CmdletDeclaration(
      synopsis: synopsis, examples: examples, isReader: false,
      parameters: ClientSettingsChoice.parameters(path.appending(path: \.choice), id: nil)
        + own + [
          Parameter(
            "DefaultSetting", path.appending(path: \.isDefault),
            "The default client settings are meant."),
          Parameter("PassThru", path.appending(path: \.passThru), "Returns the settings."),
        ])
  }

  /// Sets the properties of a group that the parameters name, and `further` ones.
  func apply(
    _ group: ClientSettingGroup, _ parameters: [ClientSettingParameter],
    adding further: [String: ClientSettingValue] = [:], _ context: CmdletContext
  ) throws(ShellError) {
    let world = try context.connectedSite()
    let settings = try isDefault
      ? world.simulation.clientSettings[0] : choice.settings(world.simulation, context)
    var said = further
    for parameter in parameters {
      guard let value = try value(of: parameter, context) else { continue }
      said[parameter.property] = value
    }
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.setClientSettings(id: settings.id, group, said, by: world.userName)
    }
    let target = "Name=\"\(settings.name)\""
    guard try context.shouldProcess(target: target, action: context.call.name) else { return }
    try world.commit(changed)
    guard passThru else { return }
    for found in changed.assignedClientSettings where found.settings.id == settings.id {
      try context.write(found)
    }
  }

  /// What a parameter says; nil where it is not given.
  private func value(
    of parameter: ClientSettingParameter, _ context: CmdletContext
  ) throws(ShellError) -> ClientSettingValue? {
    let name = parameter.name
    switch parameter.kind {
    case .flag(let inverted): return flags[name].map { .flag($0 != inverted) }
    case .number(let limits):
      guard let number = numbers[name] else { return nil }
      guard limits.contains(number) else {
        throw context.failure(
          "ClientSettingOutOfRange", .invalidArgument,
          "-\(name) takes \(limits.lowerBound) to \(limits.upperBound), not \(number).",
          target: .integer(number), exceptionType: "System.ArgumentOutOfRangeException")
      }
      return .number(number)
    case .choice(let choices):
      return strings[name].flatMap { Self.number($0, choices) }.map { .number($0) }
    case .choices(let choices, let first):
      guard let names = lists[name] else { return nil }
      let found = names.reduce(0) { $0 | (Self.number($1, choices) ?? 0) }
      return .number(found == 0 ? 0 : first | found)
    case .text: return strings[name].map { .text($0) }
    case .texts: return lists[name].map { .texts($0) }
    case .schedule:
      return try context.schedule(of: values[name]).map { .text($0.token) }
    }
  }

  private static func number(_ name: String, _ choices: KeyValuePairs<String, Int>) -> Int? {
    choices.first { TextComparison.equalsIgnoringCase($0.key, name) }?.value
  }
}
