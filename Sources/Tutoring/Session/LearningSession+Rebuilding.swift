import CoManagementCmdlets
import CoManagementModel
import Lessons
import ShellRuntime

extension LearningSession {
  /// Makes world and shell anew by doing again all that counts: what the step began with, its
  /// lines, and those of an exploration.
  func rebuild() {
    shell.close()
    world = SimulatedWorld(initialWorld)
    shell = Shell(engine: engine, world: world, host: host)
    shell.location = Self.home(of: initialWorld)
    shell.observer = evidence
    unseen {
      prepareLab()
      host.isFormatting = false
      for deed in past { doAgain(deed) }
      worldAtStepStart = world.simulation
      for line in lines + (exploration?.lines ?? []) { runAgain(line) }
    }
  }

  /// Does something of which nothing is shown, asked or judged, and which Ctrl-C does not end.
  func unseen(_ work: () -> Void) {
    let asker = host.asker
    host.asker = nil
    host.isFormatting = false
    shell.interruptPoll = nil
    work()
    host.asker = asker
    host.isFormatting = setting.isFormatting
    shell.interruptPoll = isInterrupted
    _ = host.takeLines()
    evidence.reset()
  }

  private func doAgain(_ deed: Deed) {
    switch deed {
    case .begin(let step): runSetup(ofStep: step)
    case .typed(let line): runAgain(line)
    case .unseen(let text): atSiteDrive { runAgain(LineRecord(step: stepIndex, text: text)) }
    case .leave(let step): passTime(afterStep: step)
    }
  }

  /// Runs a line with the answers that it got when it was typed.
  func runAgain(_ line: LineRecord) {
    host.beginLine()
    host.queuedReplies = line.replies
    _ = shell.run(line.text)
    host.queuedReplies = []
    world.advance(by: TimeSpan(ticks: 10_000_000))
  }

  func runSetup(ofStep index: Int) {
    guard steps.indices.contains(index) else { return }
    let step = steps[index]
    for line in step.setup(under: drawnFaults[step.id]) {
      noteFailure(of: shell.run(unseen: line.text, at: home), at: line.place)
    }
  }

  /// Does something of the lesson's own on the site's drive, wherever the learner has gone; where
  /// it goes elsewhere itself, that stays.
  private func atSiteDrive(_ work: () -> Void) {
    let (place, home) = (shell.location, home)
    shell.location = home
    work()
    if shell.location == home { shell.location = place }
  }

  /// The site's drive, on which a session begins, and from which the lesson's own lines look.
  var home: ShellLocation { Self.home(of: world.simulation) }

  /// What time passes unseen when a solved step is left (`then: advance`).
  func passTime(afterStep index: Int) {
    let seconds = steps[index].advanceSeconds
    guard seconds > 0 else { return }
    world.advance(by: TimeSpan(ticks: Int64(seconds) * 10_000_000))
  }

  /// All that led to the moment at which the open step's lines end.
  var deedsSoFar: [Deed] { past + lines.map { .typed($0) } }
}
