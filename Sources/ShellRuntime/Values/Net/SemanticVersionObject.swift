/// A boxed System.Management.Automation.SemanticVersion, `[semver]'7.4.6-preview.1+5'`.
final class SemanticVersionObject: ShellObject, NetObject {
  static let netName = "System.Management.Automation.SemanticVersion"

  let parts: [Int32]
  private let label: String?
  private let build: String?

  init(_ parts: [Int32], label: String?, build: String?, engine: Engine) {
    self.parts = parts
    self.label = label
    self.build = build
    super.init(
      shape: engine.readOnlyShape(
        [Self.netName],
        [
          ("Major", "int"), ("Minor", "int"), ("Patch", "int"), ("PreReleaseLabel", "string"),
          ("BuildLabel", "string"),
        ]))
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0...2: .int(parts[slot])
    case 3: label.map { .string($0) } ?? .null
    default: build.map { .string($0) } ?? .null
    }
  }

  override var description: String {
    parts.map { String($0) }.joined(separator: ".") + (label.map { "-" + $0 } ?? "")
      + (build.map { "+" + $0 } ?? "")
  }

  /// Reads `1`, `1.2`, `1.2.3-label+build`; nil for anything else.
  convenience init?(text: String, engine: Engine) {
    var rest = text[...]
    var build: String?
    if let plus = rest.firstIndex(of: "+") {
      build = String(rest[rest.index(after: plus)...])
      rest = rest[..<plus]
    }
    var label: String?
    if let dash = rest.firstIndex(of: "-") {
      label = String(rest[rest.index(after: dash)...])
      rest = rest[..<dash]
    }
    let pieces = rest.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = pieces.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    var numbers = pieces.compactMap { Int32($0) }
    guard isPlain, numbers.count == pieces.count, (1...3).contains(numbers.count),
      [label, build].allSatisfy({ $0.map(Self.isLabel) ?? true })
    else { return nil }
    while numbers.count < 3 { numbers.append(0) }
    self.init(numbers, label: label, build: build, engine: engine)
  }

  private static func isLabel(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x2D, first != 0x2E else { return false }
    return text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x2E
    }
  }

  static func converted(
    _ value: Value, _ conversion: Conversion
  ) throws(ShellError) -> ShellObject {
    switch value {
    case .object(let object) where object is SemanticVersionObject: return object
    case .object(let version as VersionObject):
      let numbers = version.parts.prefix(3).map { Int32(clamping: $0) }
      return SemanticVersionObject(
        numbers + Array(repeating: 0, count: 3 - numbers.count), label: nil, build: nil,
        engine: conversion.engine)
    case .string(let text):
      if let version = SemanticVersionObject(text: text, engine: conversion.engine) {
        return version
      }
      throw .notParsed(
        value, netType,
        text.isEmpty ? "version" : "The input string '' was not in a correct format.")
    case .int(let number) where number >= 0:
      return SemanticVersionObject(
        [number, 0, 0], label: nil, build: nil, engine: conversion.engine)
    default: throw .cannotConvert(value, to: netType)
    }
  }

  static func call(
    _ typed: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    name == "parse" || name == "tryparse" ? try parsed(typed, name, arguments, shell) : nil
  }

  /// From one to three numbers, then labels.
  static func make(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> ShellObject {
    guard arguments.count > 1 else {
      return try converted(try Methods.argument(arguments, 0, "semver"), Conversion(shell))
    }
    guard arguments.count <= 5 else { throw Methods.noOverload("semver", arguments.count) }
    var numbers: [Int32] = []
    for argument in arguments.prefix(3) { numbers.append(try Conversion(shell).int32(argument)) }
    while numbers.count < 3 { numbers.append(0) }
    let labels = arguments.dropFirst(3).map(\.text)
    return SemanticVersionObject(
      numbers, label: labels.first, build: labels.count > 1 ? labels[1] : nil,
      engine: shell.engine)
  }

  static func property(_ name: String, _ shell: Shell) throws(ShellError) -> Value? { nil }

  /// A build label makes no difference.
  var identity: String? {
    parts.map { String($0) }.joined(separator: ".") + (label.map { "-" + $0 } ?? "")
  }

  func order(to other: Value, _ conversion: Conversion) throws(ShellError) -> Int? {
    guard let other = try Self.converted(other, conversion) as? SemanticVersionObject else {
      return nil
    }
    for (one, second) in zip(parts, other.parts) where one != second {
      return one < second ? -1 : 1
    }
    switch (label, other.label) {
    case (nil, nil): return 0
    case (nil, _): return 1
    case (_, nil): return -1
    case (let one?, let second?): return Self.orderLabels(one, second)
    }
  }

  /// Part by part: numbers by value and before words.
  private static func orderLabels(_ one: String, _ other: String) -> Int {
    let first = one.split(separator: ".", omittingEmptySubsequences: false)
    let second = other.split(separator: ".", omittingEmptySubsequences: false)
    for (left, right) in zip(first, second) {
      switch (Int32(left), Int32(right)) {
      case (let left?, let right?): if left != right { return left < right ? -1 : 1 }
      case (_?, nil): return -1
      case (nil, _?): return 1
      default:
        if !left.utf8.elementsEqual(right.utf8) {
          return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
        }
      }
    }
    return first.count == second.count ? 0 : first.count < second.count ? -1 : 1
  }
}
