/// A boxed System.Net.Mail.MailAddress.
final class MailAddressObject: ShellObject {
  private let name: String
  private let user: String
  private let host: String

  /// Reads `a@b.c` and `Name <a@b.c>`; nil for anything else.
  init?(_ text: String, engine: Engine) {
    var address = NumberReader.trimmed(text)
    var name = ""
    if address.hasSuffix(">"), let open = address.lastIndex(of: "<") {
      name = NumberReader.trimmed(String(address[..<open]))
      address = String(address[address.index(after: open)...].dropLast())
      if name.hasPrefix("\""), name.hasSuffix("\""), name.utf8.count > 1 {
        name = String(name.dropFirst().dropLast())
      }
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let isWhole =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && !part.contains(" ") && !part.hasPrefix(".") && !part.hasSuffix(".")
      }
    guard isWhole else { return nil }
    self.name = name
    user = String(parts[0])
    host = String(parts[1])
    super.init(
      shape: engine.readOnlyShape(
        ["System.Net.Mail.MailAddress"],
        [
          ("DisplayName", "string"), ("User", "string"), ("Host", "string"),
          ("Address", "string"),
        ]))
  }

  override func ownValue(at slot: Int) -> Value {
    .string([name, user, host, "\(user)@\(host)"][slot])
  }

  override var description: String {
    name.isEmpty ? "\(user)@\(host)" : "\"\(name)\" <\(user)@\(host)>"
  }
}
