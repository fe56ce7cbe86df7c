/// Methods of System.String. Positions count UTF-16 code units.
enum StringMethods {
  static func call(
    _ text: String, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    try shell.step(1 + text.utf8.count / 64)
    try MethodArity.check(MethodArity.string, member, arguments)
    let name = member.folded
    let typed = member.text
    switch name {
    case "toupper", "toupperinvariant":
      return .value(try shell.newString(TextComparison.uppercased(text)))
    case "tolower", "tolowerinvariant":
      return .value(try shell.newString(TextComparison.folded(text)))
    case "trim", "trimstart", "trimend": return .value(try trim(text, name, arguments, shell))
    case "contains", "startswith", "endswith": return .value(try test(text, member, arguments))
    case "indexof", "lastindexof": return .value(try position(text, member, arguments, shell))
    case "indexofany":
      let wanted = Set(arguments.first.map(characters) ?? [])
      let index = text.utf16.enumerated().first { wanted.contains($0.element) }?.offset
      return .value(.integer(index ?? -1))
    case "split": return .value(try split(text, arguments, shell))
    case "replace": return .value(try replace(text, arguments, shell))
    case "substring", "remove", "insert": return .value(try part(text, member, arguments, shell))
    case "padleft", "padright": return .value(try pad(text, member, arguments, shell))
    case "tochararray":
      var part = text
      if arguments.count == 2 {
        let substring = ("Substring", "substring", shell.engine.names.name("Substring"))
        part = try self.part(text, substring, arguments, shell).text
      }
      return .value(
        try shell.newArray(part.utf16.map { .char($0) }, elementType: "System.Char"))
    case "chars", "get_chars":
      return .value(
        try Indexing.get(.string(text), try Methods.argument(arguments, 0, typed), shell))
    case "lastindexofany":
      let wanted = Set(arguments.first.map(characters) ?? [])
      let index = Array(text.utf16).lastIndex { wanted.contains($0) }
      return .value(.integer(index ?? -1))
    case "normalize", "clone": return .value(.string(text))
    case "isnormalized": return .value(.bool(true))
    case "replacelineendings":
      return .value(try lineEndings(text, arguments.first?.text ?? "\r\n", shell))
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
    _ text: String, _ member: Members.MemberReference, _ arguments: [Value]
  ) throws(ShellError) -> Value {
    var whole = text
    var wanted = try Methods.argument(arguments, 0, member.text).text
    if ignoresCase(arguments) {
      whole = TextComparison.folded(whole)
      wanted = TextComparison.folded(wanted)
    }
    let one = Array(whole.utf16)
    let other = Array(wanted.utf16)
    switch member.folded {
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

  /// `IndexOf(wanted[, start[, count]])` and `LastIndexOf`, which counts back from `start`.
  private static func position(
    _ text: String, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    var units = Array(text.utf16)
    var wanted = Array(try Methods.argument(arguments, 0, member.text).text.utf16)
    if ignoresCase(arguments) {
      units = Array(TextComparison.folded(text).utf16)
      wanted = Array(TextComparison.folded(arguments[0].text).utf16)
    }
    var numbers: [Int] = []
    for case .int(let number) in arguments.dropFirst() { numbers.append(Int(number)) }
    let isLast = member.folded == "lastindexof"
    let start = numbers.first ?? (isLast ? max(0, units.count - 1) : 0)
    guard start >= 0, start <= units.count else {
      throw Methods.failure(
        member.text, arguments.count, "System.ArgumentOutOfRangeException",
        "Index was out of range. Must be non-negative and less than or equal to the size of the "
          + "collection. (Parameter 'startIndex')")
    }
    let available = isLast ? start + 1 : units.count - start
    let count = numbers.count > 1 ? numbers[1] : available
    guard count >= 0, count <= available else {
      throw Methods.failure(
        member.text, arguments.count, "System.ArgumentOutOfRangeException",
        "Count must be positive and count must refer to a location within the "
          + "string/array/collection. (Parameter 'count')")
    }
    if !isLast {
      let end = Array(units[..<(start + count)])
      return .integer(find(wanted, in: end, from: start) ?? -1)
    }
    let end = min(units.count, start + 1)
    return .integer(
      try lastPosition(of: wanted, in: units, range: max(0, end - count)..<end, shell))
  }

  private static func lastPosition(
    of wanted: [UInt16], in units: [UInt16], range: Range<Int>, _ shell: Shell
  ) throws(ShellError) -> Int {
    if wanted.isEmpty { return range.upperBound }
    let within = Array(units[..<range.upperBound])
    var last = -1
    var from = range.lowerBound
    while let found = find(wanted, in: within, from: from) {
      last = found
      from = found + 1
      try shell.step()
    }
    return last
  }

  private static func split(
    _ text: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    var limit = Int.max
    var options = ""
    var separators: [[UInt16]] = []
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .int(let number) where index > 0: limit = max(0, Int(number))
      case .object(let option as EnumObject): options += TextComparison.folded(option.name)
      case .string(let option) where index > 0 && isSplitOption(option):
        options += TextComparison.folded(option)
      case .array(let array): separators += array.items.map { Array($0.text.utf16) }
      default: separators.append(Array(argument.text.utf16))
      }
    }
    if limit == 0 { return try shell.newArray([], elementType: "System.String") }
    if separators.allSatisfy(\.isEmpty) { separators = [[0x20], [0x09], [0x0A], [0x0D]] }
    let removesEmpty = options.contains("removeemptyentries")
    let trims = options.contains("trimentries")
    func piece(_ units: ArraySlice<UInt16>) -> String? {
      let text = String(decoding: units, as: UTF16.self)
      let kept = trims ? NumberReader.trimmed(text) : text
      return removesEmpty && kept.isEmpty ? nil : kept
    }
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
      if let text = piece(units[start..<index]) { pieces.append(.string(text)) }
      index += found.count
      start = index
    }
    if let text = piece(units[start...]) { pieces.append(.string(text)) }
    try shell.charge(bytes: text.utf8.count)
    try shell.step(units.count / 8)
    return try shell.newArray(pieces, elementType: "System.String")
  }

  private static func isSplitOption(_ text: String) -> Bool {
    text.split(separator: ",").allSatisfy { name in
      ["None", "RemoveEmptyEntries", "TrimEntries"].contains {
        TextComparison.equalsIgnoringCase($0, NumberReader.trimmed(String(name)))
      }
    }
  }

  private static func replace(
    _ text: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let old = try Methods.argument(arguments, 0, "Replace").text
    let new = Array(try Methods.argument(arguments, 1, "Replace").text.utf16)
    guard !old.isEmpty else {
      throw Methods.failure(
        "Replace", arguments.count, "System.ArgumentException",
        "The value cannot be an empty string. (Parameter 'oldValue')")
    }
    let units = Array(text.utf16)
    let ignoresCase = ignoresCase(Array(arguments.dropFirst()))
    let wanted = Array((ignoresCase ? TextComparison.folded(old) : old).utf16)
    let searched = ignoresCase ? Array(TextComparison.folded(text).utf16) : units
    var result: [UInt16] = []
    var start = 0
    while let found = find(wanted, in: searched, from: start) {
      result += units[start..<found]
      result += new
      try shell.charge(bytes: new.count)
      start = found + wanted.count
    }
    result += units[start...]
    return try shell.newString(String(decoding: result, as: UTF16.self))
  }
}
