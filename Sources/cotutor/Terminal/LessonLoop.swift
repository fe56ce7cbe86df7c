import ArgumentParser
import Glibc
import Lessons
import LineEditing
import ShellRuntime
import ShellSyntax
import TerminalRendering
import Transcripts
import Tutoring

/// The loop of a lesson at the prompt: read a line, give it to the session, show the turn.
final class LessonLoop {
  private let session: LearningSession
  private let writer: TranscriptWriter
  private let recorder: TranscriptRecorder
  private let screen: LessonScreen
  private let interrupt = InterruptFlag()
  private let editor: LineEditor
  private let paste = PasteTidier()
  private let report: ReplayReport?
  private var hasWarnedOfSecrets = false
  private let hadTerminal = isatty(STDIN_FILENO) == 1
  /// How far the learner is in the course.
  private let map: () throws -> CourseMap

  init(
    _ setting: LearningSession.Setting, writer: TranscriptWriter, style: TerminalStyle,
    plain: Bool, map: @escaping () throws -> CourseMap
  ) throws {
    self.map = map
    let session: LearningSession
    do throws(LabRejection) {
      session = try LearningSession(setting, engine: TutorEngine())
    } catch {
      throw Impossible(error.description)
    }
    self.session = session
    self.writer = writer
    recorder = TranscriptRecorder(writer)
    screen = LessonScreen(style)
    report = writer.resumed?.transcript.map { session.replay($0) }
    var options = LineEditor.Options()
    options.terminal = Environment.value("TERM")
    if plain { options.mode = .plain }
    options.completeness = paste.completeness
    options.complete = { text, cursor in
      LineCompletion.candidates(session, text: text, cursor: cursor)
    }
    options.describe = { session.tooltip(ofOffered: $0.text) }
    options.tidyPaste = paste.tidy
    options.history = session.typedLines
    editor = LineEditor(options)
  }

  /// A lesson, or a lab, at the prompt until the learner leaves. `pack` is the digest of the files
  /// as they are now; `map` gives the course and how far the learner is in it.
  static func run(
    _ bundle: LessonBundle, _ writer: TranscriptWriter, pack: String, plain: Bool,
    map: @escaping () throws -> CourseMap
  ) throws {
    guard let seed = UInt64(writer.header.seed, radix: 16) else {
      throw Impossible(
        "\(writer.path): its seed '\(writer.header.seed)' is no hexadecimal number; "
          + "begin anew with --restart")
    }
    let style = TerminalChoice.style(plain: plain)
    let status = try DeepStack.run {
      var setting = LearningSession.Setting(bundle: bundle, seed: seed)
      setting.width = style.width
      setting.isTerminal = true
      let loop = try LessonLoop(setting, writer: writer, style: style, plain: plain, map: map)
      return try loop.run(packDiffers: writer.header.pack != pack)
    }
    guard status == ExitStatus.passed else { throw ExitCode(status) }
  }

  /// Goes on until the learner leaves; gives the exit status. Throws where nobody can read it.
  func run(packDiffers: Bool) throws -> Int32 {
    session.recorder = recorder
    session.asker = { [weak self] in self?.ask($0) }
    session.isInterrupted = { [interrupt] in interrupt.isRaised }
    signal(SIGQUIT, SIG_IGN)
    greet(packDiffers: packDiffers)
    var prefill = ""
    while screen.failure == nil {
      let result = editor.readLine(prompt: session.prompt, initialText: prefill)
      prefill = ""
      switch result {
      case .line(let line):
        guard let line = paste.line(line) else { continue }
        let turn = take(line)
        prefill = turn.prefill ?? ""
        if turn.isLeaving { return leave() }
      case .interrupted: continue
      case .endOfFile:
        // Input that is over cannot be asked twice.
        guard hadTerminal, !isCutOff else { return leave() }
        let turn = session.endOfInput()
        screen.show(turn, of: session)
        if turn.isLeaving { return leave() }
      case .tooLong(let most):
        screen.say("That line is longer than \(most) bytes and was not taken.")
      case .failed(let code):
        screen.say("The terminal cannot be read any more: \(String(cString: strerror(code))).")
        return leave()
      }
    }
    let place = recorder.failure == nil ? "; what was typed so far is saved in \(writer.path)" : ""
    throw Impossible("\(screen.failure ?? "")\(place)")
  }

