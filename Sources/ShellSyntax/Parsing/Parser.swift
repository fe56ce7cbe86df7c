/// The parser: recursive descent over the bytes of the source, with the scanner inside, since what
/// a character means depends on where the parser stands: in an argument, an expression, a type.
///
/// A fatal error ends the parse: it is appended to `errors`, then thrown. Errors that PowerShell
/// finds in well-formed text are only appended. A class, not a struct: in debug builds each call
/// would copy the struct, and nesting would need that much more stack. Only one function at a time
/// touches it, so its hot fields do without the run-time checks of exclusive access.
final class Parser {
  let source: UnsafeBufferPointer<UInt8>
  let end: Int
  let nestingLimit: Int
  /// The offset of the next byte.
  @exclusivity(unchecked) var position = 0
  /// How many constructs stand open around `position`.
  @exclusivity(unchecked) var nesting = 0
  /// The height of the tree built so far inside the innermost open construct.
  @exclusivity(unchecked) var height = 0
  /// Whether a comma separates instead of making an array: in lists of parameters and arguments.
  @exclusivity(unchecked) var isCommaDisabled = false
  /// Whether the innermost function is in the block of a `finally`, and how many loops inside it.
  var isInFinally = false
  var loopsInFinally = 0
  /// How many ternary operators are open, whose `:` ends a number.
  var ternaries = 0
  /// Attributes read at the start of a block that turned out not to belong to a `param`.
  @exclusivity(unchecked) var pendingAttributes: [AttributeBase] = []
  /// Runs of operators whose last operand is still to come, outer first.
  @exclusivity(unchecked) var runs: [OperatorRun] = []
  @exclusivity(unchecked) var errors: [ParseError] = []
  /// What is open at the place of the fatal error.
  var open = OpenConstruct.statement
  /// Whether the parse ended by a fatal error.
  var hasFailed = false
  /// Where comments begin that start with `#requires`, in order.
  var requirements: [Int] = []
  /// Where a backtick stands that is the last byte.
  var danglingBacktick = -1

  var isRecording = false
  var tokens: [Token] = []
  var isProbing = false
  var probe = CompletionProbe()

  init(_ source: UnsafeBufferPointer<UInt8>, nestingLimit: Int) {
    self.source = source
    self.end = source.count
    self.nestingLimit = nestingLimit
  }
}

/// Says that the parse has ended; what is wrong stands in `errors`.
struct ParseFailure: Error {}

/// An attribute or a type constraint, both of which stand in brackets before something.
enum AttributeBase {
  case attribute(AttributeSyntax)
  case type(TypeNameSyntax, SourceSpan)

  var span: SourceSpan {
    switch self {
    case .attribute(let attribute): attribute.span
    case .type(_, let span): span
    }
  }
}

extension Parser {
  /// The byte `distance` after the position; 0 beyond the end.
  func byte(_ distance: Int = 0) -> UInt8 {
    let index = position &+ distance
    return index < end ? source[index] : 0
  }

  /// The byte at an offset; 0 beyond the end.
  func byte(at offset: Int) -> UInt8 { offset < end ? source[offset] : 0 }

  var isAtEnd: Bool { position >= end }

  /// Whether a byte stands at the position. (Comparisons stay out of the functions that recurse:
  /// each costs their frames some bytes in a debug build.)
  func at(_ expected: UInt8) -> Bool { byte() == expected }

  /// Whether a byte stands `distance` after the position.
  func at(_ distance: Int, _ expected: UInt8) -> Bool { byte(distance) == expected }

  /// Moves over one byte, which is a token.
  func take(_ kind: TokenKind) {
    position += 1
    mark(kind, from: position - 1)
  }

  /// The span from `start` to the position.
  func span(from start: Int) -> SourceSpan { SourceSpan(start: start, end: position) }

  /// The empty span at an offset, where something is missing.
  func gap(at offset: Int) -> SourceSpan { SourceSpan(start: offset, end: offset) }

  /// The source between two offsets.
  func text(_ start: Int, _ stop: Int) -> String {
    guard start < stop, stop <= end else { return "" }
    return String(decoding: UnsafeBufferPointer(rebasing: source[start..<stop]), as: UTF8.self)
  }

  func text(_ span: SourceSpan) -> String { text(span.start, span.end) }

  /// Notes a token from `start` to the position, when tokens are wanted.
  func mark(_ kind: TokenKind, from start: Int) {
    if isRecording { record(kind, start, position) }
  }

  func record(_ kind: TokenKind, _ start: Int, _ stop: Int) {
    if start < stop { tokens.append(Token(kind: kind, span: SourceSpan(start: start, end: stop))) }
  }

  /// Opens a construct; gives the height to hand back to `leave`.
  func enter() throws(ParseFailure) -> Int {
    nesting += 1
    guard nesting <= nestingLimit, height <= nestingLimit * 2 else { throw tooComplicated() }
    let outer = height
    height = 0
    return outer
  }

  /// Closes a construct: it is one higher than what it holds.
  func leave(_ outer: Int) {
    nesting -= 1
    height = max(outer, height + 1)
  }

  private func tooComplicated() -> ParseFailure {
    fail(.scriptTooComplicated, at: position, isFinal: true)
  }

  /// Adds one level on top of what was just built.
  func raise() throws(ParseFailure) {
    height += 1
    if height > nestingLimit * 2 { throw tooComplicated() }
  }
}
