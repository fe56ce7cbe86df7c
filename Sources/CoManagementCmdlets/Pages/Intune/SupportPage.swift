import CoManagementModel
import ShellRuntime

/// Troubleshooting + support > Help and support: the one case of the lab, a device that another
/// tenant has registered. [support: import-windows-autopilot-device-csv-files-errors]
struct SupportPage: Page {
  private static let serial = "Serial number"
  private static let proof = "Proof of ownership attached"

  var path: [String] { ["Troubleshooting + support", "Help and support"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.releaseRequests.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Create support request", place: "Windows Autopilot; Deregister a device",
        fields: [PageField(Self.serial, .text), PageField(Self.proof, .checkBox)]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          guard entries.isTicked(Self.proof) else {
            throw .invalidPolicy(
              "Microsoft Support has to verify the ownership of the device before its record can "
                + "be removed: attach a bill of sale or an invoice.")
          }
          try simulation.requestRelease(serialNumber: entries[Self.serial] ?? "")
        }
      }
    ]
  }

  private static let rowClass = PageRowClass<ReleaseRequest>(
    "AdminCenterPage.SupportRequestRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Title", .text("Title") { "Deregister \($0.serialNumber)" }),
      PageColumn("Created", .moment("Created") { DateTime($0.asked) }),
      PageColumn("Status", .text("Status") { $0.isDone ? "Closed" : "Open" }),
    ])
}
