import Crypto

/// The digest of a lesson and its scenario as they were taken, for a transcript's header.
public enum PackDigest {
  /// `sha256:` and 64 hexadecimal digits over names and bytes of the files, in the order of names.
  public static func text(of files: [(path: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      hash.update(data: Array("\(file.path.utf8.count):\(file.path)".utf8))
      hash.update(data: Array("\(file.bytes.count):".utf8))
      hash.update(data: file.bytes)
    }
    return "sha256:" + Hexadecimal.text(Array(hash.finalize()))
  }
}
