import Lessons

@testable import Tutoring

/// A lesson of one step, written in a test.
struct SmallLesson: Sendable, CustomStringConvertible {
  /// What the test is about.
  let description: String
  /// The lines of the `step` block, without `id:`.
  let step: String
  /// Lines that do what the step asks.
  let right: [String]
  /// Lines that do not.
  let wrong: [String]

  init(_ description: String, right: [String], wrong: [String], _ step: String) {
    self.description = description
    self.step = step
    self.right = right
    self.wrong = wrong
  }

  /// The lesson with what a test puts below the step block.
  func bundle(top: String = "", after: String = "") throws -> LessonBundle {
    try CourseFixture.bundle(markdown: Self.markdown(top: top, [(step, block + after)]))
  }

  func session(top: String = "", seed: UInt64 = 7) throws -> LearningSession {
    try CourseFixture.session(try bundle(top: top), seed: seed)
  }

  /// A `right` block, named for the fault where there is one.
  private var block: String {
    let fault = step.contains("faults:") ? " service-connection-point-offline" : ""
    let lines = right.filter { $0 != "next" }.map { "PS> \($0)\n" }.joined()
    return "```right\(fault)\n\(lines)```\n"
  }

  /// A lesson of several steps, `s1`, `s2`..., each with what stands below its block.
  static func markdown(top: String = "", _ steps: [(keys: String, after: String)]) -> String {
    var text = "---\ncotutor: 1\nid: small\ntitle: Small\nscenario: contoso-small\n"
    text += "\(top)---\n# Small\n"
    for (index, step) in steps.enumerated() {
      text += "\n## Step \(index + 1)\n\n```step\nid: s\(index + 1)\n"
      text += "\(step.keys)\n```\n\n\(step.after)"
    }
    return text
  }

  static let offline = "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Offline"
  static let online = "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online"
  static let isOffline = "(Get-CMServiceConnectionPoint).Mode -eq 'Offline'"
}

extension LearningSession {
  /// Submits lines one after another; gives the last one's turn.
  @discardableResult
  func type(_ lines: [String]) -> Turn? {
    var turn: Turn?
    for line in lines { turn = submit(line) }
    return turn
  }

  /// How a goal of the current step stands.
  func state(of goal: String) -> GoalView.State? { goals.first { $0.id == goal }?.state }
}
