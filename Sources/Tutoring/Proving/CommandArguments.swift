import ShellRuntime
import ShellSyntax

/// A command of a line with the place of each argument, and what each binds to.
struct CommandArguments {
  /// One parameter or positional value.
  struct Argument {
    /// What it binds to.
    let parameter: ParameterDeclaration
    /// `-Name`; nil for a positional value.
    let name: SourceSpan?
    /// The value; nil for a switch.
    let value: ExpressionSyntax?
    /// From the name to the value.
    let span: SourceSpan
  }

  let command: CommandSyntax
  let signature: CommandSignature
  let arguments: [Argument]
  /// Whether every element of the command is one of `arguments`.
  let isWhole: Bool
  /// How many blocks stand around the command.
  let depth: Int

  /// Nil for a command that is not known by its name.
  init?(_ command: CommandSyntax, depth: Int = 0, table: CommandTable) {
    guard case .string(let written) = command.name else { return nil }
    let name = table.aliasTarget(written.value) ?? written.value
    guard let signature = table.signature(named: name) else { return nil }
    self.command = command
    self.depth = depth
    self.signature = signature
    var walk = ArgumentWalk(command.elements, signature)
    walk.run()
    arguments = walk.arguments
    isWhole = walk.isWhole
  }

  /// The commands of a line, in order.
  static func all(in line: String, table: CommandTable) -> [CommandArguments] {
    var finder = CommandFinder()
    finder.visit(ShellSyntax.parse(line).tree)
    return zip(finder.commands, finder.commandDepths).compactMap { command, depth in
      CommandArguments(command, depth: depth, table: table)
    }
  }

  /// Where the blocks stand that the command runs elsewhere, without the variables of this shell.
  var remoteBlocks: [SourceSpan] {
    guard ["Invoke-Command", "Start-Job", "Start-ThreadJob"].contains(signature.name) else {
      return []
    }
    return command.elements.compactMap { element -> SourceSpan? in
      let value: ExpressionSyntax? =
        switch element {
        case .argument(let expression): expression
        case .parameter(let parameter): parameter.argument
        case .verbatim: nil
        }
      guard case .scriptBlock(let block)? = value else { return nil }
      return block.span
    }
  }
}

/// Goes through the elements of a command once.
private struct ArgumentWalk {
  private let elements: [CommandElementSyntax]
  private let signature: CommandSignature
  private var positions: [ParameterDeclaration]
  private var index = 0
  var arguments: [CommandArguments.Argument] = []
  var isWhole = true

  init(_ elements: [CommandElementSyntax], _ signature: CommandSignature) {
    self.elements = elements
    self.signature = signature
    positions = Self.positions(elements, signature)
  }

  /// What is taken by place, in order: of the first set that has all parameters which are named,
  /// the default set before others.
  private static func positions(
    _ elements: [CommandElementSyntax], _ signature: CommandSignature
  ) -> [ParameterDeclaration] {
    let named = Set(
      elements.compactMap { element -> String? in
        guard case .parameter(let parameter) = element else { return nil }
        return find(parameter.name, in: signature)?.name
      })
    let isDefault = { (set: (name: String, parameters: [Int])) in set.name == signature.defaultSet }
    let sets = signature.sets.filter(isDefault) + signature.sets.filter { !isDefault($0) }
    let fitting = sets.map { set in set.parameters.map { signature.parameters[$0] } }
      .filter { parameters in named.isSubset(of: parameters.map(\.name)) }
      .map { parameters in
        parameters.filter { $0.position != nil }
          .sorted { ($0.position ?? 0) < ($1.position ?? 0) }
      }
    // Of these one that has a place for each value.
    let count = unnamedCount(elements, signature)
    let roomy = fitting.first { positions in
      positions.count { !named.contains($0.name) } >= count
    }
    return roomy ?? fitting.first ?? []
  }

