import ShellFormatting
import ShellRuntime

/// One line of what `Get-Fidelity` tells.
final class FidelityObject: ShellObject {
  static let typeName = "CotutorFidelity"
  private let values: [String]

  /// About a parameter, or a difference of the command as a whole.
  init(command: String, parameter: String, fidelity: String, note: String, engine: Engine) {
    values = [command, parameter, fidelity, note]
    super.init(
      shape: engine.shape(for: Self.typeName) { names in
        Shape(
          typeNames: [Self.typeName, "System.Object"],
          properties: ["Command", "Parameter", "Fidelity", "Note"].map {
            PropertyDefinition($0)
          }, names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value { .string(values[slot]) }

  override var description: String { values[1] }

  /// Of one command the parameters, the command itself above them.
  static func registerViews(in engine: Engine) {
    engine.formatViews.table.register(
      FormatView(
        [typeName],
        .table([
          FormatColumn("Parameter", width: 28), FormatColumn("Fidelity", width: 13),
          FormatColumn("Note"),
        ])))
  }
}
