/// A prompt that may carry colours (`ESC [ ... m`) and several lines.
struct PromptText {
  /// Encloses what takes no columns; libedit sends it as it is.
  static let literalMark: UInt32 = 1

  /// The lines above the last one, each with its `\n`, colours included.
  private(set) var linesAbove = ""
  /// The last line without colours: what takes columns.
  private(set) var visible: [Unicode.Scalar] = []
  /// The last line for libedit, colours enclosed in marks.
  private(set) var marked: [UInt32] = []
  /// All of it as the terminal gets it.
  private(set) var shown = ""
  /// All of it without colours.
  private(set) var plain = ""

  init(_ prompt: String) {
    shown = prompt
    let scalars = Array(prompt.unicodeScalars)
    let lastStart = (scalars.lastIndex(of: "\n") ?? -1) + 1
    var above = String.UnicodeScalarView()
    above.append(contentsOf: scalars[..<lastStart])
    linesAbove = String(above)
    plain = String(String.UnicodeScalarView(Self.split(above[...]).compactMap(\.visible)))
    let pieces = Self.split(scalars[lastStart...])
    visible = pieces.compactMap(\.visible)
    plain += String(String.UnicodeScalarView(visible))
    mark(pieces)
  }

  /// libedit hangs a literal on the character after it, so neighbours become one and a last one
  /// goes before the last character, which is a blank in every usual prompt.
  private mutating func mark(_ pieces: [Piece]) {
    var pieces = pieces
    if case .colour(let last)? = pieces.last, let at = pieces.lastIndex(where: { $0.isVisible }) {
      pieces.removeLast()
      pieces.insert(.colour(last), at: at)
    }
    var isLiteral = false
    for piece in pieces {
      if piece.isVisible == isLiteral {
        marked.append(Self.literalMark)
        isLiteral.toggle()
      }
      switch piece {
      case .character(let scalar): marked.append(scalar.value)
      case .colour(let text): marked += text.map(\.value)
      }
    }
    if isLiteral { marked.append(Self.literalMark) }
  }

  private enum Piece {
    case character(Unicode.Scalar)
    case colour([Unicode.Scalar])

    var visible: Unicode.Scalar? {
      if case .character(let scalar) = self { scalar } else { nil }
    }
    var isVisible: Bool { visible != nil }
  }

  /// Other control characters than `\n` are dropped.
  private static func split(_ scalars: some Sequence<Unicode.Scalar>) -> [Piece] {
    var pieces: [Piece] = []
    var sequence: [Unicode.Scalar] = []
    for scalar in scalars {
      if !sequence.isEmpty {
        sequence.append(scalar)
        let isFinal = sequence.count > 2 && (0x40...0x7E).contains(scalar.value)
        if isFinal || sequence.count > 32 {
          if scalar == "m" { pieces.append(.colour(sequence)) }
          sequence = []
        }
      } else if scalar == "\u{1B}" {
        sequence = [scalar]
      } else if scalar == "\n" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) {
        pieces.append(.character(scalar))
      }
    }
    return pieces
  }
}
