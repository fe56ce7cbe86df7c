/// What a cmdlet says of itself: help, the reference page and the tests are made from it.
public struct CmdletDeclaration<Command: Cmdlet> {
  /// One sentence.
  public var synopsis: String
  /// Executed examples in the plain session form (`PS> ...` and the output).
  public var examples: String
  /// The parameters to which the cmdlet gives effect. A command of the catalogue declares only
  /// these; the rest bind from the catalogue and are refused by name.
  public var parameters: [Parameter<Command>]
  /// Where the whole signature comes from.
  public var signature: SignatureSource
  /// Whether it may change the world or the session's state; readers run inside checks.
  public var isReader: Bool

  /// Where parameters, sets and types of a command are declared.
  public enum SignatureSource {
    /// The catalogue of real cmdlets.
    case catalogue
    /// This declaration: the engine's own commands.
    case own(
      module: String, defaultSet: String?, supportsShouldProcess: Bool, outputTypes: [String])
  }

  /// A declaration of a command.
  public init(
    synopsis: String, examples: String, signature: SignatureSource = .catalogue,
    isReader: Bool = true, parameters: [Parameter<Command>]
  ) {
    self.synopsis = synopsis
    self.examples = examples
    self.signature = signature
    self.isReader = isReader
    self.parameters = parameters
  }
}

/// One parameter: its declaration and where its value is put.
public struct Parameter<Command: Cmdlet> {
  /// Name, type, sets and the rest, as binding sees them.
  public var declaration: ParameterDeclaration
  /// Sets that have it; empty = all. Only for commands with a signature of their own.
  public var sets: [String]
  /// One sentence for help.
  public var help: String
  /// Converts and stores a bound value.
  public let store: (inout Command, Value, Conversion) throws(ShellError) -> Void
  /// Puts the value of another instance back: what came from one pipeline object is gone at the
  /// next.
  let reset: (inout Command, Command) -> Void
  /// Whether the command does anything with it; else it binds and is then refused by name.
  let hasEffect: Bool

  /// A parameter stored in the property at `path`, converted by the property's type. `empty`: takes
  /// null, empty text and empty arrays although it is mandatory; `emptyArray`: only these.
  /// `type`: what syntax and help show instead of the property's type. `enumeration`: the .NET type
  /// whose members `values` are, stored as their names.
  public init<Stored: ParameterValue>(
    _ name: String, _ path: WritableKeyPath<Command, Stored>, _ help: String = "",
    type: String? = nil, sets: [String] = [], position: Int? = nil, mandatory: Bool = false,
    pipeline: Bool = false, byPropertyName: Bool = false, remaining: Bool = false,
    aliases: [String] = [], values: [String] = [], suggestions: [String] = [],
    enumeration: String? = nil, wildcards: Bool = false, empty: Bool = false,
    emptyArray: Bool = false
  ) {
    var declaration = ParameterDeclaration(name, type: enumeration ?? Stored.parameterTypeName)
    declaration.documentedType = type
    declaration.position = position
    declaration.isMandatory = mandatory
    declaration.fromPipeline = pipeline
    declaration.fromPipelineByPropertyName = byPropertyName
    declaration.takesRemaining = remaining
    declaration.aliases = aliases
    declaration.values = values
    declaration.suggestions = suggestions
    declaration.allowsWildcards = wildcards
    declaration.allowsNull = empty
    declaration.allowsEmptyText = empty
    declaration.allowsEmptyArray = empty || emptyArray
    self.declaration = declaration
    self.sets = sets
    self.help = help
    hasEffect = true
    store = { (command, value, conversion) throws(ShellError) in
      command[keyPath: path] = try Stored(bound: value, conversion)
    }
    reset = { command, initial in command[keyPath: path] = initial[keyPath: path] }
  }

  private init(refusing declaration: ParameterDeclaration, _ help: String, sets: [String]) {
    self.declaration = declaration
    self.sets = sets
    self.help = help
    hasEffect = false
    store = { (_, _, _) throws(ShellError) in }
    reset = { _, _ in }
  }

  /// A parameter of the real command that the lab does not simulate: it binds as the real one,
  /// then the call ends in `ParameterNotSimulated`. `type` as in `ParameterDeclaration`.
  public static func refused(
    _ name: String, type: String, _ help: String, sets: [String] = [], mandatory: Bool = false,
    position: Int? = nil, aliases: [String] = []
  ) -> Parameter {
    var declaration = ParameterDeclaration(name, type: type)
    declaration.position = position
    declaration.isMandatory = mandatory
    declaration.aliases = aliases
    return Parameter(refusing: declaration, help, sets: sets)
  }
}

/// A Swift type that a parameter's value can be stored as.
public protocol ParameterValue {
  /// The .NET type that binding converts to: `String`, `Int32`, `SwitchParameter`, `String[]`.
  static var parameterTypeName: String { get }
  /// Takes a bound value; throws `ParameterArgumentTransformationError` where it does not fit.
  init(bound value: Value, _ conversion: Conversion) throws(ShellError)
}
