import CoManagementModel
import ShellRuntime

/// An entry of an event log, as `Get-WinEvent` gives it.
final class EventObject: ShellObject {
  private let event: MachineEvent
  private let machineName: String

  init(_ event: MachineEvent, on machine: MachineView, _ engine: Engine) {
    self.event = event
    machineName = machine.fullName
    super.init(
      shape: engine.shape(for: "EventLogRecord") { names in
        Shape(
          typeNames: [
            "System.Diagnostics.Eventing.Reader.EventLogRecord",
            "System.Diagnostics.Eventing.Reader.EventRecord", "System.Object",
          ],
          properties: [
            PropertyDefinition("Message"), PropertyDefinition("Id", "int"),
            PropertyDefinition("Level", "byte"), PropertyDefinition("LevelDisplayName"),
            PropertyDefinition("LogName"), PropertyDefinition("MachineName"),
            PropertyDefinition("ProviderName"), PropertyDefinition("TimeCreated", "datetime"),
          ], names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(event.message)
    case 1: .integer(event.id)
    case 2: .byte(UInt8(event.level.rawValue))
    case 3: .string(event.level.name)
    case 4: .string(event.logName)
    case 5: .string(machineName)
    case 6: .string(event.provider)
    case 7: .dateTime(DateTime(event.time))
    default: .null
    }
  }

  override var description: String { "System.Diagnostics.Eventing.Reader.EventLogRecord" }
}

/// An event log, as `Get-WinEvent -ListLog` gives it.
enum EventLogObject {
  static func make(_ log: EventLogName, count: Int, _ engine: Engine) -> ShellObject {
    let shape = engine.shape(for: "EventLogConfiguration") { names in
      Shape(
        typeNames: ["System.Diagnostics.Eventing.Reader.EventLogConfiguration", "System.Object"],
        properties: [
          PropertyDefinition("LogMode"), PropertyDefinition("MaximumSizeInBytes", "long"),
          PropertyDefinition("RecordCount", "long"), PropertyDefinition("LogName"),
          PropertyDefinition("IsEnabled", "bool"), PropertyDefinition("IsClassicLog", "bool"),
        ], names: names,
        defaultDisplay: DefaultDisplay(
          .table,
          ["LogMode", "MaximumSizeInBytes", "RecordCount", "LogName"].map { ($0, $0) }))
    }
    return DescribedObject(
      shape: shape,
      values: [
        .string("Circular"), .long(log.isClassic ? 20_971_520 : 1_052_672), .long(Int64(count)),
        .string(log.name), .bool(true), .bool(log.isClassic),
      ], text: "System.Diagnostics.Eventing.Reader.EventLogConfiguration")
  }
}
