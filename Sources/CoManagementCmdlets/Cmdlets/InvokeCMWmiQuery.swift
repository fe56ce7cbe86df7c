import CoManagementModel
import ShellRuntime

/// `Invoke-CMWmiQuery`
struct InvokeCMWmiQuery: Cmdlet {
  private var className: String?
  private var option: String?
  private var query = ""
  private var search: Value?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Runs a WQL query in the site's namespace.",
      examples: """
        PS> (Invoke-CMWmiQuery -Query 'select SiteCode from SMS_Site' -Option Lazy).SiteCode
        XYZ
        PS> $wql = 'select count(*) from SMS_R_System where Name like "%-%"'
        PS> (Invoke-CMWmiQuery $wql -Option Fast).Count
        2000
        PS> Invoke-CMWmiQuery -Query 'select Nme from SMS_R_System'
        ! InvalidQuery,Invoke-CMWmiQuery
        PS> Invoke-CMWmiQuery -Query 'select * from SMS_R_Sytem'
        ! InvalidClass,Invoke-CMWmiQuery
        """,
      isReader: true,
      parameters: [
        Parameter("ClassName", \.className, "The class that is searched."),
        Parameter("Option", \.option, "How the query is run; lazy properties stay empty."),
        Parameter("Query", \.query, "The query."),
        Parameter("Search", \.search, "Conditions on its properties, as an SmsProviderSearch."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    let query = try meant(context)
    let result = try context.result(of: query, in: simulation)
    guard try context.shouldProcess(target: query, action: context.call.name) else { return }
    if let total = result.total {
      try context.write(CountedRow(total, context.engine))
      return
    }
    try refuseNothing(result, query, context)
    let answer = QueryAnswer(result, context.engine)
    for row in 0..<result.count {
      guard try context.write(answer.object(row)) else { return }
    }
  }

  /// The query as text, or the one that a search stands for.
  private func meant(_ context: CmdletContext) throws(ShellError) -> String {
    guard let search else { return query }
    guard case .object(let object as SmsProviderSearch) = search else {
      throw context.wrongInput(search, wanted: "an SmsProviderSearch")
    }
    return object.query(className: className ?? "")
  }

  /// `ExpectResults` and its kin: no row is an error.
  private func refuseNothing(
    _ result: WqlResult, _ query: String, _ context: CmdletContext
  ) throws(ShellError) {
    guard result.count == 0, let option else { return }
    switch TextComparison.folded(option) {
    case "expectresults", "fastexpectresults", "lazyexpectresults",
      "expectresultsthrowexception":
      throw context.notFound(.string(query))
    case "expectresultssoftfail":
      try context.writeError(
        "ItemNotFound", .objectNotFound, "No object corresponds to the specified parameters.",
        target: .string(query),
        exceptionType: "System.Management.Automation.ItemNotFoundException")
    default: return
    }
  }
}
