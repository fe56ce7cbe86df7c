import CoManagementModel
import ShellRuntime

/// A process as `Get-Process` gives it.
final class ProcessObject: ShellObject {
  let process: MachineProcess

  /// A process at the moment at which it was looked at.
  init(_ process: MachineProcess, _ engine: Engine) {
    self.process = process
    super.init(
      shape: engine.shape(for: "Process") { names in
        Shape(
          typeNames: [
            "System.Diagnostics.Process", "System.ComponentModel.Component",
            "System.MarshalByRefObject", "System.Object",
          ],
          properties: Self.properties.map { PropertyDefinition($0.name, $0.type) }, names: names)
      })
  }

  private static let properties: [(name: String, type: String)] = [
    ("Handles", "int"), ("Name", "string"), ("NPM", "long"), ("PM", "long"), ("SI", "int"),
    ("VM", "long"), ("WS", "long"), ("CPU", "double"), ("Id", "int"), ("ProcessName", "string"),
    ("Path", "string"), ("StartTime", "datetime"), ("WorkingSet64", "long"),
    ("PrivateMemorySize64", "long"), ("HandleCount", "int"), ("SessionId", "int"),
    ("HasExited", "bool"), ("Responding", "bool"), ("MachineName", "string"),
    ("TotalProcessorTime", "timespan"), ("UserName", "string"),
  ]

  override func ownValue(at slot: Int) -> Value {
    switch Self.properties[slot].name {
    case "Handles", "HandleCount": .integer(process.handles)
    case "Name", "ProcessName": .string(process.name)
    case "NPM": .long(Int64(process.handles) * 40)
    case "PM", "PrivateMemorySize64": .long(process.workingSet / 4 * 3)
    case "SI", "SessionId": .integer(process.session)
    case "VM": .long(2_203_318_222_848 + process.workingSet)
    case "WS", "WorkingSet64": .long(process.workingSet)
    case "CPU": process.id == 0 ? .null : .double(process.processorSeconds)
    case "Id": .integer(process.id)
    case "Path": process.path.map { .string($0) } ?? .null
    case "StartTime": process.id == 0 ? .null : .dateTime(DateTime(process.started))
    case "HasExited": .bool(false)
    case "Responding": .bool(true)
    case "MachineName": .string(".")
    case "TotalProcessorTime":
      .timeSpan(TimeSpan(ticks: Int64(process.processorSeconds * 10_000_000)))
    case "UserName": .string(#"NT AUTHORITY\SYSTEM"#)
    default: .null
    }
  }

  override var description: String { "System.Diagnostics.Process (\(process.name))" }
}
