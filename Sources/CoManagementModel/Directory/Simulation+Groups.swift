extension Simulation {
  /// POST /groups: a new group of the cloud. [Graph docs: create group]
  public mutating func createGroup(
    _ document: DocumentValue
  ) throws(DirectoryRejection) -> DirectoryGroup {
    for name in ["displayName", "mailEnabled", "mailNickname", "securityEnabled"]
    where document[name] == nil || document[name] == .null {
      throw .missingProperty(name, resource: "Group")
    }
    let number = DirectoryTemplate.groupCount + state.directory.createdGroups
    var group = DirectoryGroup(
      number: number, id: directoryTemplate.groupID(number), displayName: "", description: nil,
      isMailEnabled: false, isSecurityEnabled: false, mailNickname: "", groupTypes: [],
      membershipRule: nil, ruleProcessingState: nil, isAssignableToRole: nil, visibility: nil,
      isSynchronized: false, created: now, membership: .listed([]))
    for field in document.properties { try group.apply(field) }
    try group.validate()
    let made = group
    changeDirectory { directory in
      directory.createdGroups += 1
      directory.groups.set(.stored(made), at: number)
    }
    return made
  }

  /// PATCH /groups/{id}.
  public mutating func updateGroup(
    _ number: Int, _ document: DocumentValue
  ) throws(DirectoryRejection) {
    guard var group = directoryGroup(number) else { return }
    guard !group.isSynchronized else { throw .synchronizedObject }
    for field in document.properties { try group.apply(field) }
    try group.validate()
    store(group)
  }

  /// DELETE /groups/{id}.
  public mutating func removeGroup(_ number: Int) throws(DirectoryRejection) {
    guard let group = directoryGroup(number) else { return }
    guard !group.isSynchronized else { throw .synchronizedObject }
    changeDirectory { $0.groups.set(.removed, at: number) }
  }

  /// POST /groups/{id}/members/$ref.
  public mutating func addMember(
    _ member: DirectoryReference, toGroup number: Int
  ) throws(DirectoryRejection) {
    guard var group = directoryGroup(number) else { return }
    guard !group.isSynchronized else { throw .synchronizedObject }
    guard case .listed(var members) = group.membership else { throw .dynamicGroup }
    guard member != .group(number) else { throw .memberOfItself }
    guard !members.contains(member) else { throw .alreadyMember }
    members.append(member)
    group.membership = .listed(members)
    store(group)
  }

  /// DELETE /groups/{id}/members/{id}/$ref.
  public mutating func removeMember(
    _ member: DirectoryReference, id: String, fromGroup number: Int
  ) throws(DirectoryRejection) {
    guard var group = directoryGroup(number) else { return }
    guard !group.isSynchronized else { throw .synchronizedObject }
    guard case .listed(var members) = group.membership else { throw .dynamicGroup }
    guard let place = members.firstIndex(of: member) else { throw .notMember(id) }
    members.remove(at: place)
    group.membership = .listed(members)
    store(group)
  }

  private mutating func store(_ group: DirectoryGroup) {
    let isAsBefore = directoryTemplate.group(group.number) == group
    changeDirectory { $0.groups.set(isAsBefore ? nil : .stored(group), at: group.number) }
  }
}

extension DirectoryGroup {
  /// Sets a property of a request's body.
  mutating func apply(_ field: DocumentField) throws(DirectoryRejection) {
    switch field.name.lowercasedASCII {
    case "displayname": displayName = try field.text()
    case "description":
      if case .text(let text) = field.value, text.utf16.count > 1_024 {
        throw .invalidValue(field.name)
      }
      description = field.value.text
    case "mailenabled": isMailEnabled = try field.flag()
    case "securityenabled": isSecurityEnabled = try field.flag()
    case "mailnickname":
      mailNickname = try field.text()
      guard mailNickname.utf8.allSatisfy(Self.isNicknameByte), mailNickname.utf16.count <= 64
      else { throw .invalidValue(field.name) }
    case "grouptypes":
      guard let types = field.value.texts,
        types.allSatisfy({ ["Unified", "DynamicMembership"].contains($0) })
      else { throw .invalidValue(field.name) }
      groupTypes = types
    case "membershiprule": membershipRule = field.value.text
    case "membershipruleprocessingstate":
      ruleProcessingState = try field.optionalText()
      guard ruleProcessingState == nil || ["On", "Paused"].contains(ruleProcessingState) else {
        throw .invalidValue(field.name)
      }
    case "isassignabletorole": isAssignableToRole = try field.flag()
    case "visibility":
      visibility = try field.optionalText()
      guard visibility == nil || ["Public", "Private", "HiddenMembership"].contains(visibility)
      else { throw .invalidValue(field.name) }
    default: throw .unknownProperty(field.name, resource: "Group")
    }
  }

  /// No blanks, and none of @ ( ) \ [ ] " ; : < > , [Graph docs: group, mailNickname]
  private static func isNicknameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"@()\\[]\";:<>,".utf8.contains(byte)
  }

  /// What a group must be as a whole.
  mutating func validate() throws(DirectoryRejection) {
    let isUnified = groupTypes.contains("Unified")
    guard isUnified || !isMailEnabled else { throw .mailEnabledGroup }
    guard isMailEnabled || isSecurityEnabled else { throw .invalidValue("securityEnabled") }
    if isDynamic {
      guard let membershipRule, !membershipRule.isEmpty else {
        throw .missingProperty("membershipRule", resource: "Group")
      }
      membership = .rule(try MembershipRuleParser.read(membershipRule))
    } else {
      guard membershipRule == nil else { throw .invalidValue("membershipRule") }
      if case .rule = membership { membership = .listed([]) }
    }
    if isUnified, visibility == nil { visibility = "Public" }
  }
}
