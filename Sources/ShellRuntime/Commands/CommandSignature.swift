/// One way in which a parameter is declared; a parameter may be declared differently per set.
public struct ParameterDeclaration: Sendable, Equatable {
  /// Name as shown.
  public var name: String
  /// Short .NET type name: `String`, `Int32`, `SwitchParameter`, `String[]`, `IResultObject`.
  public var type: String
  /// The type that the real command declares, where the lab takes more than that.
  public var documentedType: String?
  /// Whether it must be given in its sets.
  public var isMandatory = false
  /// Position among positional arguments; nil = by name only.
  public var position: Int?
  /// Takes the whole pipeline object.
  public var fromPipeline = false
  /// Takes the property of the pipeline object that has its name.
  public var fromPipelineByPropertyName = false
  /// Takes all arguments that are left (`ValueFromRemainingArguments`).
  public var takesRemaining = false
  /// Further names.
  public var aliases: [String] = []
  /// The values that it takes; empty = any.
  public var values: [String] = []
  /// Values that completion offers beside any others, `Tenant administration > ...`.
  public var suggestions: [String] = []
  /// Whether wildcards are allowed.
  public var allowsWildcards = false
  /// Declared with DontShow: binds, is not offered.
  public var isHidden = false
  /// Takes null although it is mandatory.
  public var allowsNull = false
  /// Takes an empty text although it is mandatory.
  public var allowsEmptyText = false
  /// Takes an empty array although it is mandatory.
  public var allowsEmptyArray = false
  /// The type name that its objects must have, `[PSTypeName('X')]`; empty = any.
  public var requiredTypeName = ""
  /// What a warning says where it is given, `[Obsolete('...')]`; nil = nothing.
  public var obsolete: String?
  /// What `!?` shows where the parameter is asked for.
  public var helpMessage = ""

  /// The type as syntax and help show it.
  public var shownType: String { documentedType ?? type }

  /// A named, optional parameter of a type; set the rest as needed.
  public init(_ name: String, type: String) {
    self.name = name
    self.type = type
  }
}

/// How much harm a command may do, as `$ConfirmPreference` weighs it.
public enum ConfirmImpact: Int, Sendable {
  // swift-format-ignore
  case none, low, medium, high

  /// Reads a name, `High`.
  init?(_ text: String) {
    switch TextComparison.folded(text) {
    case "none": self = .none
    case "low": self = .low
    case "medium": self = .medium
    case "high": self = .high
    default: return nil
    }
  }
}

/// What a command takes: the parameters of each of its sets.
public struct CommandSignature: Sendable, Equatable {
  /// Name as shown, `Get-CMSite`.
  public var name: String
  /// Module that it comes from, `ConfigurationManager`.
  public var module: String
  /// The set to use where the arguments leave several; nil = none marked.
  public var defaultSet: String?
  /// Every distinct declaration.
  public var parameters: [ParameterDeclaration]
  /// Set name and indices into `parameters`, in the order in which help prints them. The unnamed
  /// set is `__AllParameterSets`.
  public var sets: [(name: String, parameters: [Int])]
  /// Takes `-WhatIf` and `-Confirm`.
  public var supportsShouldProcess = false
  /// How much harm it may do: asks by itself where `$ConfirmPreference` is not above.
  public var confirmImpact = ConfirmImpact.medium
  /// Takes the common parameters.
  public var hasCommonParameters = true
  /// What a warning says where the command is called, `[Obsolete('...')]`; nil = nothing.
  public var obsolete: String?
  /// Output types as documented.
  public var outputTypes: [String] = []
  /// Release that deprecated or removed it, `"2107"`; nil = neither.
  public var deprecatedSince: String?
  /// Release that removed it.
  public var removedSince: String?

  /// A signature with its parameters and sets.
  public init(
    name: String, module: String, defaultSet: String? = nil,
    parameters: [ParameterDeclaration], sets: [(name: String, parameters: [Int])]
  ) {
    self.name = name
    self.module = module
    self.defaultSet = defaultSet
    self.parameters = parameters
    self.sets = sets
  }

  /// Equal in every part that binding and help use.
  public static func == (left: CommandSignature, right: CommandSignature) -> Bool {
    left.name == right.name && left.module == right.module && left.defaultSet == right.defaultSet
      && left.parameters == right.parameters
      && left.sets.elementsEqual(right.sets) {
        $0.name == $1.name && $0.parameters == $1.parameters
      }
      && left.supportsShouldProcess == right.supportsShouldProcess
      && left.confirmImpact == right.confirmImpact
      && left.hasCommonParameters == right.hasCommonParameters
      && left.outputTypes == right.outputTypes
      && left.deprecatedSince == right.deprecatedSince && left.removedSince == right.removedSince
  }
}
