import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets
@testable import CoManagementModel

/// A command that fails leaves the world as it was: every command of Configuration Manager, Graph,
/// the pages and the machines, with arguments of every kind. A wildcard would stand for several
/// things, and each of them is done or not.
@Suite("A command that fails changes nothing")
struct FailingCommandTests {
  /// What a line runs is another line's matter, and what waits lets time pass.
  private static let others: Set<String> = [
    "Invoke-Command", "Enter-PSSession", "Enter-DeviceConsole",
  ]

  private static let names = (CoManagementCommands.all + MachineCommands.all).map(\.name)
    .filter { !others.contains($0) }

  private static let beginning = [
    "Connect-MgGraph -NoWelcome -Scopes Directory.ReadWrite.All, User.ReadWrite.All, "
      + "Group.ReadWrite.All, Directory.AccessAsUser.All",
    "$null = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001",
    "$null = New-CMDeviceCollection -Name 'Ring [1]' -LimitingCollectionName Pilot",
    "$null = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName P",
    "New-CMConfigurationPolicyDeployment -CoManagementPolicyName P -CollectionName Pilot",
    "$null = New-CMClientSetting -Name S -Type Device",
    "$c = Get-CMCollection -Name Pilot; $p = Get-CMConfigurationPolicy -Name P -Fast",
    "$d = (Get-CMDevice -Fast)[0]; $s = Get-CMClientSetting -Name S",
    "$g = (Get-MgGroup -Top 1).Id; $u = (Get-MgUser -Top 1).Id; $o = (Get-MgDevice -Top 1).Id",
    "$sku = (Get-MgSubscribedSku)[0].SkuId",
  ]

  @Test("whatever it is given", arguments: Self.names)
  func anything(name: String) throws {
    let lab = try Lab(ScenarioDescription(seed: 7, deviceCount: 12))
    CoreCommands.register(in: lab.shell.engine)
    for line in Self.beginning { try lab.run(line) }
    #expect(lab.errors.isEmpty)
    let signature = try #require(lab.shell.engine.commands.signature(named: name))
    var calls = RandomCalls(signature)
    let mustFail = signature.parameters.contains(where: \.isMandatory)
    var failed = 0
    for number in 0..<200 {
      if number >= 40, failed > 0 || !mustFail { break }
      let line = calls.next()
      let before = lab.world.simulation
      try lab.run(line)
      guard !lab.errors.isEmpty else { continue }
      failed += 1
      #expect(lab.world.simulation == before, "\(line): \(lab.errorIDs)")
    }
    #expect(failed > 0 || !mustFail, "\(name) never fails")
  }
}

/// Calls of one command with arguments that are right, wrong or absurd.
private struct RandomCalls {
  private let signature: CommandSignature
  private var stream: RandomStream

  init(_ signature: CommandSignature) {
    self.signature = signature
    var digest = DigestBuilder()
    digest.add(signature.name)
    stream = RandomStream(seed: digest.value, purpose: .identifiers, index: 1)
  }

  mutating func next() -> String {
    var line = signature.name
    guard !signature.sets.isEmpty else { return line }
    for index in signature.sets[stream.below(signature.sets.count)].parameters {
      let parameter = signature.parameters[index]
      if ["WhatIf", "Confirm", "Wait"].contains(parameter.name) { continue }
      let isForce = parameter.name == "Force"
      guard isForce || stream.below(100) < (parameter.isMandatory ? 92 : 15) else { continue }
      line += " -\(parameter.name)" + argument(parameter)
    }
    return line
  }

  private mutating func argument(_ parameter: ParameterDeclaration) -> String {
    let type = parameter.type.lowercased()
    if type.contains("switch") { return stream.below(6) == 0 ? ":$false" : "" }
    if !parameter.values.isEmpty, stream.below(5) > 0 { return " '\(one(parameter.values))'" }
    if stream.below(4) == 0 { return " " + one(Self.absurd) }
    if type.contains("bool") { return " " + one(["$true", "$false"]) }
    if type.contains("int") { return " " + one(Self.numbers) }
    if type.contains("string") || type.contains("guid") { return " " + one(Self.texts) }
    if type.contains("hashtable") { return " " + one(Self.tables) }
    return " " + one(Self.objects)
  }

  private mutating func one(_ texts: [String]) -> String { texts[stream.below(texts.count)] }

  private static let texts = [
    "Pilot", "'Ring [1]'", "'All Systems'", "SMS00001", "XYZ00014", "P", "S", "CM01",
    "cmadmin@contoso.com", "$g", "$u", "$o", "$sku", "$d.Name", "CoMgmtSettingsProd", "Helpdesk",
    "'select * from SMS_R_System'", "All", "Intune", "'Cloud Attach'", "CcmExec", "XYZ",
    "https://contoso.com", "'11111111-2222-4333-8444-555555555555'", "Save", "Delete", "'Device'",
  ]
  private static let absurd = [
    "''", "'   '", "('x' * 257)", "$null", "'[['", "-1", "99999999999", "'Ø 試 😀'",
    "\"a'b\"", "@()", "@{}", "{ 1 }", "$true", "'nobody'", "1, 2", "(Get-Date)",
  ]
  private static let numbers = ["0", "1", "-1", "16777217", "2147483647", "$d.ResourceID", "'x'"]
  private static let tables = [
    "@{}", "@{ displayName = 'x' }", "@{ SkuId = $sku }", "@{ Password = 'xWwvJ]6NMw+bWH-d' }",
    "@{ 'Client apps' = 'Intune' }", "@{ 'MDM user scope' = 'All' }", "@{ 1 = @{ 2 = 3 } }",
    "@{ '@odata.id' = \"https://graph.microsoft.com/v1.0/users/$u\" }",
  ]
  private static let objects = ["$c", "$p", "$d", "$s", "'text'", "@{ Id = $u }", "7"]
}
