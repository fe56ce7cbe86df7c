/// How a piece of text looks, by what it means; several may hold at once.
struct TextLook: OptionSet, Hashable {
  let rawValue: UInt16

  static let strong = TextLook(rawValue: 1 << 0)
  static let faint = TextLook(rawValue: 1 << 1)
  static let emphasis = TextLook(rawValue: 1 << 2)
  static let underlined = TextLook(rawValue: 1 << 3)
  static let struck = TextLook(rawValue: 1 << 4)
  static let code = TextLook(rawValue: 1 << 5)
  /// Something reached or better.
  static let good = TextLook(rawValue: 1 << 6)
  /// Something lost or dangerous.
  static let bad = TextLook(rawValue: 1 << 7)
  /// Something that needs attention.
  static let warning = TextLook(rawValue: 1 << 8)
  /// Something worth knowing.
  static let note = TextLook(rawValue: 1 << 9)
  /// Something one must know to succeed.
  static let important = TextLook(rawValue: 1 << 10)
  /// What the product wrote to its error stream.
  static let errorStream = TextLook(rawValue: 1 << 11)
  /// What the product wrote to its warning, verbose or debug stream.
  static let warningStream = TextLook(rawValue: 1 << 12)
}
