import ShellRuntime

/// `-Filter`, `-Include` and `-Exclude`.
struct NameFilter {
  private let filter: WildcardPattern?
  private let include: [WildcardPattern]
  private let exclude: [WildcardPattern]

  init(_ filter: String, _ include: [String], _ exclude: [String]) {
    func pattern(_ text: String) -> WildcardPattern { WildcardPattern(text, ignoringCase: true) }
    self.filter = filter.isEmpty ? nil : pattern(filter)
    self.include = include.map(pattern)
    self.exclude = exclude.map(pattern)
  }

  /// Whether a name is wanted.
  func passes(_ name: String) -> Bool {
    filter?.matches(name) != false
      && (include.isEmpty || include.contains { $0.matches(name) })
      && !exclude.contains { $0.matches(name) }
  }
}
