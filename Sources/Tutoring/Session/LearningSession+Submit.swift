import CoManagementCmdlets
import CoManagementModel
import Lessons
import ShellRuntime
import ShellSyntax
import Transcripts

extension LearningSession {
  /// Takes one submitted line: PowerShell, a word of the trainer, or nothing. The line and its
  /// outcome are recorded before the turn is given back; a copied line as it was tidied, since
  /// that is what runs.
  public func submit(_ submitted: String) -> Turn {
    let copied = CopiedText(submitted)
    let text = copied.text
    var turn: Turn
    if text.trimmingASCIIBlanks().isEmpty {
      turn = Turn(.empty)
      turn.show = [.openGoals]
    } else if !leavesMachine(text), let word = TrainerWord(line: text) {
      turn = perform(word)
    } else {
      turn = run(text)
    }
    if let notice = copied.notice { turn.notices.insert(notice, at: 0) }
    if let failure = recordingFailure, recorder != nil {
      turn.notices.append(failure)
      recorder = nil
    }
    return turn
  }

  /// Whether a line is the `exit` that comes back from another machine, as PowerShell's does.
  private func leavesMachine(_ text: String) -> Bool {
    guard shell.enteredComputer != nil, case .exit? = TrainerWord(line: text) else { return false }
    return true
  }

  /// Runs a PowerShell line. `replies` are answers that are known beforehand, of a replay;
  /// `isTrainers` where it is the step that runs it.
  func run(_ text: String, replies: [String] = [], isTrainers: Bool = false) -> Turn {
    record(.input(text))
    host.beginLine()
    evidence.reset()
    host.queuedReplies = replies
    host.onReply = { [weak self] reply, name in self?.record(.reply(reply, to: name)) }
    let before = world.snapshot
    let outcome = shell.run(text)
    host.onReply = nil
    host.queuedReplies = []
    evidence.errorIds = outcome.errors.map(\.fullyQualifiedErrorId)
    var turn = Turn(.command)
    turn.output = host.takeLines()
    turn.clearsScreen = host.isCleared
    turn.succeeded = outcome.succeeded
    if setting.isTelling {
      turn.notices += outcome.errors.prefix(1).compactMap { advice(on: $0, in: text) }
    }
    if let code = outcome.exitCode {
      turn.notices.append("exit \(code): a script would end here; to leave the lesson type exit")
    }
    let isStopped = outcome.isInterrupted || outcome.budget != nil
    if isStopped {
      takeBack(to: before)
      if let budget = outcome.budget {
        turn.notices.append(Self.sentence(for: budget))
      }
    } else {
      world.advance(by: TimeSpan(ticks: 10_000_000))
    }
    let change = change(since: before.simulation)
    var result = TranscriptOutcome(
      status: status(of: outcome),
      objects: outcome.objectCount, worldChange: change, errors: evidence.errorIds)
    result.output = turn.output.map(\.text)
    lastOutcome = result
    lastBudget = outcome.budget
    record(.outcome(result))
    if !isTrainers { review.add(text, turn, isStopped: isStopped, self) }
    if !isStopped {
      var line = LineRecord(
        step: stepIndex, text: text, replies: host.replies.map(\.text), succeeded: turn.succeeded,
        number: isTrainers ? 0 : review.lastNumber)
      line.changedWorld = change != TranscriptOutcome.noChange
      line.isTrainers = isTrainers
      line.movedTime =
        world.simulation.now.milliseconds(since: before.simulation.now) > 1_000
      if setting.isFormatting { keepForWhy(&line, before, outcome) }
      keep(line, &turn)
    }
    if !isTrainers { review.add(remarksOn: turn, self) }
    return turn
  }

  /// What helps with a name that was not understood: a verb and a noun that were typed apart, a
  /// word of the trainer, else what the shell knows of such a name.
  private func advice(on error: ErrorRecord, in line: String) -> String? {
    guard error.id == "CommandNotFoundException" else { return shell.advice(on: error) }
    let typed = error.targetText
    if let word = TrainerWordEntry.named(typed) {
      return "\(word.name) is a word of the trainer: it stands first on a line of its own."
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    let joined = zip(words, words.dropFirst()).first { $0.0 == typed }.map { "\($0.0)-\($0.1)" }
    let near = joined.map { engine.commands.nearestNames(to: $0) } ?? []
    if !near.isEmpty { return "Did you mean \(near.joined(separator: ", "))?" }
    // A word of the trainer stands first on its line; PowerShell's names may stand anywhere.
    let isFirst = words.first.map { $0 == typed } ?? false
    let trainers = isFirst ? NearestNames.find(typed, among: TrainerWordEntry.all.map(\.name)) : []
    guard !trainers.isEmpty else { return shell.advice(on: error) }
    let names = trainers + engine.commands.nearestNames(to: typed)
    return "Did you mean \(names.joined(separator: ", "))?"
  }

  /// A line that a budget ended is run again by a replay, which hits the budget at the same step;
  /// one that Ctrl-C ended is not.
  private func status(of outcome: LineOutcome) -> TranscriptOutcome.Status {
    if outcome.budget != nil { return .failed }
    return outcome.isInterrupted ? .interrupted : outcome.succeeded ? .succeeded : .failed
  }

  /// What explanations need of a line.
  private func keepForWhy(
    _ line: inout LineRecord, _ before: WorldSnapshot, _ outcome: LineOutcome
  ) {
    line.before = before
    line.commands = evidence.commands
    line.unknownNames = outcome.errors.filter { $0.id == "CommandNotFoundException" }
      .map(\.targetText)
  }

  /// Keeps a line that counts and judges the step by it; on a copy of the lab nothing counts.
  private func keep(_ kept: LineRecord, _ turn: inout Turn) {
    var line = kept
    guard exploration == nil else {
      exploration?.lines.append(line)
      exploration?.undone = []
      return
    }
    undone = []
    let judge = judge()
    if let step {
      for check in step.allChecks + (step.remedy?.checks ?? []) {
        line.met.formUnion(judge.met(check.rule, at: RulePath(owner: check.id)))
      }
    }
    lines.append(line)
    judgeLine(&turn, judge)
  }

  /// The digest of the configuration where a line changed it, else the sign for nothing.
  private func change(since before: Simulation) -> String {
    let now = world.simulation
    guard now.configurationDigest != before.configurationDigest else {
      return TranscriptOutcome.noChange
    }
    return now.configurationDigest.description
  }

  /// A line that was interrupted leaves nothing, neither in the world nor in variables.
  private func takeBack(to snapshot: WorldSnapshot) {
    rebuild()
    world.restore(snapshot)
  }

  private static func sentence(for budget: ShellError.Budget) -> String {
    let limit =
      switch budget {
      case .steps: "more than 50,000,000 evaluation steps"
      case .bytes: "more than 256 MiB of strings and collections"
      case .output: "more than 4 MiB of output"
      case .objects: "more than 1,000,000 objects"
      case .calls: "more than 200 calls within one another"
      case .nesting: "more than 1,000 values within one another"
      }
    return "The line was stopped: it took \(limit). Nothing of it remains."
  }
}
