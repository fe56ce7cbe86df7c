import Crypto

/// The public half of an enrolment's Ed25519 key.
public struct TranscriptPublicKey: Hashable, Sendable {
  /// 64 lowercase hexadecimal digits: the 32 raw bytes.
  public let text: String

  /// Nil where `text` is not 64 hexadecimal digits.
  public init?(text: String) {
    guard let bytes = Hexadecimal.bytes(text), bytes.count == 32 else { return nil }
    self.text = Hexadecimal.text(bytes)
  }

  /// True where `signature`, as it stands in the file, is this key's over the last `h`.
  func isValid(_ signature: String, over digits: HashChain.Digits) -> Bool {
    guard signature.utf8.starts(with: TranscriptSigningKey.prefix.utf8),
      let raw = Hexadecimal.bytes(signature.dropFirst(TranscriptSigningKey.prefix.count)),
      let key = Hexadecimal.bytes(text),
      let verifier = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return verifier.isValidSignature(raw, for: TranscriptSigningKey.message(digits))
  }
}

/// The private half of an enrolment's Ed25519 key, which signs a session's end.
public struct TranscriptSigningKey: Sendable {
  static let prefix = "ed25519:"
  /// Keeps a transcript's signature from being taken for one of anything else.
  static let domain = "cotutor transcript signature 1\n"

  private let key: Curve25519.Signing.PrivateKey

  /// The key whose 32 raw bytes are given; nil where their number differs.
  public init?(rawBytes: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: rawBytes) else {
      return nil
    }
    self.key = key
  }

  /// The public half.
  public var publicKey: TranscriptPublicKey? {
    TranscriptPublicKey(text: Hexadecimal.text([UInt8](key.publicKey.rawRepresentation)))
  }

  /// `ed25519:` and 128 hexadecimal digits; nil where the library refuses to sign.
  func signature(over digits: HashChain.Digits) -> String? {
    guard let raw = try? key.signature(for: Self.message(digits)) else { return nil }
    return Self.prefix + Hexadecimal.text([UInt8](raw))
  }

  static func message(_ digits: HashChain.Digits) -> [UInt8] {
    Array(domain.utf8) + Array(HashChain.text(digits).utf8)
  }
}
