extension Shell {
  /// The variables that every session starts with.
  func setAutomaticVariables() {
    setVariable("Error", .array(ArrayObject([], kind: .arrayList)))
    for (name, value) in [
      ("ErrorActionPreference", "Continue"), ("WarningPreference", "Continue"),
      ("VerbosePreference", "SilentlyContinue"), ("DebugPreference", "SilentlyContinue"),
      ("InformationPreference", "SilentlyContinue"), ("ProgressPreference", "Continue"),
      ("ConfirmPreference", "High"), ("PSCulture", "en-US"), ("PSUICulture", "en-US"),
      ("HOME", "C:\\Users\\admin"), ("ShellId", "Microsoft.PowerShell"),
      ("ErrorView", "ConciseView"),
    ] {
      setVariable(name, .string(value))
    }
    setVariable("WhatIfPreference", .bool(false))
    setVariable("IsWindows", .bool(true))
    setVariable("IsLinux", .bool(false))
    setVariable("IsMacOS", .bool(false))
    setVariable("PID", .int(4120))
    setVariable("LASTEXITCODE", .int(0))
    setVariable("MaximumHistoryCount", .int(4096))
    setVariable("FormatEnumerationLimit", .int(4))
    setVariable("OFS", .string(" "))
    setVariable("PSVersionTable", .hashtable(versionTable))
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
  var locationObject: Value {
    let shape = engine.readOnlyShape(
      ["System.Management.Automation.PathInfo"],
      [("Drive", "string"), ("ProviderPath", "string"), ("Path", "string")])
    let path = location.path
    return .object(
      DescribedObject(
        shape: shape, values: [.string(location.drive), .string(path), .string(path)], text: path))
  }
}
