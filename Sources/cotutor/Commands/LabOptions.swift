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

  /// The world at its first moment.
  func world() throws -> SimulatedWorld {
    let folder = try CourseLocation.folder(course)
    let reading = CourseAccess.folder(folder).scenario(scenario)
    let document = try CourseAccess.value(reading, in: folder)
    do {
      return SimulatedWorld(try LabBuilder.simulation(document, seed: try Seeds.parse(seed)))
    } catch let rejection as LabRejection {
      throw Impossible(rejection.description)
    }
  }

  /// Where a shell begins: the drive of the site.
  static func home(of world: SimulatedWorld) -> ShellLocation {
    LearningSession.home(of: world.simulation)
  }
}
