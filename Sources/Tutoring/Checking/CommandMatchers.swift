import Lessons
import ShellRuntime

/// The command patterns of a worker's lessons, each read once.
final class CommandMatchers {
  private static let capacity = 1_024

  private var matchers: [String: CommandMatcher?] = [:]

  /// The matcher of a pattern; nil if it is not one plain command.
  func matcher(_ pattern: CommandPattern, engine: Engine) -> CommandMatcher? {
    if let known = matchers[pattern.text] { return known }
    let matcher = CommandMatcher(pattern, engine: engine)
    if matchers.count >= Self.capacity { matchers.removeAll(keepingCapacity: true) }
    matchers[pattern.text] = .some(matcher)
    return matcher
  }
}
