import ArgumentParser
import CoManagementCmdlets
import Lessons
import ShellRuntime
import Tutoring

/// Which lab a command plays in.
struct LabOptions: ParsableArguments {
  @Option(name: .customLong("lab"), help: "The scenario of the lab.")
  var scenario = "contoso-small"

  @Option(help: "The seed of the lab, up to 16 hexadecimal digits.")
  var seed = "1"

  @Option(help: "The folder of the course.")
  var course: String?

  func validate() throws { try Seeds.validate(seed) }

  /// The world at its first moment.
  func world() throws -> SimulatedWorld {
    let folder = try CourseLocation.folder(course)
    let reading = try ScenarioFile.reading(scenario, in: folder, asked: "--lab")
    let document = try CourseAccess.value(reading, in: folder)
    do throws(LabRejection) {
      return SimulatedWorld(try LabBuilder.simulation(document, seed: Seeds.parse(seed) ?? 1))
    } catch {
      throw Impossible(error.description)
    }
  }

  /// Where a shell begins: the drive of the site.
  static func home(of world: SimulatedWorld) -> ShellLocation {
    LearningSession.home(of: world.simulation)
  }
}
