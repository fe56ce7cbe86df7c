import Lessons
import TerminalRendering

/// How far one learner is in a course, by replaying the attempts at each lesson that count.
struct CourseProgress {
  /// What `cotutor` and `cotutor list` draw.
  let map: CourseMap

  /// Reads the course in `folder` and the learner's sessions.
  init(folder: String, sessions: SessionFolder) throws {
    let access = CourseAccess.folder(folder)
    let course = try CourseAccess.value(access.course(), in: folder)
    var entries: [CourseMap.Entry] = []
    for lesson in course.lessons {
      let bundle = try CourseAccess.value(access.lesson(id: lesson.id), in: folder)
      entries.append(Self.entry(bundle.lesson, try sessions.progress(bundle)))
    }
    map = CourseMap(
      title: course.title,
      objectives: course.objectives.map { CourseMap.Objective(id: $0.id, title: $0.title) },
      lessons: entries)
  }

  private static func entry(
    _ lesson: Lesson, _ progress: SessionFolder.Progress
  ) -> CourseMap.Entry {
    CourseMap.Entry(
      id: lesson.id, title: lesson.title, objective: lesson.objective, minutes: lesson.minutes,
      state: progress.state, points: progress.points, maximumPoints: progress.maximumPoints)
  }
}

extension CourseMap.State {
  /// The word of `cotutor list --format json`.
  var word: String {
    switch self {
    case .notStarted: "notStarted"
    case .inProgress: "inProgress"
    case .passed: "passed"
    case .finished: "finished"
    case .done: "done"
    case .unreadable: "unreadable"
    }
  }
}
