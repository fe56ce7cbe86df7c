/// Reads `scenarios/ID.yaml`.
struct ScenarioReader {
  let fields: Fields
  let reporter: Reporter

  static func read(_ bytes: [UInt8], id: String, reporter: Reporter) -> (
    document: ScenarioDocument, extendsPlace: Place
  )? {
    guard let source = SourceText(bytes, reporter: reporter),
      let node = YamlReader.read(source, lines: 0..<source.lineCount, reporter: reporter),
      let fields = Fields(node, .scenario, reporter: reporter)
    else { return nil }
    fields.formatVersion()
    let document = ScenarioReader(fields: fields, reporter: reporter).document()
    if !document.id.isEmpty, document.id != id {
      reporter.error(
        fields.node("id")?.place ?? fields.place, "the scenario calls itself `\(document.id)`",
        because: "its file is named `\(id).yaml`", fix: "make the two agree")
    }
    return reporter.hasErrors ? nil : (document, fields.valuePlace("extends"))
  }

  private func document() -> ScenarioDocument {
    ScenarioDocument(
      id: fields.identifier("id") ?? "", title: fields.string("title"),
      extends: fields.identifier("extends"), clock: clock(),
      utcOffsetMinutes: fields.integer("utcOffsetMinutes", in: -840...840),
      administrator: fields.identifier("administrator"),
      administratorRoles: fields.has("administratorRoles")
        ? fields.strings("administratorRoles") : nil,
      administratorScopes: fields.has("administratorScopes")
        ? fields.strings("administratorScopes") : nil,
      site: site(), domain: domain(),
      tenant: tenant(), devices: devices(),
      faults: fields.has("faults") ? fields.identifiers("faults") : nil,
      hasDocumentedObjects: fields.boolean("documentedObjects"))
  }

  private func clock() -> ScenarioMoment? {
    guard let node = fields.node("clock") else { return nil }
    if let moment = node.text.flatMap({ ScenarioMoment($0) }) { return moment }
    fields.wrongType(node, "clock", "a moment in UTC such as `2026-11-23T08:00:00Z`")
    return nil
  }

  private func group(_ key: String, _ group: FormatGroup) -> Fields? {
    fields.node(key).flatMap { Fields($0, group, reporter: reporter) }
  }

  private func site() -> ScenarioDocument.Site {
    guard let site = group("site", .site) else { return .init() }
    let code = site.string("code")
    if let code, code.utf8.count != 3 || !code.utf8.allSatisfy(Self.isLetterOrDigit) {
      site.node("code").map { site.wrongType($0, "code", "three letters or digits") }
    }
    return .init(
      code: code, name: site.string("name"), server: computerName(site, "server"),
      serviceConnectionPoint: computerName(site, "serviceConnectionPoint"),
      version: site.string("version"))
  }

  private func computerName(_ fields: Fields, _ key: String) -> String? {
    guard let node = fields.node(key) else { return nil }
    let name = node.text ?? ""
    let isName = (1...15).contains(name.utf8.count)
      && name.utf8.allSatisfy { Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    if !isName {
      fields.wrongType(
        node, key, "a computer's name without its domain: at most 15 letters, digits and `-`")
    }
    return name
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    Identifier.isLetter(byte)
      && ![UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
  }

  private func domain() -> ScenarioDocument.Domain {
    guard let domain = group("domain", .domain) else { return .init() }
    return .init(
      name: domain.identifier("name"), netBIOSName: domain.identifier("netBIOSName"))
  }

  private func tenant() -> ScenarioDocument.Tenant {
    guard let tenant = group("tenant", .tenant) else { return .init() }
    var attachment: ScenarioDocument.Tenant.Attachment?
    if let days = tenant.integer("attachedDaysAgo", in: 0...3_650) { attachment = .daysAgo(days) }
    if let isAttached = tenant.boolean("attached") {
      if !isAttached, tenant.has("attachedDaysAgo") {
        reporter.error(
          tenant.keyPlace("attachedDaysAgo"), "`attachedDaysAgo` beside `attached: false`",
          because: "a site that was never attached has no such day", fix: "remove one of them")
      }
      attachment = isAttached ? attachment : ScenarioDocument.Tenant.Attachment.none
    }
    return .init(
      name: tenant.string("name"), initialDomain: tenant.identifier("initialDomain"),
      attachment: attachment, cloudManagement: tenant.boolean("cloudManagement"),
      cloudGateway: tenant.boolean("cloudGateway"))
  }

  private func devices() -> ScenarioDocument.Devices {
    let more = ["coManaged", "intuneOnly", "new", "windows1709", "windows1703"]
    guard let devices = group("devices", .devices) else { return .init() }
    if !more.contains(where: devices.has) { devices.require("count") }
    let count = devices.integer("count", in: 0...1_000_000)
    let coManaged = devices.integer("coManaged", in: 0...1_000_000)
    if let count, let coManaged, coManaged > count {
      reporter.error(
        devices.valuePlace("coManaged"), "\(coManaged) of \(count) devices are co-managed",
        because: "co-managed devices are among those that the site knows, which `count` says",
        fix: "make `count` larger, or `coManaged` smaller")
    }
    return .init(
      count: count, coManaged: coManaged,
      intuneOnly: devices.integer("intuneOnly", in: 0...1_000_000),
      new: devices.integer("new", in: 0...1_000),
      windows1709: devices.integer("windows1709", in: 0...1_000_000),
      windows1703: devices.integer("windows1703", in: 0...1_000_000))
  }
}
