import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("The catalogue of cmdlets")
struct CmdletCatalogueTests {
  let catalogue = CmdletCatalogue()

  @Test("holds 1,186 and 38 cmdlets, sorted without case, none twice")
  func counts() {
    let names = catalogue.names
    #expect(names.count == 1_186 + 38)
    #expect(names.filter { $0.contains("-CM") || $0.contains("-Update") }.count >= 1_186)
    let folded = names.map(CatalogueFile.folded)
    for (left, right) in zip(folded, folded.dropFirst()) {
      #expect(left.lexicographicallyPrecedes(right))
    }
  }

  @Test("decodes every entry, with its own name, sets and valid indices")
  func decodes() {
    for name in catalogue.names {
      guard let signature = catalogue.signature(named: name) else {
        Issue.record("\(name) is not found")
        continue
      }
      #expect(signature.name == name)
      #expect(!signature.sets.isEmpty)
      for set in signature.sets {
        #expect(set.parameters.allSatisfy(signature.parameters.indices.contains), "\(name)")
        let names = set.parameters.map { signature.parameters[$0].name }
        #expect(Set(names).count == names.count, "\(name) \(set.name) has a parameter twice")
      }
      if let set = signature.defaultSet {
        #expect(signature.sets.contains { $0.name == set }, "\(name)")
      }
      for parameter in signature.parameters {
        #expect(!parameter.name.isEmpty && !parameter.type.isEmpty, "\(name)")
        #expect(parameter.name != "WhatIf" && parameter.name != "Confirm", "\(name)")
      }
    }
  }

  @Test("finds every name in any letter case")
  func letterCase() {
    for name in catalogue.names {
      for spelling in [name.lowercased(), name.uppercased()] {
        #expect(CmdletCatalogue().signature(named: spelling)?.name == name)
      }
    }
  }

  @Test("finds the first and the last of each file")
  func ends() {
    for name in [
      "Add-CMAppv5XDeploymentType", "Update-CMDistributionPoint", "Connect-MgGraph",
      "Update-MgDeviceManagement",
    ] {
      #expect(catalogue.signature(named: name)?.name == name)
    }
  }

  @Test(
    "knows no cmdlet of another name",
    arguments: [
      "", " ", "Get-", "Get-CM", "Get-CMSit", "Get-CMSites", "get_cmsite", "Get-CMSite ", "A",
      "zzz",
      "Get-CMSite\n", "\"", "Ü", "Get-CMSité", "{\"name\":\"Get-CMSite",
    ])
  func unknown(name: String) {
    #expect(catalogue.entry(named: name) == nil)
  }

  @Test("lists the names of a prefix, whatever its case, from both files")
  func prefixes() {
    #expect(
      catalogue.names(withPrefix: "get-cmsiteC") == ["Get-CMSiteComponent"])
    #expect(
      catalogue.names(withPrefix: "GET-MGU") == ["Get-MgUser", "Get-MgUserLicenseDetail"])
    #expect(catalogue.names(withPrefix: "Get-CMSite").first == "Get-CMSite")
    #expect(catalogue.names(withPrefix: "Update-").last == "Update-MgDeviceManagement")
    #expect(catalogue.names(withPrefix: "Zz").isEmpty)
    let all = catalogue.names
    for prefix in ["a", "Get", "get-cm", "Set-CM", "s", "U", "-"] {
      let wanted = all.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
      #expect(catalogue.names(withPrefix: prefix) == wanted)
    }
  }

  @Test("keeps what binding needs")
  func binding() throws {
    let signature = try #require(catalogue.signature(named: "set-cmserviceconnectionpoint"))
    #expect(signature.module == "ConfigurationManager")
    #expect(signature.defaultSet == "ByValue")
    #expect(signature.supportsShouldProcess)
    #expect(signature.sets.map(\.name) == ["ByValue", "ByName"])
    let mode = try #require(signature.parameters.first { $0.name == "Mode" })
    #expect(mode.values == ["Online", "Offline"])
    #expect(mode.type == "ServiceConnectionPointMode")
    let input = try #require(signature.parameters.first { $0.name == "InputObject" })
    #expect(input.isMandatory && input.fromPipeline)
    #expect(input.aliases == ["ServiceConnectionPoint"])
    let server = try #require(signature.parameters.first { $0.name == "SiteSystemServerName" })
    #expect(server.position == 0 && server.isMandatory)
    #expect(server.aliases == ["Name", "ServerName"])
  }

  @Test("keeps hidden, deprecated, removed and common parameters")
  func flags() throws {
    let connect = try #require(catalogue.signature(named: "Connect-MgGraph"))
    #expect(connect.parameters.contains { $0.name == "Break" && $0.isHidden })
    #expect(connect.module == "Microsoft.Graph.Authentication")
    let all = catalogue.names.compactMap { catalogue.signature(named: $0) }
    #expect(all.filter { $0.deprecatedSince != nil }.count == 24)
    #expect(all.filter { $0.removedSince == "2207" }.count == 21)
    #expect(all.filter { !$0.hasCommonParameters }.map(\.name) == ["Set-UpdateServerApplication"])
  }

  @Test("keeps the scopes of Graph for help")
  func scopes() throws {
    let facts = try #require(catalogue.entry(named: "Get-MgDeviceManagement")?.facts)
    #expect(facts.operations.map(\.method) == ["GET"])
    #expect(facts.operations.map(\.path) == ["/deviceManagement"])
    let delegated = try #require(facts.operations.first?.scopes.first)
    #expect(delegated.scheme == "DelegatedWork")
    #expect(delegated.sufficient.contains("DeviceManagementConfiguration.Read.All"))
    #expect(delegated.least.allSatisfy(delegated.sufficient.contains))
    #expect(catalogue.entry(named: "Get-CMSite")?.facts.classes == ["SMS_Site"])
  }
}
