import ShellRuntime

/// The views of what a Windows machine is made of: services, processes, scheduled tasks, events,
/// certificates and sessions.
enum MachineViews {
  static var all: [FormatView] {
    [
      serviceList, service, processNames, process, processStart, task, session, event, ping,
      certificate,
    ]
  }

  private static let serviceType = "System.ServiceProcess.ServiceController"

  private static var service: FormatView {
    FormatView(
      [serviceType],
      .table([
        FormatColumn("Status", width: 8), FormatColumn("Name", width: 18),
        FormatColumn("DisplayName", width: 38),
      ]), name: "service")
  }

  private static var serviceList: FormatView {
    let names = [
      "Name", "DisplayName", "Status", "DependentServices", "ServicesDependedOn",
      "CanPauseAndContinue", "CanShutdown", "CanStop", "ServiceType",
    ]
    return FormatView(
      [serviceType],
      .list(
        names.map { name in
          guard name.hasSuffix("Services") || name.hasSuffix("DependedOn") else {
            return FormatField(name)
          }
          return FormatField(name, .computed(serviceNames(name)))
        }))
  }

  /// `{Winmgmt, LanmanServer}`
  private static func serviceNames(
    _ property: String
  ) -> (Value, PropertyReader) throws(ShellError) -> Value {
    { (value, reader) throws(ShellError) in
      var names: [String] = []
      for service in try reader.value(of: property, in: value)?.elements ?? [] {
        names.append(try reader.value(of: "Name", in: service)?.text ?? service.text)
      }
      return .string("{\(names.joined(separator: ", "))}")
    }
  }

  private static let processType = "System.Diagnostics.Process"

  private static var processNames: FormatView {
    FormatView([processType], .wide(FormatField("ProcessName")), name: "process")
  }

  private static var processStart: FormatView {
    let day = FormatExpression.computed { (value, reader) throws(ShellError) in
      guard case .dateTime(let start)? = try reader.value(of: "StartTime", in: value) else {
        return .null
      }
      return .string(start.formatted("d") ?? "")
    }
    return FormatView(
      [processType],
      .table([
        FormatColumn("ProcessName", width: 20), FormatColumn("Id", width: 10, alignment: .right),
        FormatColumn("WorkingSet64", width: 12, alignment: .right),
      ]), name: "StartTime", group: FormatGroup(key: day, label: "StartTime.ToShortDateString()"),
      isByNameOnly: true)
  }

  private static var process: FormatView {
    FormatView(
      [processType],
      .table([
        number("NPM(K)", "NPM", width: 7, divisor: 1_024, decimals: 0),
        number("PM(M)", "PM", width: 8, divisor: 1_048_576, decimals: 2),
        number("WS(M)", "WS", width: 10, divisor: 1_048_576, decimals: 2),
        number("CPU(s)", "CPU", width: 10, divisor: 1, decimals: 2),
        FormatColumn("Id", width: 7, alignment: .right),
        FormatColumn("SI", width: 3, alignment: .right), FormatColumn("ProcessName"),
      ]), name: "process")
  }

  private static func number(
    _ label: String, _ property: String, width: Int, divisor: Double, decimals: Int
  ) -> FormatColumn {
    let field = FormatField(
      label,
      .computed { (value, reader) throws(ShellError) in
        guard let number = try reader.value(of: property, in: value), !number.isNull else {
          return .string(FixedPoint.text(0, decimals: decimals))
        }
        let amount = try Conversion(engine: reader.engine).double(number) / divisor
        return .string(FixedPoint.text(amount, decimals: decimals))
      })
    return FormatColumn(field, width: width, alignment: .right)
  }

  private static var task: FormatView {
    FormatView(
      ["Microsoft.Management.Infrastructure.CimInstance#MSFT_ScheduledTask"],
      .table([
        FormatColumn("TaskPath", width: 46), FormatColumn("TaskName", width: 33),
        FormatColumn("State"),
      ]))
  }

  private static var session: FormatView {
    FormatView(
      ["System.Management.Automation.Runspaces.PSSession"],
      .table([
        FormatColumn("Id", width: 3, alignment: .right), FormatColumn("Name", width: 15),
        FormatColumn("Transport", width: 9), FormatColumn("ComputerName", width: 15),
        FormatColumn("ComputerType", width: 15), FormatColumn("State", width: 13),
        FormatColumn("ConfigurationName", width: 20),
        FormatColumn("Availability", width: 13, alignment: .right),
      ]))
  }

  private static var event: FormatView {
    FormatView(
      ["System.Diagnostics.Eventing.Reader.EventLogRecord"],
      .table([
        FormatColumn("TimeCreated", width: 26), FormatColumn("Id", width: 7, alignment: .right),
        FormatColumn("LevelDisplayName", width: 16), FormatColumn("Message"),
      ]), group: FormatGroup(key: .property("ProviderName"), label: "ProviderName"))
  }

  private static var ping: FormatView {
    FormatView(
      ["Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus"],
      .table([
        FormatColumn("Ping", width: 4, alignment: .right), FormatColumn("Source", width: 16),
        FormatColumn(FormatField("Address", .property("DisplayAddress")), width: 25),
        FormatColumn(
          FormatField("Latency (ms)", .property("Latency")), width: 7, alignment: .right),
        FormatColumn(
          FormatField("BufferSize (B)", .property("BufferSize")), width: 10, alignment: .right),
        FormatColumn("Status"),
      ]), group: FormatGroup(key: .property("Destination"), label: "Destination"))
  }

  private static var certificate: FormatView {
    FormatView(
      ["System.Security.Cryptography.X509Certificates.X509Certificate2"],
      .table([
        FormatColumn("Thumbprint", width: 41), FormatColumn("Subject", width: 20),
        FormatColumn(FormatField("EnhancedKeyUsageList", .computed(usageNames))),
      ]), group: FormatGroup(key: .property("PSParentPath"), label: "PSParentPath"))
  }

  /// Uses without their object identifiers.
  private static func usageNames(
    _ certificate: Value, _ reader: PropertyReader
  ) throws(ShellError) -> Value {
    let usages = try reader.value(of: "EnhancedKeyUsageList", in: certificate)?.elements ?? []
    let names = usages.map { usage in
      let text = usage.text
      return text.firstRange(of: " (").map { String(text[..<$0.lowerBound]) } ?? text
    }
    return names.count == 1 ? .string(names[0]) : .string("{\(names.joined(separator: ", "))}")
  }
}
