extension Conversion {
  /// Objects of .NET from their text or number; nil for other types.
  func netObject(_ value: Value, _ folded: String) throws(ShellError) -> ShellObject? {
    if let type = NetTypes.named(folded) { return try type.converted(value, self) }
    switch folded {
    case "system.uri":
      guard case .string(let text) = value else { throw .cannotConvert(value, to: Self.uri) }
      return UriObject(text, engine: engine)
    case "system.net.ipaddress": return try address(value)
    case "system.net.mail.mailaddress":
      guard case .string(let text) = value else { throw .cannotConvert(value, to: Self.mail) }
      guard let object = MailAddressObject(text, engine: engine) else {
        throw .notParsed(
          value, Self.mail,
          text.isEmpty
            ? "The value cannot be an empty string. (Parameter 'address')"
            : "The specified string is not in the form required for an e-mail address.",
          id: "InvalidCastConstructorException")
      }
      return object
    default: return nil
    }
  }

  static let uri = ShellType.named("System.Uri")
  private static let mail = ShellType.named("System.Net.Mail.MailAddress")
  private static let ip = ShellType.named("System.Net.IPAddress")

  private func address(_ value: Value) throws(ShellError) -> AddressObject {
    switch value {
    case .string(let text):
      guard let address = AddressObject.Address(NumberReader.trimmed(text)) else {
        throw .notParsed(value, Self.ip, "An invalid IP address was specified.")
      }
      return AddressObject(address, engine: engine)
    case .int, .long:
      let number = try int64(value)
      guard (0...0xFFFF_FFFF).contains(number) else {
        throw .notParsed(
          value, Self.ip,
          "Specified argument was out of the range of valid values. (Parameter 'newAddress')",
          id: "InvalidCastConstructorException")
      }
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: number >> Int64(8 * $0)) }
      return AddressObject(AddressObject.Address(bytes: bytes), engine: engine)
    case .array(let array) where array.items.count == 4 || array.items.count == 16:
      var bytes: [UInt8] = []
      for item in array.items { bytes.append(UInt8(truncatingIfNeeded: try int32(item))) }
      return AddressObject(AddressObject.Address(bytes: bytes), engine: engine)
    default: throw .cannotConvert(value, to: Self.ip)
    }
  }
}
