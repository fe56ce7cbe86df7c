import Lessons

/// A course's scenario by its name.
enum ScenarioFile {
  /// The scenario with what it extends. `asked` is how it was asked for, for the error that names
  /// the nearest one where there is none of that name.
  static func reading(
    _ scenario: String, in folder: String, asked: String
  ) throws(Impossible) -> CourseReading<ScenarioDocument> {
    let files = FileTree.names(in: "\(folder)/scenarios") ?? []
    let known = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    guard known.contains(scenario) else {
      let advice =
        NearestName.of(scenario, among: known).map { "did you mean '\($0)'?" }
        ?? "the course has \(known.sorted().map { "'\($0)'" }.joined(separator: ", "))"
      throw Impossible("\(asked): no scenario '\(scenario)' in \(folder)/scenarios; \(advice)")
    }
    return CourseAccess.folder(folder).scenario(scenario)
  }
}
