/// A System.Management.Automation.WildcardPattern.
final class WildcardObject: ShellObject, NetObject, MethodCallable {
  static let netName = "System.Management.Automation.WildcardPattern"

  private let text: String
  private let ignoresCase: Bool

  init(_ text: String, ignoringCase: Bool, engine: Engine) {
    self.text = text
    ignoresCase = ignoringCase
    super.init(shape: engine.plainShape(Self.netName))
  }

  static func converted(
    _ value: Value, _ conversion: Conversion
  ) throws(ShellError) -> ShellObject {
    if case .object(let object as WildcardObject) = value { return object }
    return WildcardObject(value.text, ignoringCase: false, engine: conversion.engine)
  }

  static func make(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> ShellObject {
    let text = try Methods.argument(arguments, 0, "WildcardPattern").text
    let options = arguments.count > 1 ? TextComparison.folded(arguments[1].text) : ""
    return WildcardObject(
      text, ignoringCase: options.contains("ignorecase"), engine: shell.engine)
  }

  static func call(
    _ typed: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    let text = try Methods.argument(arguments, 0, typed).text
    switch name {
    case "escape":
      return try shell.newString(
        text.unicodeScalars.reduce(into: "") { result, scalar in
          if "*?[]`".unicodeScalars.contains(scalar) { result += "`" }
          result.unicodeScalars.append(scalar)
        })
    case "unescape": return try shell.newString(unescaped(text))
    case "containswildcardcharacters": return .bool(holdsWildcards(text))
    case "get": return .object(try make(arguments, shell))
    default: return nil
    }
  }

  /// Without the backticks that stand before a sign of patterns.
  private static func unescaped(_ text: String) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped, !"*?[]`".utf8.contains(byte) { result.append(0x60) }
      if !isEscaped, byte == 0x60 {
        isEscaped = true
        continue
      }
      result.append(byte)
      isEscaped = false
    }
    if isEscaped { result.append(0x60) }
    return String(decoding: result, as: UTF8.self)
  }

  private static func holdsWildcards(_ text: String) -> Bool {
    var isEscaped = false
    for byte in text.utf8 {
      if !isEscaped, "*?[".utf8.contains(byte) { return true }
      isEscaped = !isEscaped && byte == 0x60
    }
    return false
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch name {
    case "ismatch":
      let subject = try Methods.argument(arguments, 0, "IsMatch").text
      return .bool(WildcardPattern(text, ignoringCase: ignoresCase).matches(subject))
    case "towql":
      return .string(text.replacingWildcards())
    default: return nil
    }
  }
}

extension String {
  /// A pattern as WQL writes it.
  fileprivate func replacingWildcards() -> String {
    String(map { $0 == "*" ? "%" : $0 == "?" ? "_" : $0 })
  }
}
