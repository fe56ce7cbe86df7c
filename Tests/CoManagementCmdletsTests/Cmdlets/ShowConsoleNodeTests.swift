import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Show-ConsoleNode")
struct ShowConsoleNodeTests {
  @Test("without a path it lists the nodes, and each is shown by its title")
  func list() throws {
    let lab = try Lab()
    #expect(try lab.run("Show-ConsoleNode") == PageTable.console.titles)
    for title in PageTable.console.titles {
      try lab.run("Show-ConsoleNode '\(title)'")
      let isEmpty = lab.lines.contains("No results.")
      #expect(lab.errors.isEmpty && (isEmpty || !lab.objects.isEmpty), "\(title)")
      #expect(!isEmpty || lab.objects.allSatisfy { $0.typeName == "Cotutor.PageAction" })
    }
  }

  @Test("shows rows, then the actions with their fields and what to type")
  func screen() throws {
    let lab = try Lab()
    let place = "Administration > Overview > Site Configuration > Servers and Site System Roles"
    let expected = [
      "   Page: \(place)",
      "Name               Role                     Properties",
      "----               ----                     ----------",
      "\\\\CM01.contoso.com Site server              ",
      "\\\\CM01.contoso.com Site database server     ",
      "\\\\CM01.contoso.com Site system              Proxy: none",
      "\\\\CM01.contoso.com Component server         ",
      "\\\\CM01.contoso.com SMS Provider             ",
      "\\\\CM01.contoso.com Management point         ",
      "\\\\CM01.contoso.com Distribution point       ",
      "\\\\CM01.contoso.com Service connection point Mode: Online",
      "Action  : Site System Properties",
      "Place   : details of the server; tab Proxy",
      "Fields  : 'Use a proxy server when synchronizing information from the internet' ($true "
        + "or $false)",
      "          'Proxy server name' (a host name of letters, digits, hyphens and dots; while "
        + "the check box is $true)",
      "          'Port' (a number from 1 to 65535; while the check box is $true; optional)",
      "          'Site system server' (a host name of letters, digits, hyphens and dots; "
        + "optional)",
      "Command : Invoke-PageAction 'Servers and Site System Roles' -Action 'Site System "
        + "Properties' -Field @{ 'Use a proxy ",
      "          server when synchronizing information from the internet' = $true; 'Proxy "
        + "server name' = '...' }",
      "Page    : \(place)", "Action  : Service Connection Point Properties",
      "Place   : details of the role",
      "Fields  : 'Mode' ('Online, persistent connection (recommended)', 'Offline, on-demand "
        + "connection')",
    ]
    let lines = try lab.run("Show-ConsoleNode servers").filter { !$0.isEmpty }
    #expect(Array(lines.prefix(expected.count)) == expected)
  }

  @Test("the command that an action shows works once its values are filled in")
  func commands() throws {
    let lab = try Lab()
    for name in ["sites", "servers", "tenants"] {
      let lines = try lab.run("(Show-ConsoleNode \(name)).Command")
      // What goes has to be there first.
      for line in lines where !line.isEmpty && !line.contains("'Remove Role'") {
        var value = name == "sites" ? "Certificate authentication" : "proxy"
        if line.contains("'Mode'") { value = "Offline" }
        if line.contains("'Role'") { value = "Software update point" }
        try lab.run(line.split(separator: "...").joined(separator: value))
        #expect(lab.errors.isEmpty, "\(line)")
      }
    }
    #expect(lab.world.simulation.providerAuthentication == .certificate)
    #expect(lab.world.simulation.serviceConnectionPointProxy == ProxySettings(server: "proxy"))
  }

  @Test("a site that is not attached has no tenant")
  func unattached() throws {
    let lab = try Lab(ScenarioDescription(seed: 7, deviceCount: 40, attachment: .none))
    #expect(try lab.run("Show-ConsoleNode tenants").contains("No results."))
  }

  @Test("a page of the admin center is no node, and an unknown path lists the nodes")
  func missing() throws {
    let lab = try Lab()
    try lab.run("Show-ConsoleNode connectors/config")
    #expect(lab.errorIDs == ["PageNotFound,Show-ConsoleNode"])
    #expect(lab.errors.first?.message.contains("It is a page of the admin center") == true)
    try lab.run("Show-ConsoleNode connectors/nowhere")
    #expect(lab.errorIDs == ["PageNotFound,Show-ConsoleNode"])
    #expect(
      lab.errors.first?.message.contains(
        "'Administration > Overview > Site Configuration > Sites'") == true)
  }

  @Test("the role of another server shows the proxy there")
  func remote() throws {
    var description = ScenarioDescription(seed: 7, deviceCount: 40)
    description.serviceConnectionPointServer = "CM02"
    let lab = try Lab(description)
    try lab.run(
      "Invoke-PageAction servers -Action 'Site System Properties' -Field "
        + "@{ use = $true; proxy = 'p'; 'Site system server' = 'CM02.contoso.com' }")
    #expect(lab.errors.isEmpty)
    let lines = try lab.run("Show-ConsoleNode servers")
    #expect(lines.contains { $0.contains("CM02") && $0.contains("Proxy: p:80") })
    try lab.run(
      "Invoke-PageAction servers -Action 'Site System Properties' -Field "
        + "@{ use = $false; 'Site system server' = 'CM01' }")
    #expect(lab.errorIDs == ["ItemNotFound,Invoke-PageAction"])
  }

  @Test(
    "what another command takes are the rows alone; the actions come when they are asked for",
    arguments: ["Show-ConsoleNode servers", "Show-AdminCenterPage 'Device settings'"])
  func piped(line: String) throws {
    let lab = try Lab()
    CoreCommands.register(in: lab.shell.engine)
    try lab.run(line)
    let rows = lab.objects.count { $0.typeName != "Cotutor.PageAction" }
    let actions = lab.objects.count - rows
    #expect(rows > 0 && actions > 0)
    try lab.run("\(line) | Where-Object Nothing -ne 1")
    #expect(lab.objects.count == rows)
    try lab.run("\(line) -Actions | Where-Object Action")
    #expect(lab.objects.count == actions && lab.errors.isEmpty)
  }
}
