/// Changes inputs of a target so that what comes out is near to what the target reads: text by
/// tokens, choices by bytes.
public struct InputMutator {
  private let target: FuzzTarget
  private let text: TextMutator
  private let fields: FieldMutator

  /// A mutator that may take parts from `corpus` and use the names of `commands`.
  public init(_ target: FuzzTarget, corpus: [String], commands: [String]) {
    self.target = target
    text = TextMutator(corpus: corpus, commands: commands)
    fields = FieldMutator(corpus: corpus)
  }

  /// A changed input.
  public func mutate(_ input: [UInt8], _ stream: inout SeededStream) -> [UInt8] {
    var result: [UInt8]
    switch target {
    case .syntax, .line:
      result = Array(text.mutate(String(decoding: input, as: UTF8.self), &stream).utf8)
    case .pattern:
      result = Array(fields.mutate(String(decoding: input, as: UTF8.self), &stream).utf8)
    case .binder, .format: result = choices(input, &stream)
    }
    if result.count > target.maximumLength {
      result.removeLast(result.count - target.maximumLength)
    }
    return result
  }

  private func choices(_ input: [UInt8], _ stream: inout SeededStream) -> [UInt8] {
    var bytes = input
    for _ in 0...stream.below(4) {
      let range = stream.range(in: bytes.count, atMost: 8)
      switch stream.below(4) {
      case 0: bytes.replaceSubrange(range, with: range.map { _ in UInt8(stream.below(256)) })
      case 1: bytes.removeSubrange(range)
      case 2:
        let new = (0...stream.below(16)).map { _ in UInt8(stream.below(256)) }
        bytes.insert(contentsOf: new, at: range.lowerBound)
      default: bytes.insert(contentsOf: bytes[range], at: stream.below(bytes.count + 1))
      }
    }
    return bytes
  }
}
