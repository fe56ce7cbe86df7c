/// Binds the arguments of one call to the parameters of a command, as PowerShell does: by name,
/// then by position, then from the pipeline; narrowing the parameter sets on the way.
public struct Binder {
  let plan: BindingPlan
  let arguments: ArgumentConversion

  /// A binder for a command's plan.
  public init(plan: BindingPlan, conversion: Conversion) {
    self.plan = plan
    arguments = ArgumentConversion(conversion: conversion)
  }

  /// Asks for a mandatory parameter that was not given; nil = there is nobody to ask.
  public typealias Ask = (ParameterDeclaration) throws(ShellError) -> Value?

  /// Binds what was written. With pipeline input, mandatory parameters that the pipeline may fill
  /// are left for `bind(pipelineObject:)`.
  public func bind(
    _ given: [CallArgument], hasPipelineInput: Bool = false, ask: Ask? = nil
  ) throws(ShellError) -> BoundCall {
    var call = BoundCall(plan: plan)
    let positional = try bindNamed(given, &call)
    guard call.sets != 0 else { throw .ambiguousSet }
    try bindPositional(positional, &call)
    try chooseSet(&call, hasPipelineInput: hasPipelineInput)
    try requireMandatory(&call, hasPipelineInput: hasPipelineInput, ask: ask)
    return call
  }

  /// The full name of a parameter that a name, alias or unambiguous beginning stands for, common
  /// parameters included.
  public func parameterName(_ written: String) throws(ShellError) -> String {
    switch try find(written) {
    case .own(let index): plan.parameters[index].name
    case .common(let name, _): name
    }
  }
}

// MARK: - By name

extension Binder {
  enum Found {
    case own(Int)
    case common(String, CommonParameters.Kind)
  }

  /// Exact names and aliases first, then beginnings of names and aliases.
  func find(_ written: String) throws(ShellError) -> Found {
    for (index, parameter) in plan.parameters.enumerated() {
      if NameTable.equalsIgnoringCase(parameter.name, written) { return own(index) }
      for alias in parameter.aliases where NameTable.equalsIgnoringCase(alias, written) {
        return own(index)
      }
    }
    for common in commonParameters {
      if NameTable.equalsIgnoringCase(common.name, written)
        || NameTable.equalsIgnoringCase(common.alias, written)
      {
        return .common(common.name, common.kind)
      }
    }
    return try findBeginning(written)
  }

  private func findBeginning(_ written: String) throws(ShellError) -> Found {
    let folded = TextComparison.folded(written)
    guard !folded.isEmpty else { throw .unknownParameter(written) }
    var matches: [(name: String, found: Found)] = []
    for (index, parameter) in plan.parameters.enumerated() {
      let names = [parameter.name] + parameter.aliases
      if names.contains(where: { TextComparison.folded($0).hasPrefix(folded) }) {
        matches.append((parameter.name, own(index)))
      }
    }
    for common in commonParameters
    where TextComparison.folded(common.name).hasPrefix(folded)
      && !matches.contains(where: { $0.name == common.name })
    {
      matches.append((common.name, .common(common.name, common.kind)))
    }
    guard let first = matches.first else { throw .unknownParameter(written) }
    guard matches.count == 1 else { throw .ambiguousParameter(written, matches.map(\.name)) }
    return first.found
  }

  /// The catalogue lists `-WhatIf` and `-Confirm` among a command's own parameters.
  private func own(_ index: Int) -> Found {
    let name = plan.parameters[index].name
    return name == "WhatIf" || name == "Confirm" ? .common(name, .flag) : .own(index)
  }

  private var commonParameters: [(name: String, alias: String, kind: CommonParameters.Kind)] {
    let common = plan.signature.hasCommonParameters ? CommonParameters.all : []
    return plan.signature.supportsShouldProcess ? common + CommonParameters.shouldProcess : common
  }

  /// Binds what has a name and gives back the values that have none.
  private func bindNamed(
    _ given: [CallArgument], _ call: inout BoundCall
  ) throws(ShellError) -> [Value] {
    var positional: [Value] = []
    var index = 0
    while index < given.count {
      let argument = given[index]
      index += 1
      switch argument {
      case .value(let value): positional.append(value)
      case .parameterWithValue(let name, let value):
        try bind(try find(name), value, &call)
      case .parameter(let name):
        let found = try find(name)
        if takesNoArgument(found) {
          try bind(found, .bool(true), &call)
        } else if index < given.count, case .value(let value) = given[index] {
          index += 1
          try bind(found, value, &call)
        } else {
          throw missingArgument(found)
        }
      }
    }
    return positional
  }

  private func takesNoArgument(_ found: Found) -> Bool {
    switch found {
    case .own(let index): plan.parameters[index].type.isSwitch
    case .common(_, let kind): kind == .flag
    }
  }

  private func missingArgument(_ found: Found) -> ShellError {
    switch found {
    case .own(let index):
      .missingArgument(
        plan.parameters[index].name, type: plan.parameters[index].type.fullName)
    case .common(let name, let kind):
      .missingArgument(
        name,
        type: kind == .action
          ? "System.Management.Automation.ActionPreference"
          : kind == .count ? "System.Int32" : "System.String")
    }
  }

  private func bind(
    _ found: Found, _ value: Value, _ call: inout BoundCall
  ) throws(ShellError) {
    switch found {
    case .own(let index):
      guard !call.isBound(index) else { throw .alreadyBound(plan.parameters[index].name) }
      call.bind(index, try arguments.convert(value, for: plan.parameters[index]))
    case .common(let name, let kind): try bindCommon(name, kind, value, &call)
    }
  }

  private func bindCommon(
    _ name: String, _ kind: CommonParameters.Kind, _ value: Value, _ call: inout BoundCall
  ) throws(ShellError) {
    switch kind {
    case .flag:
      if case .string = value { throw .cannotConvertArgument(name, because: notAFlag(value)) }
      call.common.setFlag(name, value.isTrue)
    case .variable: call.common.setVariable(name, value.text)
    case .count: _ = try arguments.conversion.int32(value)
    case .action:
      let text = value.text
      guard
        let action = ActionPreference.allCases.first(where: {
          NameTable.equalsIgnoringCase($0.rawValue, text)
        })
      else { throw .cannotConvertArgument(name, because: notAnAction(text)) }
      call.common.setAction(name, action)
    }
  }

  private func notAFlag(_ value: Value) -> String {
    "Cannot convert value \"\(value.typeName)\" to type "
      + "\"System.Management.Automation.SwitchParameter\". Boolean parameters accept only Boolean "
      + "values and numbers, such as $True, $False, 1 or 0."
  }

  private func notAnAction(_ text: String) -> String {
    "Cannot convert value \"\(text)\" to type \"System.Management.Automation.ActionPreference\". "
      + "Error: \"Unable to match the identifier name \(text) to a valid enumerator name. Specify "
      + "one of the following enumerator names and try again: "
      + ActionPreference.allCases.map(\.rawValue).joined(separator: ", ") + "\""
  }
}
