import Testing

@testable import CoManagementModel

/// Worlds that the tests of this room begin with.
enum LabWorlds {
  static let administrator = #"CONTOSO\cmadmin"#
  static let server = "CM01.contoso.com"
  static let uploadLog =
    #"C:\Program Files\Microsoft Configuration Manager\Logs\CMGatewaySyncUploadWorker.log"#

  static func attached(
    seed: UInt64 = 1, deviceCount: Int = 12, faults: [ConnectorFault] = []
  ) throws -> Simulation {
    try Simulation(
      ScenarioDescription(seed: seed, deviceCount: deviceCount, faults: faults))
  }

  static let minute: Int64 = 60
  static let hour: Int64 = 3_600
  static let day: Int64 = 86_400
}

extension Simulation {
  func uploadLogLines() -> [String] {
    logFile(atPath: LabWorlds.uploadLog).map { lines(of: $0) } ?? []
  }

  var uploadWorkerStatus: ComponentStatus? {
    siteComponents.first { $0.componentName == SiteComponent.uploadWorker }?.status
  }

  mutating func setOnline(_ mode: ServiceConnectionPointMode = .online) throws(ModelRejection) {
    try setServiceConnectionPoint(
      mode: mode, server: LabWorlds.server, by: LabWorlds.administrator)
  }
}
