/// A part of the program that random input is thrown at.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Tokens, tree and completion of a text.
  case syntax
  /// A submitted line, evaluated in a lab of its own.
  case line
  /// Arguments for a command of the catalogue.
  case binder
  /// Objects as text of a given width, as JSON and as CSV.
  case format
  /// Wildcards, regular expressions, splitting, format strings, numbers and dates.
  case pattern

  /// Whether inputs are text that people could type, and not a row of choices.
  public var readsText: Bool {
    switch self {
    case .syntax, .line, .pattern: true
    case .binder, .format: false
    }
  }

  /// The longest input worth trying.
  public var maximumLength: Int { self == .syntax ? 8192 : 2048 }
}

/// Looks whether inputs keep the laws of a target. What makes a session costs more than most
/// inputs, so some of it is kept; a result does not depend on the inputs before.
public final class FuzzRunner {
  private let target: FuzzTarget
  private let labs = FuzzLabs()

  /// A runner for one target.
  public init(_ target: FuzzTarget) { self.target = target }

  /// Names of commands that a text may use.
  public var commandNames: [String] { labs.commandNames }

  /// The lines of the examples of every command.
  public var exampleLines: [String] { labs.exampleLines }

  /// Throws the law that an input breaks. An input that makes the program crash ends it.
  public func check(_ bytes: [UInt8]) throws(LawBreach) {
    let bytes = Array(bytes.prefix(target.maximumLength))
    let text = String(decoding: bytes, as: UTF8.self)
    switch target {
    case .syntax: try SyntaxLaws(text: text).check()
    case .line: try LineLaws(labs: labs, text: text).check()
    case .binder: try BinderLaws(labs: labs, choices: ChoiceReader(bytes)).check()
    case .format: try FormatLaws(labs: labs, choices: ChoiceReader(bytes)).check()
    case .pattern: try PatternLaws(labs: labs, text: text).check()
    }
  }
}
