/// `[System.IO.Path]::...`: what can be said of a path without looking at a disk.
enum PathMembers {
  static func call(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    if folded == "gettemppath", let temporary = shell.drive(named: "Env")?.content(at: ["TEMP"]) {
      return .string(joined(temporary.first ?? "", ""))
    }
    guard let path = arguments.first?.text else {
      throw .notPartOfThisShell("[System.IO.Path]::\(name)")
    }
    switch folded {
    case "getfilename": return .string(file(path))
    case "getextension": return .string(fileExtension(path))
    case "getfilenamewithoutextension":
      return .string(String(file(path).dropLast(fileExtension(path).count)))
    case "getdirectoryname": return .string(directory(path))
    case "hasextension": return .bool(!fileExtension(path).isEmpty)
    case "ispathrooted": return .bool(isRooted(path))
    case "changeextension":
      let new = try Methods.argument(arguments, 1, name).text
      let stem = path.dropLast(fileExtension(path).count)
      return .string(stem + (new.isEmpty || new.hasPrefix(".") ? new : "." + new))
    case "combine":
      var result = path
      for part in arguments.dropFirst().map(\.text) where !part.isEmpty {
        result = isRooted(part) ? part : result.isEmpty ? part : joined(result, part)
      }
      return .string(result)
    default: throw .notPartOfThisShell("[System.IO.Path]::\(name)")
    }
  }

  private static func joined(_ left: String, _ right: String) -> String {
    left.hasSuffix("\\") || left.hasSuffix("/") || left.hasSuffix(":")
      ? left + right : left + "\\" + right
  }

  private static func isRooted(_ path: String) -> Bool {
    path.hasPrefix("\\") || path.hasPrefix("/") || path.dropFirst().first == ":"
  }

  private static func file(_ path: String) -> String {
    path.split(omittingEmptySubsequences: false) { $0 == "\\" || $0 == "/" || $0 == ":" }
      .last.map(String.init) ?? ""
  }

  /// With its dot; empty where there is none.
  private static func fileExtension(_ path: String) -> String {
    let name = file(path)
    guard let dot = name.lastIndex(of: "."), name.index(after: dot) < name.endIndex else {
      return ""
    }
    return String(name[dot...])
  }

  private static func directory(_ path: String) -> String {
    guard let slash = path.lastIndex(where: { $0 == "\\" || $0 == "/" }) else { return "" }
    let head = path[..<slash]
    return head.hasSuffix(":") && path.index(after: slash) < path.endIndex
      ? head + "\\" : String(head)
  }
}
