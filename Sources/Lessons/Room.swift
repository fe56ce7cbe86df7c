/// Lesson, course and scenario documents: reading, diagnostics, the step and check model.
enum LessonsRoom {}
