import ShellSyntax
import Testing

@Suite("Laws that hold for every text")
struct LawTests {
  @Test("every script of the corpus is complete", arguments: Corpus.valid)
  func complete(text: String) {
    let result = parse(text)
    #expect(result.completeness == .complete, "\(result.errors)")
    #expect(result.errors.isEmpty)
  }

  @Test("every prefix of a valid script is complete or incomplete", arguments: Corpus.valid)
  func prefixes(text: String) {
    for index in text.unicodeScalars.indices {
      let prefix = String(text.unicodeScalars[..<index])
      let result = parse(prefix)
      #expect(result.completeness != .invalid, "\(prefix.debugDescription): \(result.errors)")
    }
  }

  @Test("prefixes of scripts put together are complete or incomplete")
  func prefixesOfConcatenations() {
    var generator = Generator(seed: 7)
    for _ in 0..<400 {
      let first = Corpus.valid[generator.next(below: Corpus.valid.count)]
      let second = Corpus.scripts[generator.next(below: Corpus.scripts.count)]
      let text = "function f {\n" + (second.contains("param") ? "" : first) + "\n}\n" + first
      guard parse(text).completeness == .complete else { continue }
      let scalars = Array(text.unicodeScalars)
      for _ in 0..<20 {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<generator.next(below: scalars.count + 1)])
        let result = parse(String(view))
        #expect(result.completeness != .invalid, "\(String(view).debugDescription)")
      }
    }
  }

  @Test("tokens print back byte for byte", arguments: Corpus.valid + Corpus.invalid)
  func printBack(text: String) {
    expectPrintsBack(text)
    for index in text.unicodeScalars.indices {
      expectPrintsBack(String(text.unicodeScalars[..<index]))
      expectPrintsBack(String(text.unicodeScalars[index...]))
    }
  }

  @Test("tokens of mutated scripts print back, and nothing crashes", arguments: 0..<30)
  func mutations(seed: UInt64) {
    var generator = Generator(seed: seed)
    for text in Corpus.valid + Corpus.invalid {
      expectPrintsBack(mutate(text, &generator))
    }
  }

  @Test("prefixes of mutated scripts that are still right are not invalid", arguments: 0..<30)
  func prefixesOfMutations(seed: UInt64) {
    var generator = Generator(seed: seed &+ 1000)
    for original in Corpus.valid {
      let text = mutate(original, &generator)
      guard parse(text).completeness == .complete else { continue }
      for index in text.unicodeScalars.indices where generator.next(below: 3) == 0 {
        let prefix = String(text.unicodeScalars[..<index])
        let result = parse(prefix)
        #expect(
          result.completeness != .invalid,
          "\(prefix.debugDescription) of \(text.debugDescription): \(result.errors)")
      }
    }
  }

  /// The text with one to four scalars inserted, replaced or removed.
  private func mutate(_ text: String, _ generator: inout Generator) -> String {
    let marks = "$@\"'`(){}[]|&;,.:?=<>#-+*/%! \n\r\t\0aA1_"
    let pieces = Array((marks + "\u{201C}\u{2019}\u{2013}\u{A0}\u{E9}").unicodeScalars)
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<(1 + generator.next(below: 4)) {
      let place = generator.next(below: scalars.count + 1)
      let piece = pieces[generator.next(below: pieces.count)]
      switch generator.next(below: 3) {
      case 0: scalars.insert(piece, at: place)
      case 1 where place < scalars.count: scalars[place] = piece
      default: if place < scalars.count { scalars.remove(at: place) }
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test("spans lie inside the text, and places of errors too", arguments: Corpus.invalid)
  func places(text: String) {
    let result = parse(text)
    for error in result.errors {
      #expect(error.span.end <= text.utf8.count, "\(error)")
      #expect(!error.message.isEmpty && !error.id.isEmpty)
    }
  }

  @Test("a text with errors is not complete, one without is", arguments: Corpus.invalid)
  func errorsDecide(text: String) {
    let result = parse(text)
    #expect(result.errors.isEmpty == (result.completeness == .complete))
  }

  private func expectPrintsBack(_ text: String) {
    let utf8 = Array(text.utf8)
    let tokens = tokenize(text)
    var bytes: [UInt8] = []
    for token in tokens {
      guard token.span.length > 0, token.span.end <= utf8.count else {
        Issue.record("\(text.debugDescription): \(token)")
        return
      }
      bytes += utf8[token.span.start..<token.span.end]
    }
    #expect(bytes == utf8, "\(text.debugDescription)")
    _ = parse(text)
    for offset in [0, utf8.count / 2, utf8.count] {
      let context = CompletionContext(in: text, at: offset)
      #expect(context.replacement.end <= utf8.count)
    }
  }
}
