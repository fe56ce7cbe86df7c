import Foundation
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

/// Reads the files once more, with another reader, and compares.
@Suite("The catalogue beside its files")
struct CatalogueAgainstJSONTests {
  @Test(
    "every entry says what its file says", arguments: ["configurationmanager", "microsoft-graph"])
  func matchesFile(file: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/CCatalogue").standardized
    let data = try Data(contentsOf: folder.appending(path: "\(file).json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cmdlets = try #require(root["cmdlets"] as? [[String: Any]])
    #expect(root["count"] as? Int == cmdlets.count)
    let catalogue = CmdletCatalogue()
    for cmdlet in cmdlets { try compare(cmdlet, catalogue) }
  }

  private func compare(_ cmdlet: [String: Any], _ catalogue: CmdletCatalogue) throws {
    let name = try #require(cmdlet["name"] as? String)
    let signature = try #require(catalogue.signature(named: name))
    #expect(signature.defaultSet == cmdlet["default"] as? String)
    #expect(signature.outputTypes == cmdlet["outputs"] as? [String])
    #expect(signature.supportsShouldProcess == cmdlet["whatIf"] as? Bool)
    let parameters = try #require(cmdlet["params"] as? [[String: Any]])
    let declared = try parameters.map(declaration)
    let sets = try #require(cmdlet["sets"] as? [String: [Int]])
    #expect(Set(sets.keys) == Set(signature.sets.map(\.name)))
    for set in signature.sets {
      let wanted = sets[set.name]?.map { declared[$0] }
        .filter { $0.name != "WhatIf" && $0.name != "Confirm" }
      #expect(set.parameters.map { signature.parameters[$0] } == wanted, "\(name) \(set.name)")
    }
  }

  private func declaration(_ record: [String: Any]) throws -> ParameterDeclaration {
    var declaration = ParameterDeclaration(
      try #require(record["name"] as? String), type: try #require(record["type"] as? String))
    declaration.isMandatory = record["mandatory"] as? Bool ?? false
    declaration.position = record["position"] as? Int
    declaration.fromPipeline = (record["pipeline"] as? [String])?.contains("ByValue") ?? false
    declaration.aliases = record["aliases"] as? [String] ?? []
    declaration.values = record["values"] as? [String] ?? []
    declaration.allowsWildcards = record["wildcard"] as? Bool ?? false
    declaration.isHidden = record["hidden"] as? Bool ?? false
    return declaration
  }
}