  /// How many values have no name.
  private static func unnamedCount(
    _ elements: [CommandElementSyntax], _ signature: CommandSignature
  ) -> Int {
    var count = 0
    var isValueNext = false
    for element in elements {
      switch element {
      case .parameter(let parameter):
        let declaration = find(parameter.name, in: signature)
        let isFlag = declaration.map { $0.type == "SwitchParameter" } ?? isSwitch(parameter.name)
        isValueNext = parameter.argument == nil && !isFlag
      case .argument(.variable(let variable)) where variable.isSplatted: isValueNext = false
      case .argument, .verbatim:
        if !isValueNext { count += 1 }
        isValueNext = false
      }
    }
    return count
  }

  mutating func run() {
    while index < elements.count {
      switch elements[index] {
      case .parameter(let parameter): add(parameter)
      case .argument(let expression): add(expression)
      case .verbatim: isWhole = false
      }
      index += 1
    }
  }

  private mutating func add(_ parameter: CommandParameterSyntax) {
    guard let declaration = Self.find(parameter.name, in: signature) else {
      // A common parameter; its value is none of the command's own.
      isWhole = false
      if parameter.argument == nil, !Self.isSwitch(parameter.name), nextValue != nil { index += 1 }
      return
    }
    positions.removeAll { $0.name == declaration.name }
    var value = parameter.argument
    var span = parameter.span
    if value == nil, declaration.type != "SwitchParameter", let next = nextValue {
      value = next
      span = span.union(next.span)
      index += 1
    }
    arguments.append(
      .init(parameter: declaration, name: parameter.nameSpan, value: value, span: span))
  }

  private mutating func add(_ expression: ExpressionSyntax) {
    if case .variable(let variable) = expression, variable.isSplatted {
      isWhole = false
    } else if let declaration = positions.first {
      positions.removeFirst()
      arguments.append(
        .init(parameter: declaration, name: nil, value: expression, span: expression.span))
    } else {
      isWhole = false
    }
  }

  /// The argument behind the element that is looked at.
  private var nextValue: ExpressionSyntax? {
    guard index + 1 < elements.count, case .argument(let next) = elements[index + 1] else {
      return nil
    }
    return next
  }

  private static func isSwitch(_ name: String) -> Bool {
    let folded = name.lowercasedASCII()
    return ["verbose", "debug", "whatif", "confirm", "vb", "db", "wi", "cf"].contains(folded)
  }

  /// The parameter that a name, an alias or the beginning of a name means; nil for several or none.
  private static func find(
    _ name: String, in signature: CommandSignature
  ) -> ParameterDeclaration? {
    let folded = name.lowercasedASCII()
    if let exact = signature.parameters.first(where: { declaration in
      ([declaration.name] + declaration.aliases).contains { $0.lowercasedASCII() == folded }
    }) {
      return exact
    }
    let near = signature.parameters.filter { $0.name.lowercasedASCII().hasPrefix(folded) }
    return Set(near.map(\.name)).count == 1 ? near[0] : nil
  }
}

/// A line's text with some of its places replaced.
struct LineEdit {
  private let bytes: [UInt8]
  private var edits: [(span: SourceSpan, text: String)] = []

  init(_ line: String) { bytes = Array(line.utf8) }

  /// The text of a place.
  func text(_ span: SourceSpan) -> String {
    guard span.end <= bytes.count else { return "" }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  mutating func replace(_ span: SourceSpan, with text: String) { edits.append((span, text)) }

  /// The line with every replacement made; one within another's place is left out.
  var result: String {
    var result = bytes
    var last = bytes.count
    let ordered = edits.filter { edit in
      !edits.contains { $0.span != edit.span && $0.span.contains(edit.span) }
    }
    for edit in ordered.sorted(by: { $0.span.start > $1.span.start }) where edit.span.end <= last {
      result.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.text.utf8))
      last = edit.span.start
    }
    return String(decoding: result, as: UTF8.self)
  }
}
