import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

/// What administrators do not do every day: the right error, the world unchanged, and no crash.
@Suite("Bad input in the lab")
struct LabBadInputTests {
  private func lab(_ lines: [String] = [], devices: Int = 40) throws -> Lab {
    let lab = try Lab(ScenarioDescription(seed: 7, deviceCount: devices, attachment: .daysAgo(30)))
    CoreCommands.register(in: lab.shell.engine)
    for line in lines { try lab.run(line) }
    return lab
  }

  /// Runs a line that must fail with one error and leave the world as it was.
  private func refuse(_ line: String, _ id: String, in lab: Lab) throws {
    let before = lab.world.simulation
    try lab.run(line)
    #expect(lab.errors.map(\.id) == [id], "\(line)")
    #expect(lab.world.simulation == before, "\(line)")
  }

  private static let collections = [
    "$null = New-CMDeviceCollection -Name 'Ring [1]' -LimitingCollectionId SMS00001",
    "$null = New-CMDeviceCollection -Name 'Ring 1' -LimitingCollectionId SMS00001",
    "$null = New-CMDeviceCollection -Name 'Ring *' -LimitingCollectionId SMS00001",
    "$null = New-CMDeviceCollection -Name \"Anna's \"\"ring\"\"\" -LimitingCollectionId SMS00001",
    "$null = New-CMDeviceCollection -Name 'Ørsted 試験 😀' -LimitingCollectionId SMS00001",
  ]

  @Test(
    "a name of 256 characters is refused, one of 255 is not",
    arguments: [
      "New-CMDeviceCollection -LimitingCollectionId SMS00001 -Name",
      "Set-CMCollection -Name 'Ring 1' -NewName",
      "New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName",
      "New-CMClientSetting -Type Device -Name",
    ])
  func longNames(command: String) throws {
    let lab = try lab(Self.collections)
    let before = lab.world.simulation
    try lab.run("\(command) ('x' * 256)")
    #expect(lab.errors.count == 1 && lab.world.simulation == before)
    try refuse("\(command) '   '", lab.errors[0].id, in: lab)
    try lab.run("\(command) ('x' * 255)")
    #expect(lab.errors.isEmpty && lab.world.simulation != before)
  }

  @Test("the directory takes display names of 256 characters, and refuses longer ones by name")
  func longDirectoryNames() throws {
    let lab = try lab(["Connect-MgGraph -NoWelcome -Scopes Group.ReadWrite.All"])
    let group = "New-MgGroup -MailNickname g -MailEnabled:$false -SecurityEnabled -DisplayName"
    try refuse("\(group) ('g' * 257)", "Request_BadRequest", in: lab)
    try lab.run("(\(group) ('g' * 256)).DisplayName.Length")
    #expect(lab.lines == ["256"])
  }

  @Test(
    "names in any script are found as they are written, by every way to look for them",
    arguments: [
      "Get-CMDeviceCollection -Name 'Ørsted 試験 😀'", "Get-CMCollection -Name 'ørsted*'",
      "Get-CMCollection | Where-Object Name -like '*試験*'",
      "Invoke-CMWmiQuery -Query \"select * from SMS_Collection where Name like '%試験 😀'\"",
      "Invoke-CMWmiQuery -Query \"select * from SMS_Collection where Name = 'ØRSTED 試験 😀'\"",
      "Show-ConsoleNode 'Device Collections' | Where-Object Name -eq 'Ørsted 試験 😀'",
    ])
  func otherScripts(line: String) throws {
    let lab = try lab(Self.collections)
    #expect(try lab.run("(\(line)).Name") == ["Ørsted 試験 😀"])
  }

  @Test(
    "brackets and stars are wildcards where a name takes them, and themselves when escaped",
    arguments: [
      ("Get-CMDeviceCollection -Name 'Ring `[1`]'", ["Ring [1]"]),
      ("Get-CMDeviceCollection -Name 'Ring [1]'", ["Ring 1"]),
      ("Get-CMDeviceCollection -Name 'Ring `*'", ["Ring *"]),
      ("Get-CMDeviceCollection -Name 'Ring *'", ["Ring [1]", "Ring *", "Ring 1"]),
      ("Get-CMCollection -Name 'Ring [1]' -DisableWildcardHandling", ["Ring [1]"]),
      ("Get-CMCollection -Name 'Ring *' -DisableWildcardHandling", ["Ring *"]),
      ("Get-CMCollection -Name 'Ring [1]' -ForceWildcardHandling", ["Ring 1"]),
      (
        "Invoke-CMWmiQuery -Query \"select * from SMS_Collection where Name like 'Ring [[]1]'\"",
        ["Ring [1]"]
      ),
    ])
  func wildcards(line: String, names: [String]) throws {
    let lab = try lab(Self.collections)
    #expect(try lab.run("(\(line)).Name | Sort-Object") == names, "\(line)")
  }

