extension FormatGroup {
  static let scenario = FormatGroup(
    "a scenario",
    [
      FormatKey("cotutor", .version, "the version of the format", needed: true),
      FormatKey("id", .id, "the file's name without `.yaml`", needed: true),
      FormatKey("title", .text, "what it is for"),
      FormatKey("extends", .id, "a scenario of the folder, which says what this one does not"),
      FormatKey(
        "clock", .moment, "the first moment, in UTC; `2026-11-23T08:00:00Z` if nothing says"),
      FormatKey("utcOffsetMinutes", .number, "what the site's clock is ahead of UTC; 0"),
      FormatKey("administrator", .text, "the account that types, without its domain; `cmadmin`"),
      FormatKey("administratorRoles", .texts, "its security roles at the site; Full Administrator"),
      FormatKey("administratorScopes", .texts, "its security scopes; All"),
      FormatKey("site", .group, "the Configuration Manager site"),
      FormatKey("domain", .group, "the domain of Active Directory"),
      FormatKey("tenant", .group, "the Intune tenant"),
      FormatKey("devices", .group, "how many there are; which ones, the seed says"),
      FormatKey("faults", .ids, "what is broken from the beginning; see below"),
      FormatKey(
        "documentedObjects", .truth,
        "whether it has the objects that the examples of Microsoft's reference name; `false`"),
    ])

  static let site = FormatGroup(
    "`site`",
    [
      FormatKey("code", .text, "three letters or digits; XYZ"),
      FormatKey("name", .text, "Contoso Headquarters"),
      FormatKey("server", .text, "a computer's name without its domain; CM01"),
      FormatKey("serviceConnectionPoint", .text, "the server of that role, if it is another one"),
      FormatKey("version", .text, "a release in quotation marks; `\"2503\"`"),
    ])

  static let domain = FormatGroup(
    "`domain`",
    [
      FormatKey("name", .text, "contoso.com"), FormatKey("netBIOSName", .text, "CONTOSO"),
    ])

  static let tenant = FormatGroup(
    "`tenant`",
    [
      FormatKey("name", .text, "the organization's; Contoso"),
      FormatKey("initialDomain", .text, "the domain that the tenant began with"),
      FormatKey("attached", .truth, "whether the site is attached; `true`"),
      FormatKey("attachedDaysAgo", .number, "since when; 120"),
      FormatKey(
        "cloudManagement", .truth, "whether the Azure service *Cloud Management* is set up; `false`"
      ),
      FormatKey("cloudGateway", .truth, "whether it has a cloud management gateway; `false`"),
    ])

  static let devices = FormatGroup(
    "`devices`",
    [
      FormatKey("count", .number, "those that the site knows; 2000"),
      FormatKey("coManaged", .number, "of these: co-managed from the beginning; 0"),
      FormatKey("windows1709", .number, "of these: with Windows 10 1709; 0"),
      FormatKey("windows1703", .number, "of these: with Windows 10 1703; 0"),
      FormatKey("intuneOnly", .number, "beside these: in Intune and not at the site; 0"),
      FormatKey("new", .number, "beside these: still in their boxes; 0"),
    ])
}
