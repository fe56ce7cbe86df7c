/// Methods of System.String. Positions count UTF-16 code units.
enum StringMethods {
  static func call(
    _ text: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    try shell.step(1 + text.utf8.count / 64)
    switch name {
    case "toupper", "toupperinvariant":
      return .value(try shell.newString(TextComparison.uppercased(text)))
    case "tolower", "tolowerinvariant":
      return .value(try shell.newString(TextComparison.folded(text)))
    case "trim", "trimstart", "trimend": return .value(try trim(text, name, arguments, shell))
    case "contains", "startswith", "endswith": return .value(try test(text, name, arguments))
    case "indexof", "lastindexof": return .value(try position(text, name, arguments, shell))
    case "indexofany":
      let wanted = Set(arguments.first.map(characters) ?? [])
      let index = text.utf16.enumerated().first { wanted.contains($0.element) }?.offset
      return .value(.integer(index ?? -1))
    case "split": return .value(try split(text, arguments, shell))
    case "replace": return .value(try replace(text, arguments, shell))
    case "substring", "remove", "insert": return .value(try part(text, name, arguments, shell))
    case "padleft", "padright": return .value(try pad(text, name, arguments, shell))
    case "tochararray":
      return .value(
        try shell.newArray(text.utf16.map { .char($0) }, elementType: "System.Char"))
    case "chars", "get_chars":
      return .value(
        try Indexing.get(.string(text), try Methods.argument(arguments, 0, name), shell))
    case "lastindexofany":
      let wanted = Set(arguments.first.map(characters) ?? [])
      let index = Array(text.utf16).lastIndex { wanted.contains($0) }
      return .value(.integer(index ?? -1))
    case "normalize", "clone", "trimstring": return .value(.string(text))
    case "isnormalized": return .value(.bool(true))
    case "getenumerator": return .value(try shell.newArray(text.utf16.map { .char($0) }))
    case "toint32", "todouble", "toint64", "toboolean":
      throw .notPartOfThisShell("The method \(name)")
    default: return .unknown
    }
  }

  /// The code units of a text, a character or an array of them.
  private static func characters(_ value: Value) -> [UInt16] {
    value.elements.flatMap { Array($0.text.utf16) }
  }

  private static func trim(
    _ text: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let wanted = Set(arguments.flatMap(characters))
    func isTrimmed(_ unit: UInt16) -> Bool {
      if !wanted.isEmpty { return wanted.contains(unit) }
      return Unicode.Scalar(unit)?.properties.isWhitespace ?? false
    }
    var units = Array(text.utf16)[...]
    if name != "trimend" { units = units.drop(while: isTrimmed) }
    if name != "trimstart" {
      while let last = units.last, isTrimmed(last) { units.removeLast() }
    }
    return try shell.newString(String(decoding: units, as: UTF16.self))
  }

  private static func ignoresCase(_ arguments: [Value]) -> Bool {
    arguments.dropFirst().contains {
      let text = TextComparison.folded($0.text)
      return text.hasSuffix("ignorecase") || text == "true"
    }
  }

  private static func test(
    _ text: String, _ name: String, _ arguments: [Value]
  ) throws(ShellError) -> Value {
    var whole = text
    var wanted = try Methods.argument(arguments, 0, name).text
    if ignoresCase(arguments) {
      whole = TextComparison.folded(whole)
      wanted = TextComparison.folded(wanted)
    }
    let one = Array(whole.utf16)
    let other = Array(wanted.utf16)
    switch name {
    case "startswith": return .bool(one.starts(with: other))
    case "endswith": return .bool(one.reversed().starts(with: other.reversed()))
    default: return .bool(find(other, in: one, from: 0) != nil)
    }
  }

