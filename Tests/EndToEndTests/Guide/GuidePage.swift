import Foundation

/// A page of Markdown whose blocks tell what to write, what to type and what comes back.
struct GuidePage {
  /// What a block asks for.
  enum Step: Equatable {
    /// The text is that file, whole.
    case write(path: String, text: String)
    /// The text comes at the end of that file.
    case append(path: String, text: String)
    /// The text is run by `sh -e`; what it prints may stand below it.
    case run(script: String, fails: Bool, expected: String?)
  }

  /// A step and the line of the page on which its block begins.
  struct Placed {
    let line: Int
    var step: Step
  }

  private(set) var steps: [Placed] = []
  /// Lines with blocks that say what no test understands.
  private(set) var misfits: [String] = []

  init(_ page: String) {
    var block: (fence: String, info: String, line: Int, text: String)?
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.enumerated() {
      if let open = block {
        if line == open.fence {
          add(open.info, open.text, at: open.line)
          block = nil
        } else {
          block?.text += line + "\n"
        }
      } else if line.hasPrefix("```") {
        let fence = String(line.prefix { $0 == "`" })
        block = (fence, String(line.dropFirst(fence.count)), index + 1, "")
      }
    }
    if let block { misfits.append("line \(block.line): the block does not end") }
  }

  private mutating func add(_ info: String, _ text: String, at line: Int) {
    if let path = info.split(separator: "file=").dropFirst().first {
      steps.append(Placed(line: line, step: .write(path: String(path), text: text)))
    } else if let path = info.split(separator: "more of=").dropFirst().first {
      steps.append(Placed(line: line, step: .append(path: String(path), text: text)))
    } else if info == "sh" || info == "sh fails" {
      steps.append(
        Placed(line: line, step: .run(script: text, fails: info != "sh", expected: nil)))
    } else if info == "text", case .run(let script, let fails, nil) = steps.last?.step {
      steps[steps.count - 1].step = .run(script: script, fails: fails, expected: text)
    } else {
      misfits.append("line \(line): a block `\(info)` that nothing is done with")
    }
  }
}

/// What a page shows of an output, in which `...` stands for anything.
enum ShownOutput {
  /// Whether the output is as shown; white space at the ends does not count.
  static func matches(_ shown: String, _ output: String) -> Bool {
    let parts = trimmed(shown).components(separatedBy: "...")
    var rest = trimmed(output)[...]
    guard let first = parts.first, rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    guard parts.count > 1, let last = parts.last else { return rest.isEmpty }
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
