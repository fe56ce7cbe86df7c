import ShellRuntime

/// Gives found lines the lines around them. A found line waits until those behind it are there.
struct ContextTracker {
  private let before: Int
  private let after: Int
  private var recent: [String] = []
  /// Lines of `recent` that were shown already, as context or as found.
  private var shownCount = 0
  private var waiting: [(info: MatchInfo, isShowing: Bool)] = []

  init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }

  /// Takes the next line, found or not; gives the found lines that are complete now.
  mutating func take(_ line: String, _ found: MatchInfo?) -> [MatchInfo] {
    for place in waiting.indices {
      waiting[place].info.context?.after.append(line)
      guard waiting[place].isShowing, found == nil else {
        waiting[place].isShowing = false
        continue
      }
      waiting[place].info.context?.shownAfter.append(line)
    }
    let isShown = found == nil && waiting.contains(where: \.isShowing)
    if var found {
      let shown = recent.dropFirst(min(shownCount, recent.count))
      found.context = MatchContext(before: recent, shownBefore: Array(shown))
      waiting.append((found, true))
    }
    keep(line, isShown: isShown || found != nil)
    return complete(behind: after)
  }

  /// The found lines that still waited when the text ended.
  mutating func end() -> [MatchInfo] {
    defer {
      recent = []
      shownCount = 0
    }
    return complete(behind: 0)
  }

  private mutating func keep(_ line: String, isShown: Bool) {
    recent.append(line)
    if isShown { shownCount = recent.count }
    guard recent.count > before else { return }
    recent.removeFirst()
    shownCount = max(0, shownCount - 1)
  }

  /// Those at the front that have so many lines behind them.
  private mutating func complete(behind count: Int) -> [MatchInfo] {
    var ready: [MatchInfo] = []
    while let first = waiting.first, first.info.context?.after.count ?? 0 >= count {
      ready.append(first.info)
      waiting.removeFirst()
    }
    return ready
  }
}
