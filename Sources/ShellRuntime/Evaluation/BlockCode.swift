/// The executable form of a script block, function body or script.
final class BlockCode {
  /// The source without its braces.
  let text: String
  let unit: SourceUnit
  let parameters: [FunctionParameter]
  /// Has `[CmdletBinding()]` or a `[Parameter()]`: takes common parameters, refuses what it does
  /// not declare.
  let isAdvanced: Bool
  let defaultSet: String?
  let supportsShouldProcess: Bool
  let confirmImpact: ConfirmImpact
  private let outputTypes: [String]
  private let obsolete: String?
  /// `dynamicparam { ... }`, which only an advanced function has run.
  let dynamicBlock: BlockNode?
  let beginBlock: BlockNode?
  let processBlock: BlockNode?
  let endBlock: BlockNode?
  let cleanBlock: BlockNode?
  let uses: BlockUses

  init(
    text: String, unit: SourceUnit, declaration: FunctionDeclaration, dynamic: BlockNode?,
    begin: BlockNode?,
    process: BlockNode?, end: BlockNode?, clean: BlockNode?, uses: BlockUses
  ) {
    self.text = text
    self.unit = unit
    parameters = declaration.parameters
    isAdvanced = declaration.isAdvanced
    attributeFailure = declaration.failure
    defaultSet = declaration.defaultSet
    supportsShouldProcess = declaration.supportsShouldProcess
    confirmImpact = declaration.confirmImpact
    outputTypes = declaration.outputTypes
    obsolete = declaration.obsolete
    dynamicBlock = declaration.isAdvanced ? dynamic : nil
    beginBlock = begin
    processBlock = process
    endBlock = end
    cleanBlock = clean
    self.uses = uses
  }

  /// The only expression of a block that is nothing else, for conditions and projections.
  lazy var expression: Node? = {
    guard beginBlock == nil, processBlock == nil, cleanBlock == nil, parameters.isEmpty,
      let endBlock,
      endBlock.traps.isEmpty, endBlock.statements.count == 1
    else { return nil }
    return (endBlock.statements[0] as? ExpressionStatement)?.node
  }()

  /// What is wrong with the parameters as declared; nil for nearly all.
  private(set) lazy var declarationFailure: ShellError? =
    attributeFailure ?? ParameterDeclarations.failure(parameters)
  private let attributeFailure: ShellError?

  /// What the binder needs to know.
  lazy var table: BindingTable = BindingTable(signature)

  /// The parameter of each entry of the table.
  lazy var slots: [Int] = table.entries.map { entry in
    parameters.firstIndex { TextComparison.equalsIgnoringCase($0.name, entry.name) } ?? 0
  }

  private(set) lazy var takesPipeline: Bool = parameters.contains { parameter in
    parameter.variants.contains {
      $0.declaration.fromPipeline || $0.declaration.fromPipelineByPropertyName
    }
  }

  /// Whether something of it is marked as obsolete.
  private(set) lazy var warns =
    obsolete != nil
    || parameters.contains { $0.variants.contains { $0.declaration.obsolete != nil } }

  /// A parameter named `$Input` stands in the place of the automatic variable.
  private(set) lazy var takesOwnInput = parameters.contains {
    TextComparison.equalsIgnoringCase($0.name, "input")
  }

  /// The signature that `Get-Command` shows.
  lazy var signature: CommandSignature = {
    var declarations: [ParameterDeclaration] = []
    var setNames: [String] = []
    for parameter in parameters {
      for variant in parameter.variants where !setNames.contains(variant.set) {
        if variant.set != CommandSignature.allSets { setNames.append(variant.set) }
      }
    }
    if let defaultSet, !setNames.isEmpty, !setNames.contains(defaultSet) {
      setNames.insert(defaultSet, at: 0)
    }
    if setNames.isEmpty { setNames = [CommandSignature.allSets] }
    var sets = setNames.map { (name: $0, parameters: [Int]()) }
    for parameter in parameters {
      for variant in parameter.variants {
        let index = declarations.count
        declarations.append(variant.declaration)
        for set in sets.indices
        where variant.set == CommandSignature.allSets || variant.set == sets[set].name {
          sets[set].parameters.append(index)
        }
      }
    }
    var signature = CommandSignature(
      name: "", module: "", defaultSet: defaultSet, parameters: declarations, sets: sets)
    signature.hasCommonParameters = isAdvanced
    signature.supportsShouldProcess = supportsShouldProcess
    signature.confirmImpact = confirmImpact
    signature.outputTypes = outputTypes
    signature.obsolete = obsolete
    return signature
  }()
}

/// What of its call a block reads, itself or in blocks inside; what it does not is not made.
final class BlockUses {
  /// `$input`
  var input = false
  /// `$PSBoundParameters`, `$MyInvocation`, `$PSCmdlet`
  var boundParameters = false

  func add(_ inner: BlockUses) {
    if inner.input { input = true }
    if inner.boundParameters { boundParameters = true }
  }
}

/// A parameter of a script function.
final class FunctionParameter {
  /// One `[Parameter()]` attribute: the set and what holds in it.
  struct Variant {
    let set: String
    let declaration: ParameterDeclaration
  }

  let name: String
  let cell: Int
  let type: ShellType?
  let defaultValue: Node?
  let validators: [ArgumentValidator]
  let variants: [Variant]
  /// Type and validators, which stay with the variable.
  let attributes: VariableAttributes?

  init(
    name: String, cell: Int, type: ShellType?, defaultValue: Node?,
    validators: [ArgumentValidator], variants: [Variant]
  ) {
    self.name = name
    self.cell = cell
    self.type = type
    self.defaultValue = defaultValue
    self.validators = validators
    self.variants = variants
    attributes = type == nil && validators.isEmpty ? nil : VariableAttributes(type: type)
    attributes?.validators = validators
  }
}

/// What `[CmdletBinding()] param(...)` says.
struct FunctionDeclaration {
  var parameters: [FunctionParameter] = []
  var isAdvanced = false
  var defaultSet: String?
  var supportsShouldProcess = false
  var confirmImpact = ConfirmImpact.medium
  /// Full names of the types of `[OutputType()]`.
  var outputTypes: [String] = []
  /// The message of `[Obsolete()]`.
  var obsolete: String?
  /// An attribute that there is not.
  var failure: ShellError?
}

/// A function or filter.
public final class FunctionObject: ShellObject {
  /// Name as defined.
  public let name: String
  /// The body.
  public let block: ScriptBlockObject

  init(name: String, block: ScriptBlockObject, engine: Engine) {
    self.name = name
    self.block = block
    super.init(
      shape: engine.readOnlyShape(
        ["System.Management.Automation.FunctionInfo"],
        [("CommandType", "string"), ("Name", "string"), ("Definition", "string")]))
  }

  /// What it takes, under its own name.
  public var signature: CommandSignature {
    var signature = block.code.signature
    signature.name = name
    return signature
  }

  /// CommandType, Name, Definition.
  public override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string("Function")
    case 1: .string(name)
    default: .string(block.text)
    }
  }

  /// The name.
  public override var description: String { name }
}
