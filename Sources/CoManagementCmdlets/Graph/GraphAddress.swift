import CoManagementModel
import ShellRuntime

/// The address of a request as it is typed: `v1.0/users?$top=5`, with or without the host.
struct GraphAddress {
  private(set) var path: [String] = []
  private(set) var isBeta = false
  private(set) var query = GraphCollectionQuery()
  /// Whether only the number of objects is asked for: `/users/$count`.
  private(set) var isCount = false
  /// Where the page begins.
  private(set) var offset = 0
  /// Query options as they were typed, without the page's beginning.
  private var options: [String] = []
  private let host = "https://graph.microsoft.com"

  /// Reads an address; nil for another host or no version.
  init?(_ text: String) {
    var rest = Substring(text)
    for prefix in ["\(host)/", "http://graph.microsoft.com/", "/"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      break
    }
    guard !rest.contains("://") else { return nil }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var segments = parts[0].split(separator: "/").map { Self.decoded(String($0)) }
    guard let version = segments.first, ["v1.0", "beta"].contains(version) else { return nil }
    segments.removeFirst()
    if segments.count > 1, segments.last == "$count" {
      segments.removeLast()
      isCount = true
    }
    (path, isBeta) = (segments.flatMap(Self.keyed), version == "beta")
    for option in parts.count > 1 ? parts[1].split(separator: "&") : [] {
      read(String(option))
    }
  }

  /// A part of a path with its key: `users('ID')` is `users`, `ID`, and
  /// `directoryRoles(roleTemplateId='ID')` is `directoryRoles`, `roleTemplateId=ID`. [OData 4.01]
  static func keyed(_ segment: String) -> [String] {
    guard segment.hasSuffix(")"), let open = segment.firstIndex(of: "(") else { return [segment] }
    let key = segment[segment.index(after: open)...].dropLast().filter { $0 != "'" }
    return [String(segment[..<open]), key]
  }

  private mutating func read(_ option: String) {
    let pair = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = pair.count > 1 ? Self.decoded(String(pair[1])) : ""
    var name = TextComparison.folded(Self.decoded(String(pair[0])))
    if name.hasPrefix("$") { name.removeFirst() }
    if name != "skiptoken" { options.append(option) }
    switch name {
    case "filter": query.filter = value
    case "search": query.search = value
    case "select": query.select = GraphScopes.split([value])
    case "expand": query.expand = value.split(separator: ",").map(String.init)
    case "orderby": query.sort = [value]
    case "top": query.pageSize = Int(value)
    case "skip": query.skip = Int(value) ?? 0
    case "count": query.counts = TextComparison.equalsIgnoringCase(value, "true")
    case "skiptoken": offset = Int(value) ?? 0
    default: break
    }
  }

  /// The version's name.
  var version: String { isBeta ? "beta" : "v1.0" }
  /// The whole address.
  var text: String {
    let query = options.isEmpty ? "" : "?" + options.joined(separator: "&")
    return "\(host)/\(version)/\(path.joined(separator: "/"))\(query)"
  }
  /// What the answer says it is.
  var context: String {
    "\(host)/\(version)/$metadata#\(path.joined(separator: "/"))"
  }

  /// Where the next page is.
  func nextPage(from offset: Int) -> String {
    let all = options + ["$skiptoken=\(offset)"]
    return "\(host)/\(version)/\(path.joined(separator: "/"))?\(all.joined(separator: "&"))"
  }

  /// `%20` and `+` as blanks, and all other bytes that are written so.
  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
