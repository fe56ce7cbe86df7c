/// Ids of Graph's resources.
enum GraphIdentifier {
  /// `8-4-4-4-12` hexadecimal digits.
  static func isGUID(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12]
      && groups.allSatisfy { group in
        group.allSatisfy { (48...57).contains($0) || (97...102).contains($0 | 0x20) }
      }
  }
}
