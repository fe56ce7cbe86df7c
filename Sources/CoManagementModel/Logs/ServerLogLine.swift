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
    var text: [UInt8] = []
    text.reserveCapacity(message.utf8.count + component.utf8.count + 64)
    text.append(contentsOf: message.utf8)
    text.append(contentsOf: "~  $$<".utf8)
    text.append(contentsOf: component.utf8)
    text.append(contentsOf: "><".utf8)
    CivilTime(time, offsetMinutes: offsetMinutes).append(toLog: &text)
    if offsetMinutes <= 0 { text.append(UInt8(ascii: "+")) }
    text.append(padded: -offsetMinutes, to: 2)
    text.append(contentsOf: "><thread=".utf8)
    text.append(padded: thread, to: 1)
    text.append(contentsOf: " (0x".utf8)
    text.append(padded: thread, to: 4, radix: 16)
    text.append(contentsOf: ")>".utf8)
    return String(decoding: text, as: UTF8.self)
  }
}
