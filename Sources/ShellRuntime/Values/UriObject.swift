/// A boxed System.Uri: its parts as the text has them.
final class UriObject: ShellObject {
  private let original: String
  private let scheme: String
  private let user: String
  private let host: String
  private let port: Int
  private let path: String
  private let query: String
  private let fragment: String

  /// A text without a scheme is a relative address, of which only the text is known.
  init(_ text: String, engine: Engine) {
    original = text
    var rest = NumberReader.trimmed(text)[...]
    scheme = Self.takeScheme(&rest)
    fragment = Self.takeTail(&rest, from: "#")
    query = Self.takeTail(&rest, from: "?")
    var authority = ""
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      authority = String(rest.prefix { $0 != "/" })
      rest = rest.dropFirst(authority.count)
    }
    let parts = authority.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    user = parts.count > 1 ? String(parts[0]) : ""
    var name = parts.last.map(String.init) ?? ""
    var number = Self.defaultPorts[scheme] ?? -1
    if let colon = name.lastIndex(of: ":"), let given = Int(name[name.index(after: colon)...]) {
      number = given
      name = String(name[..<colon])
    }
    host = TextComparison.folded(name)
    port = number
    path = rest.isEmpty && !authority.isEmpty ? "/" : String(rest)
    super.init(shape: engine.uriShape)
  }

  private static let defaultPorts = [
    "http": 80, "https": 443, "ftp": 21, "ldap": 389, "smtp": 25, "mailto": 25,
  ]

  private static func takeScheme(_ rest: inout Substring) -> String {
    guard let colon = rest.firstIndex(of: ":"), rest.distance(from: rest.startIndex, to: colon) > 1
    else { return "" }
    let name = rest[..<colon]
    let isScheme = name.utf8.allSatisfy {
      (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D
        || $0 == 0x2E
    }
    guard isScheme, name.first?.isLetter == true else { return "" }
    rest = rest[rest.index(after: colon)...]
    return TextComparison.folded(String(name))
  }

  private static func takeTail(_ rest: inout Substring, from mark: Character) -> String {
    guard let at = rest.firstIndex(of: mark) else { return "" }
    defer { rest = rest[..<at] }
    return String(rest[at...])
  }

  /// Whether a text is an absolute address without characters that ought to be escaped.
  static func isWellFormed(_ text: String, engine: Engine) -> Bool {
    UriObject(text, engine: engine).isAbsolute
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
  }

  private var isAbsolute: Bool { !scheme.isEmpty }
  private var isDefaultPort: Bool { port == Self.defaultPorts[scheme] ?? -1 }
  private var authority: String { isDefaultPort ? host : "\(host):\(port)" }

  private var absolute: String {
    let lead = host.isEmpty && scheme != "file" ? ":" : "://"
    let name = user.isEmpty ? authority : "\(user)@\(authority)"
    return scheme + lead + name + path + query + fragment
  }

  /// `/`, `a/`, `b` of `/a/b`.
  private var segments: [String] {
    var found: [String] = []
    var rest = path[...]
    while let slash = rest.firstIndex(of: "/") {
      found.append(String(rest[...slash]))
      rest = rest[rest.index(after: slash)...]
    }
    return rest.isEmpty ? found : found + [String(rest)]
  }

  override func ownValue(at slot: Int) -> Value {
    switch shape.properties[slot].name {
    case "OriginalString": .string(original)
    case "IsAbsoluteUri": .bool(isAbsolute)
    case "UserEscaped": .bool(false)
    default: isAbsolute ? part(shape.properties[slot].name) : .null
    }
  }

  private func part(_ name: String) -> Value {
    switch name {
    case "AbsolutePath", "LocalPath": .string(path)
    case "AbsoluteUri": .string(absolute)
    case "Authority": .string(authority)
    case "IsDefaultPort": .bool(isDefaultPort)
    case "IsFile": .bool(scheme == "file")
    case "IsUnc": .bool(scheme == "file" && !host.isEmpty)
    case "IsLoopback": .bool(["localhost", "127.0.0.1", "[::1]"].contains(host))
    case "PathAndQuery": .string(path + query)
    case "Segments": .strings(segments)
    case "Host", "DnsSafeHost", "IdnHost": .string(host)
    case "HostNameType": .string(AddressObject.Address(host) == nil ? "Dns" : "IPv4")
    case "Port": .integer(port)
    case "Query": .string(query)
    case "Fragment": .string(fragment)
    case "Scheme": .string(scheme)
    default: .string(user)
    }
  }

  override var description: String { isAbsolute ? absolute : original }
}

extension Engine {
  var uriShape: Shape {
    readOnlyShape(
      ["System.Uri"],
      [
        ("AbsolutePath", "string"), ("AbsoluteUri", "string"), ("LocalPath", "string"),
        ("Authority", "string"), ("HostNameType", "string"), ("IsDefaultPort", "bool"),
        ("IsFile", "bool"), ("IsLoopback", "bool"), ("PathAndQuery", "string"),
        ("Segments", "string[]"), ("IsUnc", "bool"), ("Host", "string"), ("Port", "int"),
        ("Query", "string"), ("Fragment", "string"), ("Scheme", "string"),
        ("OriginalString", "string"), ("DnsSafeHost", "string"), ("IdnHost", "string"),
        ("IsAbsoluteUri", "bool"), ("UserEscaped", "bool"), ("UserInfo", "string"),
      ])
  }
}
