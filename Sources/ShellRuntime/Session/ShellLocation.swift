/// A place on a virtual drive.
public struct ShellLocation: Equatable, Sendable {
  /// The drive's name, `C`, `XYZ`.
  public var drive: String
  /// The parts of the path below the root.
  public var parts: [String]

  /// A place from its drive and parts.
  public init(drive: String, parts: [String]) {
    self.drive = drive
    self.parts = parts
  }

  /// `C:\Windows\CCM`
  public var path: String { drive + ":\\" + parts.joined(separator: "\\") }

  /// The place that a written path means from here: absolute with a drive, from the drive's root
  /// with a leading slash, else relative; `.` and `..` are resolved, `..` at the root stays there.
  public func resolve(_ written: String) -> ShellLocation {
    var text = written
    if let provider = text.range(ofSeparator: "::") { text = String(text[provider...]) }
    var result = self
    if let colon = text.firstIndex(of: ":"), colon != text.startIndex {
      result.drive = String(text[..<colon])
      result.parts = []
      text = String(text[text.index(after: colon)...])
    } else if text.hasPrefix("\\") || text.hasPrefix("/") {
      result.parts = []
    }
    for part in text.split(whereSeparator: { $0 == "\\" || $0 == "/" }) {
      switch part {
      case ".": continue
      case "..": _ = result.parts.popLast()
      case "~" where result.parts.isEmpty && written == "~":
        result = ShellLocation(drive: "C", parts: ["Users", "admin"])
      default: result.parts.append(String(part))
      }
    }
    return result
  }
}

extension String {
  /// Where the text after a separator starts.
  fileprivate func range(ofSeparator separator: String) -> String.Index? {
    guard let found = self.firstRange(of: separator) else { return nil }
    return found.upperBound
  }
}

extension Shell {
  /// The drive and place that a written path means; nil for a drive that there is not.
  public func resolve(path: String) -> (drive: any Drive, location: ShellLocation)? {
    let place = location.resolve(path)
    return drive(named: place.drive).map {
      ($0, ShellLocation(drive: $0.name, parts: place.parts))
    }
  }
}
