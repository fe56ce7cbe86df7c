import CoManagementModel

/// The fifteen attributes for an organization's own use; no object of the lab has any.
/// [Graph docs: onPremisesExtensionAttributes]
struct ExtensionAttributes: Sendable {
  static let graphResource = GraphResource<ExtensionAttributes>(
    "onPremisesExtensionAttributes", service: .directory,
    (1...15).map { number in .text("extensionAttribute\(number)", .advanced) { _ in nil } })
}