  /// Shows where the learner is; after a break also what the replay found.
  private func greet(packDiffers: Bool) {
    guard let report, report.commands > 0 || session.stepIndex > 0 else {
      screen.open(session)
      return
    }
    screen.say(
      "Welcome back: \(report.commands) \(report.commands == 1 ? "line was" : "lines were") "
        + "typed so far, and the lab is as you left it.")
    if case .broken(let event)? = writer.resumed?.integrity.chain {
      screen.say(
        "The file of this session was changed by something else than cotutor, at event \(event); "
          + "a grader will see that.")
    }
    if writer.resumed?.integrity.completeness == .torn {
      screen.say("The last record was cut off in the writing and left out; all before it is here.")
    }
    for problem in report.problems.prefix(3) { screen.say("Not done again: \(problem).") }
    if packDiffers { screen.say("The lesson was changed since this session began.") }
    if let event = report.divergedAt {
      screen.say(
        "From event \(event) on, what was recorded differs from what happens now; the lab shows "
          + "what happens now.")
    }
    screen.resume(session)
    if session.isExploring {
      screen.say("You are trying things on a copy; `done` drops it and comes back to the step.")
    }
  }

  /// Gives a line to the session and shows what became of it.
  private func take(_ line: InputLine) -> Turn {
    if let notice = paste.takeNotice() { screen.say(notice) }
    if line.isRepaired { screen.say("Bytes that are no UTF-8 were replaced.") }
    if line.isPasted { session.notePasted(bytes: line.text.utf8.count) }
    editor.addHistory(line.text)
    interrupt.reset()
    let turn = session.submit(line.text)
    if interrupt.isRaised { editor.discardPending() }
    screen.show(turn, of: session)
    if turn.show.contains(.map) { showMap() }
    if let file = turn.file { write(file) }
    return turn
  }

  private func showMap() {
    do {
      screen.show(try map())
    } catch {
      screen.say("The course cannot be read now: \(error)")
    }
  }

  /// Writes a file that the learner asked for, and says where it is.
  private func write(_ file: TurnFile) {
    let files = SessionFiles(transcript: writer.path)
    do throws(Impossible) {
      switch file {
      case .script(let lines): screen.say("Written to \(try files.write(script: lines))")
      case .problemReport(let text):
        let report = ProblemReport(text, session, writer.header)
        screen.say(
          "The report is in \(try files.write(problem: report.lines)). Read it, then send it to "
            + "whoever gave you the course, or put it where the program's problems are collected.")
      }
    } catch {
      screen.say("Not written: \(error)")
    }
  }

  private func ask(_ request: ReplyRequest) -> String? {
    if !request.message.isEmpty { screen.say(request.message) }
    if request.isSecret, !hasWarnedOfSecrets {
      hasWarnedOfSecrets = true
      screen.say(
        "What you type next is hidden on the screen, but kept in the transcript of this session: "
          + "a replay needs it. Use no password of yours.")
    }
    let prompt = request.name.isEmpty ? "" : "\(request.name): "
    let answer = editor.readAnswer(prompt: prompt, isSecret: request.isSecret)
    guard case .line(let line) = answer else { return nil }
    return line.text
  }

  /// Whether the terminal is gone: its window was closed.
  private var isCutOff: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return hadTerminal && poll(&input, 1, 0) > 0 && input.revents & Int16(POLLHUP) != 0
  }

  private func leave() -> Int32 {
    if recorder.failure == nil, session.isAtEnd || !isCutOff {
      try? writer.end(reason: session.isAtEnd ? TranscriptEnd.completed : TranscriptEnd.quit)
    }
    let isSaved = recorder.failure == nil && writer.failure == nil
    screen.farewell(session, path: writer.path, isSaved: isSaved)
    return isSaved ? ExitStatus.passed : ExitStatus.impossible
  }
}
