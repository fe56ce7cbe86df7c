/// Ids of the variables that the runtime itself reads and sets.
struct KnownNames {
  let underscore: Int
  let args: Int
  let input: Int
  let error: Int
  let matches: Int
  let errorActionPreference: Int
  let warningPreference: Int
  let verbosePreference: Int
  let debugPreference: Int
  let informationPreference: Int
  let whatIfPreference: Int
  let confirmPreference: Int
  let boundParameters: Int
  let commandContext: Int
  let invocation: Int
  let fieldSeparator: Int
  let this: Int
  let switchVariable: Int
  let forEachVariable: Int
  let strictMode: Int
  let defaultParameterValues: Int

  init(_ names: NameTable) {
    func id(_ name: String) -> Int { Int(names.name(name).id) }
    underscore = id("_")
    args = id("args")
    input = id("input")
    error = id("Error")
    matches = id("Matches")
    errorActionPreference = id("ErrorActionPreference")
    warningPreference = id("WarningPreference")
    verbosePreference = id("VerbosePreference")
    debugPreference = id("DebugPreference")
    informationPreference = id("InformationPreference")
    whatIfPreference = id("WhatIfPreference")
    confirmPreference = id("ConfirmPreference")
    boundParameters = id("PSBoundParameters")
    commandContext = id("PSCmdlet")
    invocation = id("MyInvocation")
    fieldSeparator = id("OFS")
    this = id("this")
    switchVariable = id("switch")
    forEachVariable = id("foreach")
    strictMode = id("strict:mode")
    defaultParameterValues = id("PSDefaultParameterValues")
  }
}
