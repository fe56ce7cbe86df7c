import CoManagementModel
import ShellRuntime

extension ClientSettingValue {
  /// As a property of an object has it.
  var shellValue: Value {
    switch self {
    case .flag(let flag): .bool(flag)
    case .number(let number): .integer(number)
    case .text(let text): .string(text)
    case .texts(let texts): .strings(texts)
    }
  }
}

/// The configuration of an agent, as client settings hold it.
final class AgentConfiguration: ShellObject {
  private let values: [Value]

  /// What some settings say of a group; nil where they leave it to others.
  init?(_ settings: ClientSettings, _ group: ClientSettingGroup, _ engine: Engine) {
    guard let said = settings.values(of: group) else { return nil }
    values = said.map(\.value.shellValue)
    let key = "IResultObject#\(group.className)#\(settings.kind.rawValue)"
    super.init(
      shape: engine.shape(for: key) { names in
        Shape(
          typeNames: ["IResultObject#\(group.className)", "IResultObject", "System.Object"],
          properties: said.map { PropertyDefinition($0.name) }, names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value {
    values.indices.contains(slot) ? values[slot] : .null
  }
}

extension ClientSettings {
  /// What they say of a group, as a dictionary; nil where they leave it to others.
  func dictionary(of group: ClientSettingGroup) -> HashtableObject? {
    values(of: group).map { said in
      HashtableObject(said.map { ($0.name, $0.value.shellValue) }, isOrdered: true)
    }
  }

  /// The configurations that they hold.
  func agentConfigurations(_ engine: Engine) -> [Value] {
    let others = ClientSettingGroup.allCases.compactMap { AgentConfiguration(self, $0, engine) }
    return (cloud.map { [.object($0.object(engine))] } ?? []) + others.map { .object($0) }
  }
}
