import CoManagementCmdlets
import CoManagementModel
import ShellRuntime

@testable import Tutoring

/// All of a session that a learner, a check or a grade could tell from another.
struct SessionPicture: Equatable {
  let world: Simulation
  let variables: [String]
  let place: String
  let prompt: String
  let goals: [String]
  let score: SessionScore
  let review: [ReviewEntry]
  let notes: [LearnerNote]
  let lines: [String]
  let undone: [String]

  init(_ session: LearningSession) {
    world = session.world.simulation
    variables = session.shell.variables.map { "\($0.name)=\(Self.text($0.value))" }
    place = session.shell.location.path
    prompt = session.prompt
    goals = session.states.map { state in
      let statuses = state.goals.map { "\($0.id):\($0.status)" }
      return "\(statuses) \(state.hintsTaken) \(state.isSolved) \(state.isSkipped) "
        + "\(state.isOpened) \(state.answerCount) \(state.lastAnswer ?? "-")"
    }
    var score = session.score
    // Which events met a goal is known only where there were events.
    for step in score.steps.indices {
      for check in score.steps[step].checks.indices {
        score.steps[step].checks[check].evidence = []
      }
    }
    self.score = score
    review = session.reviewEntries
    notes = session.notes
    lines = (session.lines + (session.exploration?.lines ?? [])).map(\.text)
    undone = (session.undone + (session.exploration?.undone ?? [])).map(\.text)
  }

  private static func text(_ value: Value) -> String {
    if case .array(let array) = value { return array.items.map(text).joined(separator: ",") }
    return value.text
  }

  /// The names of the parts in which two pictures differ.
  func differences(from other: SessionPicture) -> [String] {
    var parts: [String] = []
    if world != other.world { parts.append("world") }
    if variables != other.variables {
      parts.append("variables \(Set(variables).symmetricDifference(other.variables).sorted())")
    }
    if place != other.place { parts.append("place \(place) \(other.place)") }
    if prompt != other.prompt { parts.append("prompt \(prompt) \(other.prompt)") }
    if goals != other.goals { parts.append("goals \(goals) \(other.goals)") }
    if score != other.score { parts.append("score") }
    if review != other.review {
      parts.append("review \(review.suffix(3)) \(other.review.suffix(3))")
    }
    if notes != other.notes { parts.append("notes") }
    if lines != other.lines { parts.append("lines \(lines) \(other.lines)") }
    if undone != other.undone { parts.append("undone \(undone) \(other.undone)") }
    return parts
  }
}
