import ShellFormatting
import ShellRuntime

/// `Where-Object`.
struct WhereObject: Cmdlet {
  var inputObject: Value?
  var filterScript: ScriptBlockObject?
  var property = ""
  var value: Value = .null
  private var chosen: WhereComparison?
  private var isValueBound = false
  private var comparison: ValueComparison?
  private let place = FoundProperty()

  /// Whether a comparison's switch is given.
  subscript(comparison: WhereComparison) -> Bool {
    get { chosen == comparison }
    set { if newValue { chosen = comparison } }
  }

  static var declaration: CmdletDeclaration<WhereObject> {
    CmdletDeclaration(
      synopsis: "Lets those objects through for which a condition holds.",
      examples: """
        PS> 1, 5, 9 | Where-Object { $_ -gt 3 }
        5
        9

        PS> [pscustomobject]@{ Name = 'PC-001' } | Where-Object Name -Like 'PC*'

        Name
        ----
        PC-001

        PS> 'a' | Where-Object Length 1
        ! OperatorNotSpecified,Microsoft.PowerShell.Commands.WhereObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "EqualSet",
        supportsShouldProcess: false, outputTypes: []),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The objects to test.", type: "PSObject", pipeline: true),
        Parameter(
          "FilterScript", \.filterScript, "The condition; $_ is the object.",
          sets: ["ScriptBlockSet"], position: 0, mandatory: true),
        Parameter(
          "Property", \.property, "The property to compare.",
          sets: WhereComparison.allCases.map(\.setName), position: 0, mandatory: true),
        Parameter(
          "Value", \.value, "What it is compared with.",
          sets: WhereComparison.allCases.filter { $0 != .Not }.map(\.setName), position: 1),
      ] + WhereComparison.allCases.map(comparisonParameter))
  }

  private static func comparisonParameter(
    _ comparison: WhereComparison
  ) -> Parameter<WhereObject> {
    Parameter(
      comparison.rawValue, \.[comparison], comparison.help, sets: [comparison.setName],
      mandatory: comparison != .EQ, aliases: comparison.aliases)
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    guard filterScript == nil else { return }
    isValueBound = context.isBound("Value")
    comparison = chosen?.operatorName.flatMap { ValueComparison($0) }
    if chosen == nil, isValueBound {
      throw context.failure(
        "OperatorNotSpecified", .invalidArgument,
        "An operator is required to compare the two specified values. Include a valid operator in "
          + "the command, and then try the command again. For example, Get-Process | Where-Object "
          + "-Property Name -eq Idle",
        exceptionType: "System.Management.Automation.PSArgumentException")
    }
    if let chosen, chosen != .Not, !isValueBound {
      throw context.failure(
        "ValueNotSpecifiedForWhereObject", .invalidArgument,
        "The specified operator requires both the -Property and -Value parameters. Provide values "
          + "for both parameters, and then try the command again.",
        exceptionType: "System.Management.Automation.PSArgumentException")
    }
    if chosen == .Is || chosen == .IsNot, case .string(let text) = value {
      let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
      value = try context.conversion.convert(
        .string(isBracketed ? String(text.dropFirst().dropLast()) : text),
        to: .named("System.Type"))
    }
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, try passes(inputObject, context) else { return }
    guard try context.write(inputObject) else { throw .pipelineStopped }
  }

  mutating func objectBody(_ context: CmdletContext) -> ObjectBody? {
    guard let filterScript else {
      let command = self
      return { (object) throws(ShellError) in
        guard try command.passes(object, context) else { return }
        guard try context.write(object) else { throw .pipelineStopped }
      }
    }
    let holds = context.condition(filterScript)
    return { (object) throws(ShellError) in
      guard try holds(object) else { return }
      guard try context.write(object) else { throw .pipelineStopped }
    }
  }

  private func passes(_ object: Value, _ context: CmdletContext) throws(ShellError) -> Bool {
    if let filterScript { return try context.condition(filterScript)(object) }
    guard let found = try found(in: object, context) else { return false }
    guard let chosen else { return found.isTrue }
    guard chosen != .Not, let comparison else { return !found.isTrue }
    do throws(ShellError) {
      return try context.shell.compare(found, comparison, value).isTrue
    } catch {
      guard case .terminating(let record) = error else { throw error }
      try context.writeError(
        "OperatorFailed", .invalidOperation,
        "The operator '\(chosen.tokenName)' failed: \(record.message).", target: object,
        exceptionType: "System.Management.Automation.PSInvalidOperationException")
      return false
    }
  }

  /// The value of the property, `$null` where there is none; nil where a pattern fits several.
  private func found(in object: Value, _ context: CmdletContext) throws(ShellError) -> Value? {
    let reader = PropertyReader(shell: context.shell)
    guard PropertyReader.hasWildcards(property) else {
      return try propertyValue(of: object, context)
    }
    let names = try reader.names(matching: property, of: object)
    if names.count > 1 {
      try context.writeError(
        "AmbiguousPropertyName", .invalidArgument,
        "Input name \"\(property)\" is ambiguous. It can be resolved to multiple matched members. "
          + "Possible matches include: \(names.joined(separator: " ")).",
        target: object, exceptionType: "System.Management.Automation.PSArgumentException")
      return nil
    }
    return try names.first.flatMap { name throws(ShellError) in
      try reader.value(of: name, in: object)
    } ?? .null
  }

  /// A property that has to be there, in strict mode; nil, as the object is left out.
  private func refuse(_ object: Value, _ context: CmdletContext) throws(ShellError) -> Value? {
    try context.writeError(
      object.isNull ? "InputObjectIsNull" : "PropertyNotFound", .invalidArgument,
      object.isNull
        ? "Cannot operate on a 'null' input object."
        : "The input name \"\(property)\" cannot be resolved to a property.",
      target: object, exceptionType: "System.Management.Automation.PSArgumentException")
    return nil
  }

  private func propertyValue(
    of object: Value, _ context: CmdletContext
  ) throws(ShellError) -> Value? {
    if case .object(let object) = object {
      if let value = place.value(of: object) { return value }
      place.note(property, of: object, context.engine)
    }
    let found = try PropertyReader(shell: context.shell).value(of: property, in: object)
    if found == nil, context.shell.strictLevel >= 2 { return try refuse(object, context) }
    return found ?? .null
  }
}
