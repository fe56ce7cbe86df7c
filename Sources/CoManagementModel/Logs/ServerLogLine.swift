/// A line of a site server's log in the plain server format. [logs 1.2]
struct ServerLogLine: Sendable, Hashable {
  let time: VirtualInstant
  /// Component name, `SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker`.
  let component: String
  /// Decimal thread id.
  let thread: Int
  let message: String

  /// `<message>~  $$<COMPONENT><MM-dd-yyyy HH:mm:ss.fff+bias><thread=4992 (0x1380)>`; the bias is
  /// UTC minus local time in minutes, with sign and at least two digits.
  func text(offsetMinutes: Int) -> String {
    var text = message
    text.reserveCapacity(message.utf8.count + component.utf8.count + 64)
    text += "~  $$<"
    text += component
    text += "><"
    text += CivilTime(time, offsetMinutes: offsetMinutes).logTimestamp
    if offsetMinutes <= 0 { text += "+" }
    text.append(padded: -offsetMinutes, to: 2)
    text += "><thread="
    text += String(thread)
    text += " (0x"
    text.append(padded: thread, to: 4, radix: 16)
    text += ")>"
    return text
  }
}
