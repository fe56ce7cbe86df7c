import ShellSyntax

extension Lowering {
  /// What `[CmdletBinding()] param(...)` or `function F(...)` declares.
  func declaration(
    _ block: ParameterBlockSyntax?, listed: [ParameterSyntax]?
  ) -> FunctionDeclaration {
    var result = FunctionDeclaration()
    var positions = true
    var supportsPaging = false
    for attribute in block?.attributes ?? [] {
      if isNamed(attribute, "OutputType") {
        result.outputTypes += attribute.positionalArguments.flatMap(outputTypes)
      }
      if isNamed(attribute, "Obsolete") { result.obsolete = message(of: attribute) }
    }
    for attribute in block?.attributes ?? [] where isNamed(attribute, "CmdletBinding") {
      result.isAdvanced = true
      for argument in attribute.namedArguments {
        let value = argument.value.map { constant($0) ?? .null } ?? .bool(true)
        switch TextComparison.folded(argument.name) {
        case "defaultparametersetname": result.defaultSet = value.text
        case "supportsshouldprocess": result.supportsShouldProcess = value.isTrue
        case "positionalbinding": positions = value.isTrue
        case "supportspaging": supportsPaging = value.isTrue
        case "confirmimpact":
          result.confirmImpact = ConfirmImpact(value.text) ?? .medium
        default: break
        }
      }
    }
    let syntax = (listed ?? []) + (block?.parameters ?? [])
    result.failure = failure(of: (block?.attributes ?? []) + syntax.flatMap(\.attributes))
    let hasAttributes = syntax.contains { parameter in
      parameter.attributes.contains { isNamed($0, "Parameter") }
    }
    if hasAttributes { result.isAdvanced = true }
    let hasPositions = syntax.contains { parameter in
      parameter.attributes.contains { attribute in
        attribute.namedArguments.contains {
          TextComparison.equalsIgnoringCase($0.name, "Position")
        }
      }
    }
    var position = 0
    for parameter in syntax {
      let isSwitch = parameter.types.contains { type($0) == .switchParameter }
      var implicit: Int?
      if positions, !hasPositions, !isSwitch {
        implicit = position
        position += 1
      }
      result.parameters.append(functionParameter(parameter, implicitPosition: implicit))
    }
    if supportsPaging {
      result.parameters += PagingParameters.declared { cell(PagingParameters.variable($0)) }
    }
    return result
  }

  /// The message of `[Obsolete('...')]`.
  private func message(of attribute: AttributeSyntax) -> String {
    attribute.positionalArguments.first.flatMap { constant($0)?.text } ?? ""
  }

  /// The full names of what `[OutputType()]` names.
  private func outputTypes(_ syntax: ExpressionSyntax) -> [String] {
    if case .type(let node) = syntax { return [type(node.typeName).fullName] }
    if case .arrayLiteral(let node) = syntax { return node.elements.flatMap(outputTypes) }
    return constant(syntax)?.elements.map { TypeNames.written($0.text).fullName } ?? []
  }

  private func isNamed(_ attribute: AttributeSyntax, _ name: String) -> Bool {
    TextComparison.equalsIgnoringCase(attribute.typeName.name, name)
  }

  private func functionParameter(
    _ syntax: ParameterSyntax, implicitPosition: Int?
  ) -> FunctionParameter {
    let type = syntax.types.first.map { self.type($0) }
    var base = ParameterDeclaration(syntax.variable.name, type: type?.fullName ?? "System.Object")
    base.position = implicitPosition
    for attribute in syntax.attributes {
      if isNamed(attribute, "Alias") {
        base.aliases += attribute.positionalArguments.compactMap { constant($0)?.text }
      }
      if isNamed(attribute, "AllowNull") { base.allowsNull = true }
      if isNamed(attribute, "PSTypeName") { base.requiredTypeName = message(of: attribute) }
      if isNamed(attribute, "Obsolete") { base.obsolete = message(of: attribute) }
      if isNamed(attribute, "AllowEmptyString") { base.allowsEmptyText = true }
      if isNamed(attribute, "AllowEmptyCollection") { base.allowsEmptyArray = true }
      if isNamed(attribute, "ValidateSet") {
        base.values = attribute.positionalArguments.flatMap { constant($0)?.elements ?? [] }
          .map(\.text)
        let message = attribute.namedArguments.contains {
          TextComparison.equalsIgnoringCase($0.name, "ErrorMessage")
        }
        // The validator itself refuses, with the words of its author or with regard to case.
        if message || !ignoresCase(attribute) {
          (base.values, base.suggestions) = ([], base.values)
        }
      }
    }
    let parameters = syntax.attributes.filter { isNamed($0, "Parameter") }
    let variants =
      parameters.isEmpty
      ? [FunctionParameter.Variant(set: CommandSignature.allSets, declaration: base)]
      : parameters.map { variant($0, base) }
    return FunctionParameter(
      name: syntax.variable.name, cell: cell(syntax.variable.name), type: type,
      defaultValue: syntax.defaultValue.map { expression($0) },
      validators: validators(syntax.attributes), variants: variants)
  }

