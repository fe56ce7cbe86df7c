import CoManagementCmdlets
import CoManagementModel
import Lessons
import ShellRuntime
import Transcripts

extension LearningSession {
  func explore(_ turn: inout Turn) {
    guard exploration == nil else {
      turn.notices = [
        exploration?.isStep == true
          ? "This whole step is for exploring: nothing counts here, and next goes on."
          : "You are exploring already; done takes you back to your lab."
      ]
      return
    }
    record(.note(placed(.explore)))
    exploration = Exploration(start: world.snapshot, isStep: false)
    turn.notices = [
      "This is a copy of your lab: try what you like, nothing counts. done takes you back, as if "
        + "nothing had happened."
    ]
  }

  func stopExploring(_ turn: inout Turn) {
    guard let copy = exploration else {
      turn.notices = ["You are not exploring; explore makes a copy of the lab to try things on."]
      return
    }
    guard !copy.isStep else {
      turn.notices = ["This whole step is for exploring: next goes on, and leaves all as it was."]
      return
    }
    record(.note(placed(.done)))
    turn.notices = [difference(since: copy.start.simulation)]
    exploration = nil
    saved.removeAll(where: \.isExploring)
    rebuild()
  }

  /// What was otherwise on the copy.
  func difference(since start: Simulation) -> String {
    let now = world.simulation
    var parts = now.changedParts(since: start).map(\.words)
    let seconds = now.now.milliseconds(since: start.now) / 1_000
    if seconds > Int64(exploration?.lines.count ?? 0) {
      parts.append("the time, by \(Self.duration(seconds))")
    }
    let back = "You are back in your lab, which is as it was."
    guard let last = parts.popLast() else { return "Nothing was configured on the copy. \(back)" }
    let list = parts.isEmpty ? last : "\(parts.joined(separator: ", ")) and \(last)"
    return "On the copy you changed \(list); that is gone. \(back)"
  }

  private static func duration(_ seconds: Int64) -> String {
    func count(_ number: Int64, _ unit: String) -> String {
      "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
    switch seconds {
    case ..<120: return count(seconds, "second")
    case ..<7_200: return count(seconds / 60, "minute")
    case ..<172_800: return count(seconds / 3_600, "hour")
    default: return count(seconds / 86_400, "day")
    }
  }

  /// A note with the step in which it is written.
  func placed(_ name: TranscriptNote.Name) -> TranscriptNote {
    step.map { TranscriptNote(name, ["step": .text($0.id)]) } ?? TranscriptNote(name)
  }

  /// A note about a name that the learner gave.
  func placed(_ note: TranscriptNote.Name, _ name: String) -> TranscriptNote {
    guard let step else { return TranscriptNote(note, ["name": .text(name)]) }
    return TranscriptNote(note, ["step": .text(step.id), "name": .text(name)])
  }
}

extension WorldPart {
  /// As it is told to a learner.
  var words: String {
    switch self {
    case .site: "the site"
    case .tenant: "the tenant"
    case .devices: "the devices"
    case .collections: "the collections"
    case .machines: "services and scheduled tasks"
    }
  }
}
