import Crypto

/// What tells the bytes of one file from those of another.
public enum FileDigest {
  /// `sha256:` and 64 hexadecimal digits.
  public static func text(of bytes: [UInt8]) -> String {
    "sha256:" + Hexadecimal.text(Array(SHA256.hash(data: bytes)))
  }
}
