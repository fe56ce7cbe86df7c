import ShellRuntime
import Testing

@testable import CoManagementCmdlets
@testable import CoreCmdlets

/// `Get-Command -Syntax` of every real cmdlet, read back by a reader of its own.
@Suite("What -Syntax prints says all that binding knows of a set")
struct SyntaxRoundTripTests {
  /// One parameter as a line of syntax shows it.
  struct Shown: Equatable, CustomStringConvertible {
    var name: String
    var isMandatory: Bool
    var isPositional: Bool
    /// As printed; nil for a switch.
    var type: String?

    var description: String { "\(name) \(isMandatory) \(isPositional) \(type ?? "switch")" }
  }

  @Test("all 1,224 signatures are printed and read back equal, set by set")
  func roundTrip() {
    let engine = Engine(catalogue: CmdletCatalogue())
    CoreCommands.register(in: engine)
    let names = CmdletCatalogue().names
    #expect(names.count == 1_224)
    var sets = 0
    for name in names {
      guard let signature = engine.commands.signature(named: name) else {
        Issue.record("\(name) has no signature")
        continue
      }
      let text = CommandInfo(.cmdlet, name: name, engine: engine).syntax
      let lines = text.split(separator: "\n").map(String.init)
      #expect(lines.count == max(signature.sets.count, 1), "\(name)")
      for (line, set) in zip(lines, signature.sets) {
        sets += 1
        let (read, tail) = Self.read(line, of: name)
        #expect(read == Self.expected(set.parameters, signature), "\(name) \(set.name): \(line)")
        #expect(tail.contains("[-WhatIf] [-Confirm]") == signature.supportsShouldProcess)
        #expect(tail.hasSuffix("[<CommonParameters>]") == signature.hasCommonParameters)
      }
    }
    #expect(sets > 4_000)
  }

  /// Positions first and in their order, then what must be named, then the rest.
  private static func expected(_ indices: [Int], _ signature: CommandSignature) -> [Shown] {
    let own = indices.map { signature.parameters[$0] }.filter { !$0.isHidden }
    var positional: [(Int, ParameterDeclaration)] = []
    for parameter in own {
      guard let position = parameter.position else { continue }
      positional.removeAll { $0.0 == position }
      positional.append((position, parameter))
    }
    positional.sort { $0.0 < $1.0 }
    let named = own.filter { $0.position == nil }
    let ordered =
      positional.map(\.1) + named.filter(\.isMandatory) + named.filter { !$0.isMandatory }
    return ordered.map { parameter in
      let isSwitch = parameter.type == "SwitchParameter"
      return Shown(
        name: parameter.name, isMandatory: parameter.isMandatory,
        isPositional: !isSwitch && parameter.position != nil,
        type: isSwitch ? nil : SyntaxText.accelerator(of: parameter.type))
    }
  }

  /// Reads the parameters of a line, and what stands behind the last one of the command's own.
  private static func read(_ line: String, of name: String) -> ([Shown], String) {
    var shown: [Shown] = []
    var rest = line.dropFirst(name.count)
    while let word = next(&rest) {
      if word == "[-WhatIf]" || word == "[<CommonParameters>]" {
        return (shown, String(word + rest))
      }
      var text = word
      let isOptional = text.hasPrefix("[[-") || (text.hasPrefix("[-") && text.hasSuffix("]"))
      if isOptional { text = text.dropFirst().dropLast() }
      let isPositional = text.hasPrefix("[-")
      let parts = text.split(separator: " ", maxSplits: 1)
      let label = parts[0].filter { $0 != "[" && $0 != "]" && $0 != "-" }
      shown.append(
        Shown(
          name: String(label), isMandatory: !isOptional, isPositional: isPositional,
          type: parts.count == 2 ? String(parts[1].dropFirst().dropLast()) : nil))
    }
    return (shown, "")
  }

  /// A word with its type: `-Name`, `[-Name <string>]`, `[-Name] <string>`, `[[-Name] <string>]`.
  private static func next(_ rest: inout Substring) -> Substring? {
    rest = rest.drop { $0 == " " }
    guard !rest.isEmpty else { return nil }
    var depth = 0
    var end = rest.startIndex
    while end < rest.endIndex {
      if rest[end] == "[" { depth += 1 }
      if rest[end] == "]" { depth -= 1 }
      let behind = rest.index(after: end)
      if depth == 0, behind == rest.endIndex || rest[behind] == " " {
        let isTyped = rest[behind...].hasPrefix(" <")
        if !isTyped {
          end = behind
          break
        }
      }
      end = behind
    }
    let word = rest[..<end]
    rest = rest[end...]
    return word
  }
}
