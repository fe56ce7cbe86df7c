extension Shell {
  /// The folder of whoever the machine's environment says is there.
  private var home: String {
    drive(named: "Env")?.content(at: ["USERPROFILE"])?.first ?? "C:\\Users\\admin"
  }

  /// The variables that every session starts with.
  func setAutomaticVariables() {
    setVariable("Error", .array(ArrayObject([], kind: .arrayList)))
    for (name, value) in [
      ("ConfirmPreference", "High"), ("PSCulture", "en-US"), ("PSUICulture", "en-US"),
      ("HOME", home), ("ShellId", "Microsoft.PowerShell"),
      ("ErrorView", "ConciseView"), ("PSEmailServer", ""), ("PSSessionApplicationName", "wsman"),
      ("PSSessionConfigurationName", Self.sessionConfiguration),
      ("PSNativeCommandArgumentPassing", "Windows"),
    ] {
      setVariable(name, .string(value))
    }
    setActionPreferences()
    setVariable("WhatIfPreference", .bool(false))
    setVariable("true", .bool(true))
    setVariable("false", .bool(false))
    setVariable("PSNativeCommandUseErrorActionPreference", .bool(false))
    setVariable("OutputEncoding", .object(EncodingObject(.utf8, engine: engine)))
    setVariable("IsWindows", .bool(true))
    setVariable("IsLinux", .bool(false))
    setVariable("IsMacOS", .bool(false))
    setVariable("PID", .int(4120))
    setVariable("LASTEXITCODE", .int(0))
    setVariable("MaximumHistoryCount", .int(4096))
    setVariable("FormatEnumerationLimit", .int(4))
    setVariable("PSVersionTable", .hashtable(versionTable))
    setVariable("PSStyle", styleObject)
    setVariable("PSHOME", .string("C:\\Program Files\\PowerShell\\7"))
    setVariable("PROFILE", .object(profile))
    setVariable("PSEdition", .string("Core"))
    setVariable("IsCoreCLR", .bool(true))
    setVariable("NestedPromptLevel", .int(0))
    setVariable("PSDefaultParameterValues", .hashtable(HashtableObject(isOrdered: false)))
    for name in [
      "Error", "PID", "ShellId", "PSHOME", "PSEdition", "PSVersionTable", "IsWindows", "IsLinux",
      "IsMacOS", "IsCoreCLR", "PSStyle", "true", "false",
    ] {
      protectVariable(name, isConstant: true)
    }
    for name in ["HOME", "PSCulture", "PSUICulture"] { protectVariable(name, isConstant: false) }
  }

  private static let sessionConfiguration =
    "http://schemas.microsoft.com/powershell/Microsoft.PowerShell"

  /// The preferences of the streams, which take nothing but names of actions.
  private func setActionPreferences() {
    let type = "System.Management.Automation.ActionPreference"
    let attributes = VariableAttributes(type: .named(type))
    for (name, action, number) in [
      ("ErrorActionPreference", "Continue", 2), ("WarningPreference", "Continue", 2),
      ("VerbosePreference", "SilentlyContinue", 0), ("DebugPreference", "SilentlyContinue", 0),
      ("InformationPreference", "SilentlyContinue", 0), ("ProgressPreference", "Continue", 2),
    ] {
      setVariable(
        name, .object(EnumObject(action, number: number, type: type, engine: engine)))
      cells[cellIndex(name)].attributes = attributes
    }
  }

  private var versionTable: HashtableObject {
    let table = HashtableObject(isOrdered: true)
    func version(_ text: String) -> Value {
      VersionObject(text: text, engine: engine).map { .object($0) } ?? .string(text)
    }
    let own = SemanticVersionObject([7, 4, 6], label: nil, build: nil, engine: engine)
    let compatible = ["1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "7.0"].map(version)
    for (name, value) in [
      ("PSVersion", .object(own)), ("PSEdition", .string("Core")),
      ("GitCommitId", .string("7.4.6")), ("OS", .string("Microsoft Windows 10.0.20348")),
      ("Platform", .string("Win32NT")),
      ("PSCompatibleVersions", .array(ArrayObject(compatible, elementType: "System.Version"))),
      ("PSRemotingProtocolVersion", version("2.3")), ("SerializationVersion", version("1.1.0.1")),
      ("WSManStackVersion", version("3.0")),
    ] {
      table[.string(name)] = value
    }
    return table
  }

  /// `$PROFILE`: the profile of this user in this host, and the others as its properties.
  private var profile: ShellObject {
    let host = "Microsoft.PowerShell_profile.ps1"
    let places = [
      ("AllUsersAllHosts", "C:\\Program Files\\PowerShell\\7\\profile.ps1"),
      ("AllUsersCurrentHost", "C:\\Program Files\\PowerShell\\7\\" + host),
      ("CurrentUserAllHosts", home + "\\Documents\\PowerShell\\profile.ps1"),
      ("CurrentUserCurrentHost", home + "\\Documents\\PowerShell\\" + host),
    ]
    let own = places[3].1
    return DescribedObject(
      shape: engine.readOnlyShape(
        ["System.String", "System.Object"],
        places.map { ($0.0, "string") } + [("Length", "int")]),
      values: places.map { .string($0.1) } + [.integer(own.utf16.count)], text: own)
  }

  /// `$PWD`
  var locationObject: Value { .object(pathInfo(location)) }
}
