/// What a deployment profile of Windows Autopilot says.
/// [Graph docs: windowsAutopilotDeploymentProfile]
public struct DeploymentProfile: Sendable, Hashable {
  /// How a device is joined. Raw values: the types of Graph.
  public enum Join: String, Sendable, Hashable, CaseIterable {
    case entra = "azureADWindowsAutopilotDeploymentProfile"
    case hybrid = "activeDirectoryWindowsAutopilotDeploymentProfile"
  }

  /// The policy that has it.
  public let policy: TenantPolicy

  /// A profile.
  public init(_ policy: TenantPolicy) { self.policy = policy }

  /// How devices are joined.
  public var join: Join {
    policy.type == Join.hybrid.rawValue ? .hybrid : .entra
  }
  /// Whether devices set themselves up without a user.
  public var isSelfDeploying: Bool { setting("deviceUsageType")?.text == "shared" }
  /// Whether a technician may set devices up in advance.
  public var allowsPreProvisioning: Bool {
    (policy.document["preprovisioningAllowed"] ?? policy.document["enableWhiteGlove"])?.flag
      ?? false
  }
  /// How devices are named; nil = as Windows does.
  public var nameTemplate: String? {
    let text = policy.document["deviceNameTemplate"]?.text ?? ""
    return text.isEmpty ? nil : text
  }
  /// Whether the user becomes an administrator of the device.
  public var userIsAdministrator: Bool {
    (setting("userType")?.text ?? "administrator") == "administrator"
  }

  private func setting(_ name: String) -> DocumentValue? {
    (policy.document["outOfBoxExperienceSettings"] ?? policy.document["outOfBoxExperienceSetting"]
      ?? .null)[name]
  }
}

extension TenantPolicy {
  /// The last part of `@odata.type`.
  public var type: String {
    document["@odata.type"]?.text?.split(separator: ".").last.map(String.init) ?? ""
  }

  /// A profile needs its type; a template gives names of at most 15 letters, digits and hyphens,
  /// and only for devices that are not joined to a domain. [Autopilot docs: profiles]
  static func validateProfile(_ document: DocumentValue) throws(DirectoryRejection) {
    let type = document["@odata.type"]?.text ?? ""
    let types = DeploymentProfile.Join.allCases.map { "#microsoft.graph.\($0.rawValue)" }
    guard types.contains(type) else {
      throw .invalidPolicy(
        type.isEmpty
          ? "Cannot create an abstract class: name the profile's @odata.type."
          : "'\(type)' is no type of deployment profiles.")
    }
    let settings = document["outOfBoxExperienceSettings"] ?? .null
    if let usage = settings["deviceUsageType"]?.text, !["singleUser", "shared"].contains(usage) {
      throw .invalidValue("deviceUsageType")
    }
    if let user = settings["userType"]?.text, !["administrator", "standard"].contains(user) {
      throw .invalidValue("userType")
    }
    guard let template = document["deviceNameTemplate"]?.text, !template.isEmpty else { return }
    guard NameTemplate.isValid(template), type.hasSuffix("azureADWindowsAutopilotDeploymentProfile")
    else { throw .invalidValue("deviceNameTemplate") }
  }
}

/// The template of a deployment profile for names: `NB-%SERIAL%`, `CONTOSO-%RAND:5%`.
/// [Autopilot docs: profiles, "Apply device name template"]
enum NameTemplate {
  static func isValid(_ template: String) -> Bool {
    var letters = ""
    for piece in template.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      guard piece.offset % 2 == 1 else {
        letters += piece.element
        continue
      }
      let macro = String(piece.element).lowercasedASCII
      if macro == "serial" { continue }
      guard macro.hasPrefix("rand:"), let count = Int(macro.dropFirst(5)), (1...15).contains(count)
      else { return false }
      letters += String(repeating: "0", count: count)
    }
    let isPaired = template.utf8.filter { $0 == UInt8(ascii: "%") }.count % 2 == 0
    let isPlain = letters.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    let isNumber = !template.utf8.contains { !(48...57).contains($0) }
    return isPaired && isPlain && !isNumber && letters.utf8.count <= 15
  }
}
