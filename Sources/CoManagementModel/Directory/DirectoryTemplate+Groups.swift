extension DirectoryTemplate {
  /// Groups of every lab: the helpdesk, the IT department, and one for the people of each office.
  static let groupCount = 2 + Office.all.count

  /// The group of a number below `groupCount`.
  func group(_ number: Int) -> DirectoryGroup? {
    switch number {
    case 0: helpdesk
    case 1: department
    case 2..<Self.groupCount: office(number - 2)
    default: nil
    }
  }

  func groupID(_ number: Int) -> StableGUID {
    StableGUID(seed: facts.description.seed, kind: .group, index: UInt64(number))
  }

  private var helpdesk: DirectoryGroup {
    group(
      0, "Helpdesk", "First contact for all devices", isSynchronized: false,
      .listed([.user(number(of: .administrator(2)))]))
  }

  private var department: DirectoryGroup {
    group(
      1, "IT Department", "Everybody who runs servers and devices", isSynchronized: false,
      .listed(
        [.administrator(0), .administrator(1), .administrator(2)].map {
          .user(number(of: $0))
        }))
  }

  private func office(_ place: Int) -> DirectoryGroup {
    let name = Office.all[place].name
    return group(
      2 + place, "Office \(name)", "People who work in \(name)", isSynchronized: true,
      .office(place))
  }

  private func group(
    _ number: Int, _ name: String, _ description: String, isSynchronized: Bool,
    _ membership: DirectoryGroup.Membership
  ) -> DirectoryGroup {
    DirectoryGroup(
      number: number, id: groupID(number), displayName: name, description: description,
      isMailEnabled: false, isSecurityEnabled: true,
      mailNickname: name.filter { $0 != " " }, groupTypes: [], membershipRule: nil,
      ruleProcessingState: nil, isAssignableToRole: nil, visibility: nil,
      isSynchronized: isSynchronized,
      created: facts.description.clock.adding(milliseconds: -Int64(390 - number) * .day),
      membership: membership)
  }
}