  private func variant(
    _ attribute: AttributeSyntax, _ base: ParameterDeclaration
  ) -> FunctionParameter.Variant {
    var declaration = base
    var set = CommandSignature.allSets
    for argument in attribute.namedArguments {
      let value = argument.value.map { constant($0) ?? .null } ?? .bool(true)
      switch TextComparison.folded(argument.name) {
      case "mandatory": declaration.isMandatory = value.isTrue
      case "position":
        if case .int(let position) = value { declaration.position = Int(position) }
      case "valuefrompipeline": declaration.fromPipeline = value.isTrue
      case "valuefrompipelinebypropertyname":
        declaration.fromPipelineByPropertyName = value.isTrue
      case "valuefromremainingarguments": declaration.takesRemaining = value.isTrue
      case "parametersetname": set = value.text
      case "dontshow": declaration.isHidden = value.isTrue
      case "helpmessage": declaration.helpMessage = value.text
      default: break
      }
    }
    return FunctionParameter.Variant(set: set, declaration: declaration)
  }

  /// The validators among some attributes; `ValidateSet` is the declaration's own.
  func validators(_ attributes: [AttributeSyntax]) -> [ArgumentValidator] {
    var found: [ArgumentValidator] = []
    for attribute in attributes {
      let arguments = attribute.positionalArguments.map { constant($0) ?? .null }
      let name = TextComparison.folded(attribute.typeName.name)
      let kind =
        name == "validatescript"
        ? script(attribute)
        : ArgumentValidator.Kind(
          attribute: name, arguments, ignoringCase: ignoresCase(attribute))
      guard let kind else { continue }
      let message = attribute.namedArguments.first {
        TextComparison.equalsIgnoringCase($0.name, "ErrorMessage")
      }
      let text = message?.value.flatMap { constant($0)?.text }
      found.append(ArgumentValidator(kind, message: text))
    }
    return found
  }

  /// `IgnoreCase` of a set, `Options` of a pattern.
  private func ignoresCase(_ attribute: AttributeSyntax) -> Bool {
    for argument in attribute.namedArguments {
      let value = argument.value.flatMap { constant($0) } ?? .bool(true)
      switch TextComparison.folded(argument.name) {
      case "ignorecase": return value.isTrue
      case "options": return TextComparison.folded(value.text).contains("ignorecase")
      default: continue
      }
    }
    return true
  }

  private func script(_ attribute: AttributeSyntax) -> ArgumentValidator.Kind? {
    guard case .scriptBlock(let node)? = attribute.positionalArguments.first else { return nil }
    let code = blockValue(node)
    return .script(ScriptBlockObject(text: code.text, code: code))
  }

  /// The value of a constant expression; nil for any other.
  func constant(_ syntax: ExpressionSyntax) -> Value? {
    switch syntax {
    case .string(let node): return .string(node.value)
    case .number, .variable:
      return (expression(syntax) as? ConstantNode)?.value
    case .arrayLiteral(let node): return .array(node.elements.compactMap { constant($0) })
    case .member(let node) where node.isStatic:
      guard case .string(let name) = node.member else { return nil }
      return .string(name.value)
    case .array(let node):
      guard node.block.statements.count == 1,
        case .pipeline(let pipeline) = node.block.statements[0],
        case .expression(let element)? = pipeline.elements.first
      else { return nil }
      return .array(constant(element.expression)?.elements ?? [])
    case .unary(let node) where node.operation == .minus:
      switch constant(node.operand) {
      case .int(let number): return .int(0 &- number)
      case .double(let number): return .double(-number)
      default: return nil
      }
    default: return nil
    }
  }
}
