public import ShellRuntime

/// The signatures of 1,186 ConfigurationManager and 38 Microsoft Graph cmdlets. Costs nothing at
/// start; an entry is decoded when its name is first asked for, and kept. One an engine.
public final class CmdletCatalogue: SignatureCatalogue {
  private var decoded: [[UInt8]: CatalogueEntry] = [:]

  /// A catalogue that has read nothing yet.
  public init() {}

  /// How many entries have been read: none before a command of the catalogue is asked for.
  public var decodedCount: Int { decoded.count }

  /// Signature and facts of a cmdlet, found without regard to case; nil = there is none.
  public func entry(named name: String) -> CatalogueEntry? {
    let key = CatalogueFile.folded(name)
    if let known = decoded[key] { return known }
    for file in CatalogueFile.allCases {
      guard let line = file.line(of: name) else { continue }
      let entry = Self.decode(file, line)
      decoded[key] = entry
      return entry
    }
    return nil
  }

  /// The signature alone.
  public func signature(named name: String) -> CommandSignature? { entry(named: name)?.signature }

  /// All names, in order without regard to case.
  public var names: [String] { names(withPrefix: "") }

  /// Names that begin with a prefix, without regard to case, in order.
  public func names(withPrefix prefix: String) -> [String] {
    var merged: [String] = []
    for file in CatalogueFile.allCases {
      var names: [String] = []
      file.forEachName(withPrefix: prefix) { names.append(String(decoding: $0, as: UTF8.self)) }
      merged = Self.merge(merged, names)
    }
    return merged
  }

  /// A line that does not decode is a fault of the build: the laws over the catalogue hold all.
  private static func decode(_ file: CatalogueFile, _ line: Range<Int>) -> CatalogueEntry {
    do throws(CatalogueReadError) {
      return try CatalogueEntry(file, line)
    } catch {
      preconditionFailure("catalogue, byte \(error.offset): expected \(error.expected)")
    }
  }

  private static func merge(_ left: [String], _ right: [String]) -> [String] {
    guard !left.isEmpty, !right.isEmpty else { return left + right }
    var merged: [String] = []
    merged.reserveCapacity(left.count + right.count)
    var index = 0
    for name in right {
      let key = CatalogueFile.folded(name)
      while index < left.count, CatalogueFile.folded(left[index]).lexicographicallyPrecedes(key) {
        merged.append(left[index])
        index += 1
      }
      merged.append(name)
    }
    return merged + left[index...]
  }
}
