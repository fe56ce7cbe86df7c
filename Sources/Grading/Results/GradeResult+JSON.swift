import Lessons
import Tutoring

extension GradeResult {
  /// The result as one JSON object on a line, keys always the same and in the same order, its line
  /// feed included.
  public var jsonLine: [UInt8] {
    var writer = ResultWriter()
    writer.object { writer in
      writer.field("schema", Self.schema)
      writer.field("transcript", transcript)
      writer.field("id", id)
      writer.field("learner", learner)
      write(lesson, to: &writer)
      writer.object("engine") { writer in
        writer.field("version", ProgramVersion.text)
        writer.field("semantics", Semantics.current)
      }
      writer.field("state", state.rawValue)
      write(reason, to: &writer)
      writer.field("score", score)
      writer.field("maxScore", maxScore)
      writer.array("objectives") { writer in
        for objective in objectives { objective.write(to: &writer) }
      }
      writer.array("checks") { writer in
        for check in checks { check.write(to: &writer) }
      }
      write(replay, to: &writer)
      write(integrity, to: &writer)
      writer.array("limits") { writer in
        for limit in limits { writer.element(limit) }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ lesson: LessonIdentity?, to writer: inout ResultWriter) {
    guard let lesson else { return writer.null("lesson") }
    writer.object("lesson") { writer in
      writer.field("id", lesson.id)
      writer.field("version", lesson.version)
      writer.field("pack", lesson.pack)
    }
  }

  private func write(_ reason: Reason?, to writer: inout ResultWriter) {
    guard let reason else { return writer.null("reason") }
    writer.object("reason") { writer in
      writer.field("id", reason.id)
      writer.field("message", reason.message)
    }
  }

  private func write(_ replay: Replay?, to writer: inout ResultWriter) {
    guard let replay else { return writer.null("replay") }
    writer.object("replay") { writer in
      writer.field("events", replay.events)
      writer.field("commands", replay.commands)
      writer.field("divergedAt", replay.divergedAt)
    }
  }

  private func write(_ integrity: Integrity?, to writer: inout ResultWriter) {
    guard let integrity else { return writer.null("integrity") }
    writer.object("integrity") { writer in
      writer.field("chain", integrity.chain)
      writer.field("complete", integrity.complete)
      writer.field("signature", integrity.signature)
      writer.field("pack", integrity.pack)
    }
  }
}

extension ObjectiveResult {
  func write(to writer: inout ResultWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("points", points)
      writer.field("maxPoints", maxPoints)
    }
  }
}

extension CheckResult {
  func write(to writer: inout ResultWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("state", state.rawValue)
      writer.field("points", points)
      writer.field("maxPoints", maxPoints)
      writer.field("dependsOn", dependsOn)
      writer.field("expected", expected)
      writer.field("actual", actual)
      writer.field("why", why)
      writer.field("hint", hint)
      writer.array("evidence") { writer in
        for event in evidence { writer.element(event) }
      }
      writer.field("visibility", visibility.rawValue)
    }
  }
}