  static func find(_ wanted: [UInt16], in units: [UInt16], from start: Int) -> Int? {
    guard start >= 0, wanted.count <= units.count else { return nil }
    if wanted.isEmpty { return min(start, units.count) }
    var index = start
    while index + wanted.count <= units.count {
      if units[index] == wanted[0], units[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func position(
    _ text: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    var units = Array(text.utf16)
    var wanted = Array(try Methods.argument(arguments, 0, name).text.utf16)
    var start = 0
    if arguments.count > 1, case .int(let number) = arguments[1] { start = Int(number) }
    if ignoresCase(arguments) {
      units = Array(TextComparison.folded(text).utf16)
      wanted = Array(TextComparison.folded(arguments[0].text).utf16)
    }
    if name == "indexof" { return .integer(find(wanted, in: units, from: start) ?? -1) }
    var last = -1
    var from = 0
    while let found = find(wanted, in: units, from: from) {
      last = found
      from = found + 1
      try shell.step()
      if from > units.count { break }
    }
    return .integer(last)
  }

  private static func split(
    _ text: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    var limit = Int.max
    var removesEmpty = false
    var separators: [[UInt16]] = []
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .int(let number) where index > 0: limit = max(0, Int(number))
      case .object(let option as EnumObject):
        removesEmpty = option.name == "RemoveEmptyEntries"
      case .string(let option)
      where index > 0 && TextComparison.equalsIgnoringCase(option, "RemoveEmptyEntries"):
        removesEmpty = true
      case .array(let array): separators += array.items.map { Array($0.text.utf16) }
      default: separators.append(Array(argument.text.utf16))
      }
    }
    if separators.isEmpty { separators = [[0x20], [0x09], [0x0A], [0x0D]] }
    let units = Array(text.utf16)
    var pieces: [Value] = []
    var start = 0
    var index = 0
    while index < units.count, pieces.count < limit - 1 {
      let found = separators.first {
        !$0.isEmpty && units[index...].starts(with: $0)
      }
      guard let found else {
        index += 1
        continue
      }
      if !(removesEmpty && index == start) {
        pieces.append(.string(String(decoding: units[start..<index], as: UTF16.self)))
      }
      index += found.count
      start = index
    }
    if !(removesEmpty && start == units.count) {
      pieces.append(.string(String(decoding: units[start...], as: UTF16.self)))
    }
    try shell.charge(bytes: text.utf8.count)
    try shell.step(units.count / 8)
    return try shell.newArray(pieces, elementType: "System.String")
  }

  private static func replace(
    _ text: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let old = try Methods.argument(arguments, 0, "Replace").text
    let new = Array(try Methods.argument(arguments, 1, "Replace").text.utf16)
    guard !old.isEmpty else {
      throw Methods.failure(
        "Replace", arguments.count, "System.ArgumentException",
        "String cannot be of zero length. (Parameter 'oldValue')")
    }
    let wanted = Array(old.utf16)
    let units = Array(text.utf16)
    var result: [UInt16] = []
    var start = 0
    while let found = find(wanted, in: units, from: start) {
      result += units[start..<found]
      result += new
      try shell.charge(bytes: new.count)
      start = found + wanted.count
    }
    result += units[start...]
    return try shell.newString(String(decoding: result, as: UTF16.self))
  }

  private static func part(
    _ text: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let units = Array(text.utf16)
    let start = Int(try Conversion(shell).int32(try Methods.argument(arguments, 0, name)))
    func outOfRange(_ parameter: String, _ reason: String) -> ShellError {
      Methods.failure(
        name.capitalizedFirst, arguments.count, "System.ArgumentOutOfRangeException",
        "\(reason) (Parameter '\(parameter)')")
    }
    guard start >= 0, start <= units.count else {
      throw outOfRange("startIndex", "startIndex cannot be larger than length of string.")
    }
    if name == "insert" {
      let inserted = Array(try Methods.argument(arguments, 1, name).text.utf16)
      let result = Array(units[..<start]) + inserted + Array(units[start...])
      return try shell.newString(String(decoding: result, as: UTF16.self))
    }
    var end = units.count
    if arguments.count > 1 {
      let length = Int(try Conversion(shell).int32(arguments[1]))
      guard length >= 0, length <= units.count - start else {
        throw outOfRange(
          "length", "Index and length must refer to a location within the string.")
      }
      end = start + length
    }
    let kept =
      name == "substring" ? Array(units[start..<end]) : Array(units[..<start] + units[end...])
    return try shell.newString(String(decoding: kept, as: UTF16.self))
  }

  private static func pad(
    _ text: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let width = Int(try Conversion(shell).int32(try Methods.argument(arguments, 0, name)))
    let filler = arguments.count > 1 ? arguments[1].text : " "
    let missing = max(0, width - text.utf16.count)
    try shell.charge(bytes: missing)
    let padding = String(repeating: filler, count: missing)
    return .string(name == "padleft" ? padding + text : text + padding)
  }
}
