import Foundation
import Testing
import Transcripts

@testable import ShellSyntax

/// Every error id that the shell can give stands in a session of `transcripts/`.
@Suite("Error ids")
struct ErrorIdTests {
  /// Ids that no session can hold, each with its reason.
  private static let unprovoked = [
    "InvalidCastExceptionReferenceTypeExpected":
      "stands inside ParameterArgumentTransformationError",
    "InvalidCastFromAnyTypeToString": "stands inside ParameterArgumentTransformationError",
    "IncompleteParse": "stands for a parse error where a check's text has none",
    "ReadOnlyCheck": "only a lesson's check runs in read-only mode",
    "ScriptRequiresUnmatchedPSEdition": "only a script file must meet its #requires lines",
  ]

  /// The ids of a source text: what stands where `ShellError.failed`, `ErrorRecord` and the helpers
  /// over them take their id.
  static func ids(in text: String) -> Set<String> {
    let helper =
      #/[^\w.](?:metadata|failure|report|refusal|bindingError|fault)\(\s*"([A-Z]\w+)",\s*"/#
    let category = #/"([A-Za-z][A-Za-z._]+)",\s*(?:category:\s*)?\.([a-z]\w+)[,)]/#
    let label = #/\b(?:id|errorId)(?:: String)?\s*[:=]\s*"([A-Za-z][A-Za-z.]+)"/#
    let thrown = #/[fF]ailure\(\s*[^,]*,\s*[^,]*,\s*"System\.(?:\w+\.)*(\w+Exception)"/#
    var found = Set((" " + text).matches(of: helper).map { String($0.output.1) })
    found.formUnion(text.matches(of: label).map { String($0.output.1) })
    found.formUnion(text.matches(of: thrown).map { String($0.output.1) })
    for match in text.matches(of: category) where categories.contains(String(match.output.2)) {
      found.insert(String(match.output.1))
    }
    return found
  }

  private static let categories: Set<String> = [
    "notSpecified", "openError", "closeError", "deviceError", "deadlockDetected",
    "invalidArgument", "invalidData", "invalidOperation", "invalidResult", "invalidType",
    "metadataError", "notImplemented", "notInstalled", "objectNotFound", "operationStopped",
    "operationTimeout", "syntaxError", "parserError", "permissionDenied", "resourceBusy",
    "resourceExists", "resourceUnavailable", "readError", "writeError", "fromStdErr",
    "securityError", "protocolError", "connectionError", "authenticationError", "limitsExceeded",
    "quotaExceeded", "notEnabled",
  ]

  private static func declared() throws -> [String: String] {
    var found: [String: String] = [:]
    for room in ["ShellSyntax", "ShellRuntime", "CoreCmdlets"] {
      let folder = CourseFixture.root.appendingPathComponent("Sources/\(room)")
        .resolvingSymlinksInPath()
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      for name in names where name.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        for id in ids(in: text) { found[id] = "\(room)/\(name)" }
      }
    }
    for id in ParseErrorID.allCases { found[id.text] = "ParseErrorID" }
    return found
  }

  private static func provoked() throws -> Set<String> {
    var found: Set<String> = []
    for file in GoldenTests.files {
      let bytes = try Data(contentsOf: GoldenTests.folder.appendingPathComponent(file))
      for entry in PlainSession.parse(bytes: Array(bytes)).sessions.flatMap(\.entries) {
        found.formUnion(entry.errors.map { String($0.prefix { $0 != "," }) })
      }
    }
    return found
  }

  @Test("each stands in a session, or in the list of those that cannot")
  func all() throws {
    let (declared, provoked) = (try Self.declared(), try Self.provoked())
    #expect(declared.count >= 250)
    for (id, place) in declared.sorted(by: { $0.key < $1.key }) {
      #expect(
        provoked.contains(id) != (Self.unprovoked[id] != nil),
        "\(id) of \(place): in a session \(provoked.contains(id))")
    }
    for id in Self.unprovoked.keys { #expect(declared[id] != nil, "\(id) is no more") }
  }

  @Test("the ids are found where they are declared")
  func finding() {
    #expect(Self.ids(in: #"throw .failed("NoSuch", .invalidData, "x")"#) == ["NoSuch"])
    #expect(Self.ids(in: #"ErrorRecord(id: "Other", category: .notSpecified)"#) == ["Other"])
    #expect(
      Self.ids(in: #"Methods.failure("Parse", 1, "System.FormatException", "x")"#)
        == ["FormatException"])
    #expect(Self.ids(in: #"metadata("Meta", "x")"#) == ["Meta"])
  }
}
