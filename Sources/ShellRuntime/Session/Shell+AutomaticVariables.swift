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
      ("ErrorView", "ConciseView"),
    ] {
      setVariable(name, .string(value))
    }
    setActionPreferences()
    setVariable("WhatIfPreference", .bool(false))
    setVariable("true", .bool(true))
    setVariable("false", .bool(false))
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
    for (name, text) in [("PSVersion", "7.4.6"), ("WSManStackVersion", "3.0")] {
      if let version = VersionObject(text: text, engine: engine) {
        table[.string(name)] = .object(version)
      }
    }
    table[.string("PSEdition")] = .string("Core")
    table[.string("OS")] = .string("Microsoft Windows 10.0.20348")
    table[.string("Platform")] = .string("Win32NT")
    return table
  }

  /// `$PWD`
  var locationObject: Value { .object(pathInfo(location)) }
}
