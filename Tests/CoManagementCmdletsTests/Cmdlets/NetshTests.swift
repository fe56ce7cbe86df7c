import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("netsh winhttp")
struct NetshTests {
  @Test("shows the proxy that the site lacks, and changing it repairs nothing of the site")
  func rightProxy() throws {
    let lab = try Lab(
      ScenarioDescription(seed: 7, deviceCount: 20, faults: [.endpointUnreachable]))
    let lines = try lab.run("netsh winhttp show proxy")
    #expect(lines.contains("    Proxy Server(s) :  proxy.contoso.com:8080"))
    try lab.run("netsh winhttp reset proxy")
    #expect(lab.lines.contains("    Direct access (no proxy server)."))
    #expect(lab.world.simulation.serviceConnectionPointProxy?.server == "proxy-old.contoso.com")
  }

  @Test(
    "takes server and bypass list with their tags or by place, on any drive",
    arguments: [
      (#"proxy-server="p:80" bypass-list="<local>;*.x""#, "p:80", "<local>;*.x"),
      (#"p:80 "<local>""#, "p:80", "<local>"), ("PROXY-SERVER=p", "p", ""),
      (#"bypass-list="a" proxy-server="p""#, "p", "a"),
    ])
  func sets(arguments: String, server: String, bypassList: String) throws {
    let lab = try Lab()
    lab.shell.location = ShellLocation(drive: "C", parts: [])
    try lab.run("netsh winhttp set proxy \(arguments)")
    #expect(lab.errors.isEmpty)
    #expect(
      lab.world.simulation.winHTTPProxy == WinHTTPProxy(server: server, bypassList: bypassList))
  }

  @Test("says what it does not know, and leaves the world as it is", arguments: [
    "netsh", "netsh winhttp", "netsh winhttp set proxy", "netsh interface show interface",
  ])
  func unknown(line: String) throws {
    let lab = try Lab()
    let before = lab.world.snapshot
    #expect(try lab.run(line).first?.hasPrefix("The following command was not found:") == true)
    #expect(lab.world.snapshot == before)
  }

  @Test("attaching the tenant makes no Azure service; Cloud Management makes one with two apps")
  func azureServices() throws {
    #expect(try Lab().run("@(Get-CMAzureService).Count") == ["0"])
    var description = ScenarioDescription(seed: 7, deviceCount: 20)
    description.hasCloudManagement = true
    let lab = try Lab(description)
    #expect(try lab.run("(Get-CMAzureService -Name cloud*).Name") == ["Cloud Management"])
    #expect(try lab.run("@(Get-CMAADApplication).Count") == ["3"])
    #expect(
      try lab.run("(Get-CMAADApplication -AppType ClientApplication).Name")
        == ["ConfigMgr Client"])
    #expect(try lab.run("@(Get-CMAADTenant).Count") == ["1"])
  }
}
