/// An object that came from another machine: its properties as they were there, without methods.
/// Type names begin with `Deserialized.`.
public final class DeserializedObject: ShellObject {
  /// Where it came from.
  public let computerName: String
  /// Whether tables show where it came from.
  public let showsComputerName: Bool
  private let values: [Value]
  private let text: String

  private init(
    shape: Shape, values: [Value], text: String, computer: String, shows: Bool
  ) {
    self.values = values
    self.text = text
    computerName = computer
    showsComputerName = shows
    super.init(shape: shape)
  }

  /// The value that it had.
  public override func ownValue(at slot: Int) -> Value {
    slot < values.count ? values[slot] : .null
  }

  /// What `ToString()` gave there.
  public override var description: String { text }

  /// Types that arrive as what they are.
  private static let whole = [
    "System.Guid", "System.Version", "System.Decimal", "System.Uri",
    "System.Security.SecureString", "System.Management.Automation.ErrorRecord",
  ]

  /// What `Format-*` makes is drawn where it arrives, as it is.
  private static let formatSpace = "Microsoft.PowerShell.Commands.Internal.Format."

  /// A value as it arrives from another machine. Objects within objects come along one level deep,
  /// further down as text. [about_Remote_Output; the default serialization depth]
  public static func arriving(
    _ value: Value, from computer: String, session: String, showsComputerName: Bool,
    engine: Engine
  ) -> Value {
    let transport = Transport(
      computer: computer, session: session, shows: showsComputerName, engine: engine)
    return transport.value(value, depth: 0)
  }

  private struct Transport {
    let computer: String
    let session: String
    let shows: Bool
    let engine: Engine

    func value(_ value: Value, depth: Int) -> Value {
      switch value {
      case .scriptBlock: return .string(value.text)
      case .array(let array):
        if depth > 2 { return .string(value.text) }
        let items = array.items.map { self.value($0, depth: depth + 1) }
        return .array(ArrayObject(items, kind: .arrayList))
      case .object(let object):
        if object is DeserializedObject || isWhole(object) { return value }
        if depth > 1 { return .string(object.description) }
        return .object(made(object, depth: depth))
      default: return value
      }
    }

    private func isWhole(_ object: ShellObject) -> Bool {
      object is ErrorObject
        || whole.contains { object.shape.typeNames.contains($0) }
        || object.shape.typeNames.first?.hasPrefix(formatSpace) == true
    }

    private func made(_ object: ShellObject, depth: Int) -> DeserializedObject {
      let names = object.shape.properties.map(\.name)
      let isTop = depth == 0
      let added = isTop ? ["PSComputerName", "RunspaceId"].filter { !names.contains($0) } : []
      let types = object.shape.typeNames.map { "Deserialized." + $0 }
      let shape = engine.customShape(typeNames: types, properties: names + added)
      var values = names.indices.map { slot -> Value in
        names[slot] == "PSComputerName" && isTop
          ? .string(computer) : value(object.value(at: slot), depth: depth + 1)
      }
      values += added.map { $0 == "RunspaceId" ? .string(session) : .string(computer) }
      return DeserializedObject(
        shape: shape, values: values, text: object.description, computer: computer,
        shows: shows && isTop)
    }
  }
}
