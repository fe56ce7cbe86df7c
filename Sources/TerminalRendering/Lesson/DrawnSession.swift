import Lessons
import Tutoring

/// What is drawn of a learner's session.
protocol DrawnSession {
  var lesson: Lesson { get }
  /// A lab alone, in which nothing is asked.
  var isLab: Bool { get }
  /// Position of the open step in `lesson.steps`; their count at the end.
  var stepIndex: Int { get }
  /// The open step; nil at the end.
  var step: LessonStep? { get }
  /// The goals of the open step that a learner may see.
  var goals: [GoalView] { get }
  /// The choices of the open step's question.
  var options: [OptionView] { get }
  var score: SessionScore { get }
  /// What was typed and what the trainer said.
  var reviewEntries: [ReviewEntry] { get }
  /// The commands of the products that were used.
  var commandsUsed: [String] { get }
  /// The learner's own notes.
  var notes: [LearnerNote] { get }
  /// The virtual time that the open step allows, in words; nil = any.
  var timeLimit: String? { get }
  /// The pages that the open step shows.
  var shownPages: [ShownPage] { get }
  /// Blocks with the values of the learner's lab.
  func valued(_ blocks: [MarkdownBlock]) -> TutorText
}

extension LearningSession: DrawnSession {
  func valued(_ blocks: [MarkdownBlock]) -> TutorText { text(blocks: blocks) }
}
