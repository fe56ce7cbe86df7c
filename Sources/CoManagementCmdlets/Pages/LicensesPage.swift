import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > Licenses > All products.
struct LicensesPage: Page {
  private static let user = "User"
  private static let product = "Product"

  var path: [String] { ["Microsoft Entra admin center", "Licenses", "All products"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    SubscribedSku.all(simulation).map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    let products = SubscribedProduct.all.map { Self.label(of: $0) }
    return ["Assign", "Remove license"].map { name in
      PageAction(
        name, place: "list of products",
        fields: [
          PageField(Self.user, .text), PageField(Self.product, .choice(products)),
        ]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          let user = try simulation.user(entries[Self.user] ?? "")
          let found = SubscribedProduct.all.first { Self.label(of: $0) == entries[Self.product] }
          guard let found else { return }
          let isAdded = name == "Assign"
          try simulation.assignLicenses(
            user.number, add: isAdded ? [(found.id, [])] : [], remove: isAdded ? [] : [found.id])
        }
      }
    }
  }

  /// As the page calls a product. [Entra docs: product names and service plan identifiers]
  private static func label(of product: SubscribedProduct) -> String {
    switch product.partNumber {
    case "SPE_E3": "Microsoft 365 E3"
    case "SPE_E5": "Microsoft 365 E5"
    case "EMS": "Enterprise Mobility + Security E3"
    case "EMSPREMIUM": "Enterprise Mobility + Security E5"
    case "FLOW_FREE": "Microsoft Power Automate Free"
    case "INTUNE_A": "Intune"
    default: "Microsoft Entra ID P1"
    }
  }

  private static let rowClass = PageRowClass<SubscribedSku>(
    "AdminCenterPage.LicenseRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { label(of: $0.product) }),
      PageColumn("Total", .number("Total") { $0.enabled }),
      PageColumn("Assigned", .number("Assigned") { $0.consumed }),
      PageColumn("Available", .number("Available") { $0.enabled - $0.consumed }),
    ])
}