  @Test("a cmdlet takes wildcards as such, or not, as it is told")
  func wildcardChanges() throws {
    let lab = try lab(Self.collections)
    try lab.run("Set-CMCollection -Name 'Ring [1]' -Comment brackets")
    try lab.run("Set-CMCollection -Name 'Ring [1]' -ForceWildcardHandling -Comment one")
    try lab.run("Remove-CMCollection -Name 'Ring *' -DisableWildcardHandling -Force")
    #expect(lab.errors.isEmpty)
    #expect(
      try lab.run("Get-CMCollection -Name 'Ring*' | Sort-Object Name | % { $_.Name + $_.Comment }")
        == ["Ring [1]brackets", "Ring 1one"])
  }

  @Test("quotation marks in WQL stand doubled, behind a backslash or within the other kind")
  func quotes() throws {
    let lab = try lab(Self.collections)
    let begin = "(Invoke-CMWmiQuery -Query $q).Name"
    for query in [
      #"$q = "select * from SMS_Collection where Name = 'Anna''s `"ring`"'""#,
      #"$q = "select * from SMS_Collection where Name = 'Anna\'s `"ring`"'""#,
      #"$q = 'select * from SMS_Collection where Name like "Anna%"'"#,
      #"$q = "select * from SMS_Collection where Name like 'Anna_s%'""#,
    ] {
      try lab.run(query)
      #expect(try lab.run(begin) == ["Anna's \"ring\""], "\(query)")
    }
    for query in ["'Anna's'", "'Anna", "\"Anna'", "Anna", "''' or 1 = 1"] {
      lab.shell.setVariable("q", .string("select * from SMS_Collection where Name = \(query)"))
      try refuse("Invoke-CMWmiQuery -Query $q", "InvalidQuery", in: lab)
    }
  }

  @Test("collections that would depend on each other in a ring are refused, however long it is")
  func rings() throws {
    let lab = try lab(Self.collections)
    let names = ["'Ring 1'", "'Ring [1]'", "'Ring *'"]
    for (name, next) in zip(names, names.dropFirst()) {
      try lab.run(
        "Add-CMDeviceCollectionIncludeMembershipRule -CollectionName \(name) "
          + "-IncludeCollectionName \(next)")
      #expect(lab.errors.isEmpty)
    }
    for name in names {
      for rule in ["Include", "Exclude"] {
        try refuse(
          "Add-CMDeviceCollection\(rule)MembershipRule -CollectionName 'Ring *' "
            + "-\(rule)CollectionName \(name)", "CircularDependency", in: lab)
      }
      try refuse(
        "Set-CMCollection -Name 'Ring *' -LimitingCollectionName \(name)", "CircularDependency",
        in: lab)
    }
    #expect(try lab.run("(Get-CMCollection -Name 'Ring `*').MemberCount") == ["0"])
  }

  @Test("a policy goes to no collection that was removed, and none is removed from under it")
  func removedCollections() throws {
    let lab = try lab(
      Self.collections + [
        "$policy = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName P",
        "$ring = Get-CMCollection -Name 'Ring 1'",
        "New-CMConfigurationPolicyDeployment -CoManagementPolicyName P -Collection $ring",
      ])
    try refuse("Remove-CMCollection -Name 'Ring 1' -Force", "CollectionInUse", in: lab)
    try lab.run("Remove-CMConfigurationPolicyDeployment -Name P -Force")
    try lab.run("Remove-CMCollection -Name 'Ring 1' -Force")
    #expect(lab.errors.isEmpty)
    for target in ["-Collection $ring", "-CollectionId $ring.CollectionID", "-CollectionName x"] {
      let line = "New-CMConfigurationPolicyDeployment -CoManagementPolicyName P \(target)"
      try refuse(line, "ItemNotFound", in: lab)
    }
    let pilot = "@{ 'Client apps' = 'Ring 1' }"
    try refuse(
      "Edit-CoManagementPolicy -Workload @{ 'Client apps' = 'Pilot Intune' } -Staging \(pilot)",
      "ItemNotFound", in: lab)
  }
}
