/// Reads recorded sessions. Any bytes are taken; whatever is wrong with them is in the result.
public struct TranscriptReader: Sendable {
  /// Nothing beyond these is parsed.
  public var limits: TranscriptLimits
  /// The public halves of the enrolments' keys; a signature by another key is `unknownKey`.
  public var pinnedKeys: Set<TranscriptPublicKey>
  /// False leaves each outcome's `output` empty, which saves time where nobody reads it.
  public var keepsOutput: Bool

  /// A reader; by default it trusts no key and keeps the output.
  public init(
    limits: TranscriptLimits = TranscriptLimits(), pinnedKeys: Set<TranscriptPublicKey> = [],
    keepsOutput: Bool = true
  ) {
    self.limits = limits
    self.pinnedKeys = pinnedKeys
    self.keepsOutput = keepsOutput
  }

  /// Reads a whole file's bytes.
  public func read(_ bytes: [UInt8]) -> TranscriptReading {
    bytes.withUnsafeBytes { read($0) }
  }

  /// Reads a whole file's bytes.
  public func read(_ bytes: UnsafeRawBufferPointer) -> TranscriptReading {
    var assembler = TranscriptAssembler(self)
    if bytes.count > limits.fileBytes {
      assembler.refuse(.fileTooLarge(limit: limits.fileBytes))
      return assembler.finish()
    }
    var start = 0
    while start < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      guard let length = LineFeed.offset(in: rest, limit: limits.lineBytes + 1) else {
        if rest.count > limits.lineBytes {
          assembler.refuse(.lineTooLong(limit: limits.lineBytes))
        } else {
          assembler.takeTail(rest)
        }
        return assembler.finish()
      }
      guard assembler.take(UnsafeRawBufferPointer(rebasing: rest[..<length])) else { break }
      start += length + 1
    }
    return assembler.finish()
  }

  func judge(
    signature: String, key: String, over digits: HashChain.Digits
  ) -> TranscriptIntegrity.Signature {
    guard let key = TranscriptPublicKey(text: key), key.isValid(signature, over: digits) else {
      return .invalid
    }
    return pinnedKeys.contains(key) ? .valid(key) : .unknownKey(key)
  }
}
