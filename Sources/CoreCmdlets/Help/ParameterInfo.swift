import ShellRuntime

/// The parameters of a command as objects: what `(Get-Command NAME).Parameters` and
/// `.ParameterSets` give.
struct ParameterInfo {
  private let engine: Engine
  private let signature: CommandSignature

  init(_ engine: Engine, _ signature: CommandSignature) {
    self.engine = engine
    self.signature = signature
  }

  /// Every parameter by its name, the common ones behind the command's own.
  var all: Value {
    let table = HashtableObject(isOrdered: true)
    for parameter in declarations where table[parameter.name] == nil {
      table[.string(parameter.name)] = .object(metadata(parameter))
    }
    return .hashtable(table)
  }

  /// The command's own declarations, then those of the common parameters.
  var declarations: [ParameterDeclaration] {
    signature.parameters + common.map { ParameterDeclaration($0.0, type: $0.1) }
  }

  /// The sets, each with its parameters in the order in which they are printed.
  var sets: Value {
    .array(
      signature.sets.map { set in
        let own = set.parameters.map { signature.parameters[$0] }
        let text = SyntaxText(signature: signature, usesAccelerators: true)
          .line(set.parameters, hasName: false)
        return .object(
          DescribedObject(
            shape: shape("CommandParameterSetInfo", ["Name", "IsDefault", "Parameters"]),
            values: [
              .string(set.name),
              .bool(set.name == signature.defaultSet || signature.sets.count == 1),
              .array(own.map { .object(member($0)) }),
            ], text: text))
      })
  }

  private func metadata(_ parameter: ParameterDeclaration) -> ShellObject {
    DescribedObject(
      shape: shape(
        "ParameterMetadata", ["Name", "ParameterType", "Aliases", "SwitchParameter", "IsDynamic"]),
      values: [
        .string(parameter.name), .object(TypeObject(named: parameter.shownType, engine: engine)),
        .strings(parameter.aliases),
        .bool(parameter.shownType == "SwitchParameter"), .bool(false),
      ], text: "System.Management.Automation.ParameterMetadata")
  }

  private func member(_ parameter: ParameterDeclaration) -> ShellObject {
    DescribedObject(
      shape: shape(
        "CommandParameterInfo",
        [
          "Name", "ParameterType", "IsMandatory", "IsDynamic", "Position", "ValueFromPipeline",
          "ValueFromPipelineByPropertyName", "ValueFromRemainingArguments", "HelpMessage",
          "Aliases",
        ]),
      values: [
        .string(parameter.name), .object(TypeObject(named: parameter.shownType, engine: engine)),
        .bool(parameter.isMandatory),
        .bool(false), .int(Int32(parameter.position ?? Int(Int32.min))),
        .bool(parameter.fromPipeline), .bool(parameter.fromPipelineByPropertyName),
        .bool(parameter.takesRemaining), .string(parameter.helpMessage),
        .strings(parameter.aliases),
      ], text: "System.Management.Automation.CommandParameterInfo")
  }

  private func shape(_ type: String, _ properties: [String]) -> Shape {
    let typeName = "System.Management.Automation.\(type)"
    return engine.shape(for: typeName) { names in
      Shape(
        typeNames: [typeName, "System.Object"],
        properties: properties.map { PropertyDefinition($0, "object") }, names: names)
    }
  }

  private var common: [(String, String)] {
    guard signature.hasCommonParameters else { return [] }
    let risk = signature.supportsShouldProcess ? ["WhatIf", "Confirm"] : []
    return risk.map { ($0, "SwitchParameter") } + Self.commonParameters
  }

  private static let commonParameters = [
    ("Verbose", "SwitchParameter"), ("Debug", "SwitchParameter"),
    ("ErrorAction", "ActionPreference"), ("WarningAction", "ActionPreference"),
    ("InformationAction", "ActionPreference"), ("ProgressAction", "ActionPreference"),
    ("ErrorVariable", "String"), ("WarningVariable", "String"),
    ("InformationVariable", "String"), ("OutVariable", "String"), ("OutBuffer", "Int32"),
    ("PipelineVariable", "String"),
  ]
}
