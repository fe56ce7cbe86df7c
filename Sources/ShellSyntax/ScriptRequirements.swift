/// What the `#requires` lines of a script ask for.
public struct ScriptRequirements: Sendable, Hashable {
  /// `-Version`: the lowest version of PowerShell, two to four numbers.
  public internal(set) var version: [Int] = []
  /// `-PSEdition`: the editions, `Core`, `Desktop`.
  public internal(set) var editions: [String] = []
  /// `-Modules`: their names.
  public internal(set) var modules: [String] = []
  /// `-RunAsAdministrator`
  public internal(set) var isElevationRequired = false
  /// `-ShellId`
  public internal(set) var shellID: String?
}

/// Reads the `#requires` lines that a parser came by.
struct RequirementReader {
  private let parser: Parser
  private var found = ScriptRequirements()
  private var snapIn: String?
  /// Whether the line that is read is the last one, which may still grow.
  private var isLast = false

  init(_ parser: Parser) { self.parser = parser }

  mutating func read() -> ScriptRequirements {
    for start in parser.requirements { read(at: start) }
    return found
  }

  /// A line is a command without its `#`: `requires -Version 7.2`.
  private mutating func read(at start: Int) {
    var end = start
    while end < parser.end, !Ascii.isLineEnd(parser.source[end]) { end += 1 }
    let line = Parser(
      UnsafeBufferPointer(rebasing: parser.source[..<end]), nestingLimit: parser.nestingLimit)
    line.position = start + 1
    let command = try? line.parseCommand()
    isLast = end == parser.end
    for error in line.errors {
      parser.errors.append(
        ParseError(
          id: error.id, message: error.message, span: error.span, expected: error.expected,
          isIncomplete: isLast))
    }
    guard let command else { return }
    guard case .string(let name) = command.name, name.value.lowercased() == "requires" else {
      return report(.scriptRequiresInvalidFormat, command.span)
    }
    snapIn = nil
    var index = 0
    while index < command.elements.count {
      let element = command.elements[index]
      index += 1
      guard case .parameter(let parameter) = element else {
        report(.scriptRequiresInvalidFormat, element.span)
        continue
      }
      var argument = parameter.argument.map { CommandElementSyntax.argument($0) }
      if argument == nil, index < command.elements.count {
        argument = command.elements[index]
        index += 1
      }
      take(parameter, argument)
    }
  }

  private func report(_ id: ParseErrorID, _ span: SourceSpan, _ argument: String = "") {
    parser.errors.append(
      ParseError(
        id: id.text, message: id.message(argument), span: span, expected: nil,
        isIncomplete: isLast))
  }

  private mutating func take(
    _ parameter: CommandParameterSyntax, _ element: CommandElementSyntax?
  ) {
    func isNamed(_ name: String) -> Bool { name.hasPrefix(parameter.name.lowercased()) }
    if isNamed("runasadministrator") {
      found.isElevationRequired = true
      if element != nil {
        report(.parameterCannotHaveArgument, parameter.nameSpan, parameter.name)
      }
      return
    }
    guard let element else {
      return report(.parameterRequiresArgument, parameter.nameSpan, parameter.name)
    }
    guard case .argument(let argument) = element, isConstant(argument) else {
      return report(.requiresArgumentMustBeConstant, element.span)
    }
    if isNamed("shellid") {
      guard found.shellID == nil else { return isTwice(parameter, "shellid") }
      found.shellID = text(argument, "shellid")
    } else if isNamed("pssnapin") {
      guard snapIn == nil else { return isTwice(parameter, "pssnapin") }
      snapIn = text(argument, "pssnapin")
    } else if isNamed("psedition") {
      guard found.editions.isEmpty else { return isTwice(parameter, "psedition") }
      found.editions = items(of: argument).compactMap { text($0, "psedition") }
    } else if isNamed("version") {
      takeVersion(parameter, argument)
    } else if isNamed("assembly") {
      for item in items(of: argument) { _ = text(item, "assembly") }
    } else if isNamed("modules") {
      for item in items(of: argument) { takeModule(item) }
    } else {
      report(.scriptRequiresInvalidFormat, parameter.span)
    }
  }

  private func isTwice(_ parameter: CommandParameterSyntax, _ name: String) {
    report(.parameterAlreadyBound, parameter.span, name)
  }

  private mutating func takeVersion(
    _ parameter: CommandParameterSyntax, _ argument: ExpressionSyntax
  ) {
    var written = parser.text(argument.span)
    if case .string(let node) = argument { written = node.value }
    if !written.contains(".") { written += ".0" }
    let pieces = written.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { Int32($0) }.filter { $0 >= 0 }.map(Int.init)
    guard numbers.count == pieces.count, (2...4).contains(numbers.count) else {
      return report(.requiresVersionInvalid, argument.span)
    }
    guard snapIn == nil else { return }
    guard found.version.isEmpty || found.version == numbers else {
      return isTwice(parameter, "version")
    }
    found.version = numbers
  }

  /// A name, or a hashtable with a name and a version.
  private mutating func takeModule(_ argument: ExpressionSyntax) {
    if case .string(let node) = argument {
      found.modules.append(node.value)
      return
    }
    guard case .hashtable(let table) = argument else {
      return report(.requiresModuleInvalid, argument.span)
    }
    var name: String?
    var hasVersion = false
    for entry in table.entries {
      guard case .string(let key) = entry.key else { continue }
      switch key.value.lowercased() {
      case "modulename":
        if case .pipeline(let pipeline) = entry.value,
          case .expression(let element)? = pipeline.elements.first,
          case .string(let value) = element.expression
        {
          name = value.value
        }
      case "moduleversion", "requiredversion", "maximumversion": hasVersion = true
      case "guid": continue
      default: return report(.requiresModuleInvalid, argument.span)
      }
    }
    guard let name, hasVersion else {
      return report(.requiresModuleInvalid, argument.span)
    }
    found.modules.append(name)
  }

  private func items(of argument: ExpressionSyntax) -> [ExpressionSyntax] {
    guard case .arrayLiteral(let array) = argument else { return [argument] }
    return array.elements
  }

  private func text(_ argument: ExpressionSyntax, _ name: String) -> String? {
    if case .string(let node) = argument { return node.value }
    report(.requiresInvalidStringArgument, argument.span, name)
    return nil
  }

  private func isConstant(_ argument: ExpressionSyntax) -> Bool {
    switch argument {
    case .string, .number, .hashtable: true
    case .arrayLiteral(let array): array.elements.allSatisfy(isConstant)
    default: false
    }
  }
}
