/// A record of a client's log in the format that CMTrace reads. [domain/logs, 1.1]
public struct ClientLogLine: Sendable, Hashable {
  /// 1 information, 2 warning, 3 error.
  public enum Kind: Int, Sendable, Hashable {
    // swift-format-ignore
    case information = 1, warning, error
  }

  /// When it was written.
  public let time: VirtualInstant
  /// `CoManagementHandler`
  public let component: String
  /// What the viewer colours by.
  public let kind: Kind
  /// Decimal thread id.
  let thread: Int
  /// What it says.
  public let message: String

  /// `<![LOG[...]LOG]!><time="09:14:07.512+300" date="11-23-2026" component=... >`: the bias is UTC
  /// minus local time in minutes, with sign and three digits.
  public func text(offsetMinutes: Int) -> String {
    let local = CivilTime(time, offsetMinutes: offsetMinutes)
    var text = "<![LOG[\(message)]LOG]!><time=\""
    for (number, separator) in [(local.hour, ":"), (local.minute, ":"), (local.second, ".")] {
      text.append(padded: number, to: 2)
      text += separator
    }
    text.append(padded: local.millisecond, to: 3)
    text += offsetMinutes <= 0 ? "+" : "-"
    text.append(padded: abs(offsetMinutes), to: 3)
    text += "\" date=\""
    for number in [local.month, local.day] {
      text.append(padded: number, to: 2)
      text += "-"
    }
    text.append(padded: local.year, to: 4)
    text += "\" component=\"\(component)\" context=\"\" type=\"\(kind.rawValue)\" "
    text += "thread=\"\(thread)\" file=\"\(sourceFile)\">"
    return text
  }

  /// `comanagementhandler.cpp:1234`; names and numbers are the lab's own.
  private var sourceFile: String {
    let words = message.prefix { !$0.isNumber && $0 != "'" && $0 != "(" }
    let line = words.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0x7FF } + 100
    return "\(component.split(separator: "_").first ?? "").cpp:\(line)".foldedASCII
  }
}

/// A log file of a client. Its lines are made when they are asked for.
public struct ClientLog: Sendable, Hashable {
  /// Where it lies.
  public let folder: String
  /// `CoManagementHandler.log`
  public let name: String
  /// In the order of time; at least one.
  public let lines: [ClientLogLine]
}
