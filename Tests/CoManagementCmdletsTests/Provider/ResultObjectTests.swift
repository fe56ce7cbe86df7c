import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Objects of the SMS Provider")
struct ResultObjectTests {
  let simulation: Simulation
  let engine = Engine()

  init() throws {
    simulation = try Simulation(ScenarioDescription(seed: 7, deviceCount: 20))
  }

  private func text(_ object: ShellObject, _ name: String) -> String? {
    object.shape.slot(of: engine.names.name(name)).map { object.value(at: $0).text }
  }

  private func isOrdered(_ shape: Shape) -> Bool {
    let names = shape.properties.dropFirst().map(\.name)
    return names == names.sorted { TextComparison.order($0, $1, ignoringCase: true) < 0 }
  }

  @Test("a site has its type names, its path and the class's properties in order")
  func site() {
    let object = ResultObject(simulation.site, Site.resultClass, engine)
    #expect(object.shape.typeNames.first == "IResultObject#SMS_Site")
    #expect(object.shape.typeNames.contains { $0.hasSuffix("WqlQueryEngine.WqlResultObject") })
    #expect(object.shape.typeNames.last == "System.Object")
    #expect(text(object, "smsproviderobjectpath") == "SMS_Site.SiteCode=\"XYZ\"")
    #expect(text(object, "Type") == "2" && text(object, "Status") == "1")
    #expect(isOrdered(object.shape))
    #expect(text(object, "NoSuchProperty") == nil)
  }

  @Test("objects of one class share their shape, and other engines have their own")
  func shapes() {
    let one = ResultObject(simulation.site, Site.resultClass, engine)
    let two = ResultObject(simulation.site, Site.resultClass, engine)
    #expect(one.shape === two.shape)
    #expect(ResultObject(simulation.site, Site.resultClass, Engine()).shape !== one.shape)
  }

  @Test("a service connection point shows its mode, as embedded property too")
  func mode() throws {
    var simulation = simulation
    try simulation.setServiceConnectionPoint(
      mode: .offline, server: "CM01", by: simulation.signedInAdministrator)
    let role = try #require(simulation.serviceConnectionPoints.first)
    let object = ResultObject(role, SiteSystemRole.serviceConnectionPointClass, engine)
    #expect(text(object, "Mode") == "Offline")
    #expect(text(object, "NetworkOSPath") == "\\\\CM01.contoso.com")
    guard let slot = object.shape.slot(of: engine.names.name("Props")),
      case .array(let props) = object.value(at: slot), case .object(let first)? = props.items.first
    else {
      Issue.record("no embedded properties")
      return
    }
    #expect(text(first, "PropertyName") == "OfflineMode" && text(first, "Value") == "1")
    let plain = ResultObject(role, SiteSystemRole.resultClass, engine)
    #expect(plain.shape !== object.shape)
    #expect(text(plain, "Mode") == nil)
    #expect(
      text(plain, "SmsProviderObjectPath")
        == #"SMS_SCI_SysResUse.FileType=2,ItemName="[\"Display=\\\\CM01.contoso.com\\\"]MSWNET:"#
        + #"[\"SMS_SITE=XYZ\"]\\\\CM01.contoso.com\\,SMS Dmp Connector","#
        + #"ItemType="System Resource Usage",SiteCode="XYZ""#)
  }

  @Test("every class reads every property of every object that the model has")
  func everyProperty() {
    var objects: [ShellObject] = simulation.devices.map {
      ResultObject($0, CombinedDeviceResource.resultClass, engine)
    }
    objects += simulation.devices.map {
      ResultObject($0, CombinedDeviceResource.resourceClass, engine)
    }
    objects += simulation.siteSystemRoles.map {
      ResultObject($0, SiteSystemRole.resultClass, engine)
    }
    objects += simulation.siteComponents.map {
      ResultObject($0, SiteComponent.resultClass, engine)
    }
    objects += simulation.statusMessages(since: .earliest).map {
      ResultObject($0, StatusMessage.resultClass, engine)
    }
    objects += simulation.collections.map {
      ResultObject($0, SiteCollection.resultClass, engine)
    }
    for object in objects {
      #expect(object.shape.properties.count > 4)
      #expect(text(object, "SmsProviderObjectPath")?.contains("=") == true)
      for slot in object.shape.properties.indices {
        #expect(
          fits(object.value(at: slot), object.shape.properties[slot].typeName),
          "\(object.shape.properties[slot].name)")
      }
      #expect(object.value(at: object.shape.properties.count).isNull)
      #expect(throws: ShellError.self) { try object.setValue(.null, at: 1) }
    }
  }

  private func fits(_ value: Value, _ typeName: String) -> Bool {
    switch (value, typeName) {
    case (.null, "string"), (.null, "int"), (.null, "bool"), (.null, "datetime"): true
    case (.string, "string"), (.int, "int"), (.long, "int"), (.bool, "bool"): true
    case (.dateTime, "datetime"), (.array, "System.Object[]"), (.array, "string[]"): true
    case (.array, "datetime[]"): true
    case (.hashtable, "hashtable"): true
    default: false
    }
  }
}
