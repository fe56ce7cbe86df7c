import CoManagementModel
import ShellRuntime

/// `Start-CMContentDistribution`
struct StartCMContentDistribution: Cmdlet {
  private var applicationIDs: [String] = []
  private var applicationNames: [String] = []
  private var inputObject: Value?
  private var packageIDs: [String] = []
  private var packageNames: [String] = []
  private var pointNames: [String] = []
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sends content to distribution points: of the lab, to cloud management gateways.",
      examples: """
        PS> Start-CMContentDistribution -PackageId XYZ00002 -DistributionPointName Fjord
        ! ItemNotFound,Start-CMContentDistribution
        PS> Start-CMContentDistribution -PackageName Nothing -DistributionPointName Fjord
        ! ItemNotFound,Start-CMContentDistribution
        """,
      isReader: false,
      parameters: [
        Parameter("ApplicationId", \.applicationIDs, "Applications, by id."),
        Parameter("ApplicationName", \.applicationNames, "Applications, by name."),
        Parameter("DistributionPointName", \.pointNames, "Service names of the gateways."),
        Parameter("InputObject", \.inputObject, "A package, from Get-CMPackage."),
        Parameter("PackageId", \.packageIDs, "Packages, by id."),
        Parameter("PackageName", \.packageNames, "Packages, by name."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let content = try content(world.simulation, context)
    guard !pointNames.isEmpty else {
      throw context.failure(
        "DistributionPointMissing", .invalidArgument,
        "Content goes to a distribution point: give DistributionPointName.",
        exceptionType: "System.ArgumentException")
    }
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      for name in pointNames {
        for id in content {
          try copy.distribute(id, toGatewayNamed: name, by: world.userName)
        }
      }
    }
    let target = content.joined(separator: ", ")
    guard try context.shouldProcess(target: target, action: context.call.name) else { return }
    try world.commit(changed)
  }

  /// Ids of the packages that hold what is meant.
  private func content(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> [String] {
    var found: [String] = []
    if let inputObject {
      guard case .object(let object as ResultObject<SitePackage>) = inputObject else {
        throw context.wrongInput(inputObject, wanted: "a package")
      }
      found.append(object.source.id)
    }
    let packages = simulation.sitePackages.map { (id: $0.id, key: $0.id, name: $0.name) }
    let applications = simulation.siteApplications.map {
      (id: $0.packageID, key: String($0.id), name: $0.name)
    }
    for (wanted, isName, all) in [
      (packageIDs, false, packages), (packageNames, true, packages),
      (applicationIDs, false, applications), (applicationNames, true, applications),
    ] {
      for text in wanted {
        let pattern = wildcards.pattern(text)
        guard let entry = all.first(where: { pattern.matches(isName ? $0.name : $0.key) }) else {
          throw context.notFound(.string(text))
        }
        found.append(entry.id)
      }
    }
    return found
  }
}
