/// The parameters that a function's `dynamicparam` block makes for one call.
struct DynamicParameters {
  private let parameters: [RuntimeParameterObject]
  /// The function's own parameters with these.
  let table: BindingTable

  /// Runs the block of a function with what of the call its own parameters take. nil where it has
  /// none or the block makes nothing.
  init?(
    _ block: ScriptBlockObject, _ arguments: [CallArgument], _ call: CommandCall, _ shell: Shell
  ) throws(ShellError) {
    guard let body = block.code.dynamicBlock else { return nil }
    let values = try Self.ownValues(block.code, arguments, call, shell)
    let made: [RuntimeParameterObject]
    do throws(ShellError) { made = try Self.run(body, block, values, shell) } catch {
      guard let record = error.record else { throw error }
      let failure = ShellError.failed(
        "GetDynamicParametersException", .invalidArgument,
        "Cannot retrieve the dynamic parameters for the cmdlet. \(record.message)",
        exceptionType: "System.Management.Automation.ParameterBindingException")
      throw failure.mapRecord { $0.located(source: call.errorSource, position: call.position) }
    }
    guard !made.isEmpty else { return nil }
    parameters = made
    table = BindingTable(Self.signature(block.code.signature, with: made))
  }

  /// What the function's own parameters take of the arguments, as far as that can be said.
  private static func ownValues(
    _ code: BlockCode, _ arguments: [CallArgument], _ call: CommandCall, _ shell: Shell
  ) throws(ShellError) -> [(name: String, value: Value)] {
    let scratch = CommandCall(name: call.name, signature: call.signature, of: call)
    var binder = Binder(
      code.table, call: scratch, shell: shell, hasInput: false, isScript: true)
    do throws(ShellError) { try binder.bindTentatively(arguments) } catch {
      guard error.record != nil else { throw error }
    }
    return scratch.parameters
  }

  private static func run(
    _ body: BlockNode, _ block: ScriptBlockObject, _ values: [(name: String, value: Value)],
    _ shell: Shell
  ) throws(ShellError) -> [RuntimeParameterObject] {
    let frame = ScopeFrame(block.closure)
    try frame.resume(shell)
    defer { frame.suspend(shell) }
    let bound = HashtableObject(isOrdered: true)
    for (name, value) in values { bound[.string(name)] = value }
    for parameter in block.code.parameters {
      var value = bound[.string(parameter.name)]
      if value == nil { value = try parameter.defaultValue?.eval(shell) }
      shell.bindLocal(parameter.cell, value ?? parameter.emptyValue(shell.engine))
    }
    shell.bindLocal(shell.engine.known.boundParameters, .hashtable(bound))
    let sink = CollectingSink()
    _ = try body.run(shell, sink)
    for case .hashtable(let table) in sink.items {
      return table.values.compactMap { value in
        guard case .object(let object as RuntimeParameterObject) = value else { return nil }
        return object
      }
    }
    return []
  }

  /// The signature of the function with further parameters, each in the sets that it names.
  private static func signature(
    _ own: CommandSignature, with made: [RuntimeParameterObject]
  ) -> CommandSignature {
    var signature = own
    for parameter in made {
      for (set, declaration) in variants(of: parameter) {
        let index = signature.parameters.count
        signature.parameters.append(declaration)
        let isKnown = signature.sets.contains { TextComparison.equalsIgnoringCase($0.name, set) }
        if set != CommandSignature.allSets, !isKnown {
          let common = own.sets.count == 1 ? own.sets[0].parameters : []
          signature.sets.append((name: set, parameters: common))
        }
        for at in signature.sets.indices
        where set == CommandSignature.allSets
          || TextComparison.equalsIgnoringCase(signature.sets[at].name, set)
        {
          signature.sets[at].parameters.append(index)
        }
      }
    }
    return signature
  }

  private static func variants(
    of parameter: RuntimeParameterObject
  ) -> [(set: String, declaration: ParameterDeclaration)] {
    var base = ParameterDeclaration(parameter.name, type: parameter.type.fullName)
    let attributes = self.attributes(of: parameter)
    for attribute in attributes {
      switch attribute.name {
      case "alias": base.aliases += attribute.arguments.flatMap(\.elements).map(\.text)
      case "allownull": base.allowsNull = true
      case "allowemptystring": base.allowsEmptyText = true
      case "allowemptycollection": base.allowsEmptyArray = true
      default: break
      }
    }
    let described = attributes.filter { $0.name == "parameter" }
    guard !described.isEmpty else { return [(CommandSignature.allSets, base)] }
    return described.map { attribute in
      var declaration = base
      if case .int(let position) = attribute.property("Position"), position >= 0 {
        declaration.position = Int(position)
      }
      declaration.isMandatory = attribute.property("Mandatory").isTrue
      declaration.fromPipeline = attribute.property("ValueFromPipeline").isTrue
      declaration.fromPipelineByPropertyName =
        attribute.property("ValueFromPipelineByPropertyName").isTrue
      declaration.takesRemaining = attribute.property("ValueFromRemainingArguments").isTrue
      declaration.helpMessage = attribute.property("HelpMessage").text
      declaration.isHidden = attribute.property("DontShow").isTrue
      return (attribute.property("ParameterSetName").text, declaration)
    }
  }

  private static func attributes(of parameter: RuntimeParameterObject) -> [AttributeObject] {
    parameter.attributes.elements.compactMap { value in
      guard case .object(let object as AttributeObject) = value else { return nil }
      return object
    }
  }

  /// Checks what the call gave the parameters, and lets them know.
  func take(_ binder: Binder, _ shell: Shell) throws(ShellError) {
    for (index, value) in binder.bound {
      let name = table.entries[index].name
      guard
        let parameter = parameters.first(where: {
          TextComparison.equalsIgnoringCase($0.name, name)
        })
      else { continue }
      for attribute in Self.attributes(of: parameter) {
        let ignoresCase = attribute.name != "validateset" || attribute.property("IgnoreCase").isTrue
        guard
          let kind = ArgumentValidator.Kind(
            attribute: attribute.name, attribute.arguments, ignoringCase: ignoresCase)
        else { continue }
        let message = attribute.property("ErrorMessage").text
        let validator = ArgumentValidator(kind, message: message.isEmpty ? nil : message)
        if let reason = try validator.refusal(of: value, shell) {
          throw binder.validationError(name, reason)
        }
      }
      parameter.take(value)
    }
  }
}
