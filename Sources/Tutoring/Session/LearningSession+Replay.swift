import Lessons
import ShellRuntime
public import Transcripts

/// What a replay found beside the state that it led to.
public struct ReplayReport: Sendable, Equatable {
  /// Events looked at.
  public var events = 0
  /// PowerShell lines run.
  public var commands = 0
  /// Number of the first event whose recorded outcome differs from the replay's.
  public var divergedAt: Int?
  /// Events that could not be done again, a sentence each.
  public var problems: [String] = []
  /// Budgets that lines ran into.
  public var limits: [String] = []
}

extension LearningSession {
  /// Does again what a transcript's events say was typed. Recorded outcomes are compared, never
  /// believed; lines that were interrupted are passed over. After an event that brings what lines
  /// and checks took together over `maximumWork` steps it ends there, and says so in `limits`.
  public func replay(_ transcript: Transcript, maximumWork: Int = .max) -> ReplayReport {
    var report = ReplayReport()
    let workBefore = engine.workDone
    let keptRecorder = recorder
    let keptAsker = asker
    recorder = nil
    asker = nil
    var index = 0
    let events = transcript.events
    while index < events.count {
      report.events += 1
      currentEvent = events[index].number
      switch events[index].content {
      case .input(let text): index = replay(input: text, from: index, events, &report)
      case .note(let note):
        replay(note, events[index].number, &report)
        index += 1
      case .reply, .outcome, .end, .unknown: index += 1
      }
      if engine.workDone - workBefore > maximumWork {
        report.limits.append("\(currentEvent): work")
        break
      }
    }
    currentEvent = 0
    recorder = keptRecorder
    asker = keptAsker
    return report
  }

  /// Runs one line with the answers that follow it; gives the position after its outcome.
  private func replay(
    input text: String, from index: Int, _ events: [TranscriptEvent],
    _ report: inout ReplayReport
  ) -> Int {
    var next = index + 1
    var replies: [String] = []
    var recorded: TranscriptOutcome?
    scan: while next < events.count {
      switch events[next].content {
      case .reply(let reply, _): replies.append(reply)
      case .outcome(let outcome):
        recorded = outcome
        next += 1
        break scan
      case .note(let note) where note.name == .pasted: break
      case .input, .note, .end, .unknown: break scan
      }
      next += 1
    }
    report.events += next - index - 1
    guard recorded?.status != .interrupted else { return next }
    report.commands += 1
    _ = run(text, replies: replies)
    compare(recorded, events[next - 1].number, &report)
    return next
  }

  private func compare(
    _ recorded: TranscriptOutcome?, _ number: Int, _ report: inout ReplayReport
  ) {
    if let budget = lastBudget { report.limits.append("\(number): \(budget.rawValue)") }
    guard let recorded, let replayed = lastOutcome, report.divergedAt == nil else { return }
    let isSame =
      recorded.status == replayed.status && recorded.objects == replayed.objects
      && recorded.worldChange == replayed.worldChange
    if !isSame { report.divergedAt = number }
  }

  private func replay(
    _ note: TranscriptNote, _ number: Int, _ report: inout ReplayReport
  ) {
    guard let word = TrainerWord(note) else {
      if ![.step, .pasted].contains(note.name) {
        report.problems.append("event \(number): a note named \(note.name.rawValue) is not known")
      }
      return
    }
    let place = note.text("step")
    if let place, place != step?.id {
      report.problems.append("event \(number): step \(place) is not the one that is open here")
      if report.divergedAt == nil { report.divergedAt = number }
    }
    let notesBefore = notesMade
    let turn = perform(word)
    // Of a word that a person wrote down, not a session, it is not known whether it did anything.
    if notesMade == notesBefore, place != nil {
      let why = turn.notices.first ?? "it has no effect here"
      report.problems.append("event \(number): \(note.name.rawValue): \(why)")
      if report.divergedAt == nil { report.divergedAt = number }
    }
  }
}
