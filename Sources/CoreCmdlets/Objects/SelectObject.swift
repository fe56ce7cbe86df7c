import ShellFormatting
import ShellRuntime

/// `Select-Object`.
struct SelectObject: Cmdlet {
  var inputObject: Value?
  var property: [Value] = []
  var excludeProperty: [String] = []
  var expandProperty = ""
  var unique = false
  var caseInsensitive = false
  var last = 0
  var first = 0
  var skip = 0
  var skipLast = 0
  var index: [Int] = []
  var skipIndex: [Int] = []
  var wait = false
  private var plan = SelectionPlan()

  private static let plain = ["DefaultParameter", "SkipLastParameter"]

  static var declaration: CmdletDeclaration<SelectObject> {
    CmdletDeclaration(
      synopsis: "Picks objects by their place and properties by their name.",
      examples: """
        PS> 1, 2, 3, 4 | Select-Object -First 2
        1
        2

        PS> [pscustomobject]@{ Name = 'PC-001'; Id = 7; Site = 'XYZ' } | Select-Object Name, Id

        Name   Id
        ----   --
        PC-001  7

        PS> [pscustomobject]@{ Name = 'PC-001' } | Select-Object -ExpandProperty Site
        ! ExpandPropertyNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "DefaultParameter",
        supportsShouldProcess: false, outputTypes: ["System.Management.Automation.PSObject"]),
      parameters: selectionParameters + placeParameters)
  }

  private static var selectionParameters: [Parameter<SelectObject>] {
    [
      Parameter(
        "InputObject", \.inputObject, "The objects to choose from.", type: "PSObject",
        pipeline: true),
      Parameter(
        "Property", \.property,
        "Properties of the objects that come out; wildcards, and hashtables with Name and "
          + "Expression for calculated ones.",
        sets: plain, position: 0, wildcards: true),
      Parameter(
        "ExcludeProperty", \.excludeProperty, "Properties to leave out.", sets: plain,
        wildcards: true),
      Parameter(
        "ExpandProperty", \.expandProperty, "The property whose value comes out instead.",
        sets: plain),
      Parameter("Unique", \.unique, "Of equal objects only the first."),
      Parameter("CaseInsensitive", \.caseInsensitive, "Letters that differ in case are equal."),
    ]
  }

  private static var placeParameters: [Parameter<SelectObject>] {
    [
      Parameter("Last", \.last, "So many from the end.", sets: ["DefaultParameter"]),
      Parameter("First", \.first, "So many from the start.", sets: ["DefaultParameter"]),
      Parameter("Skip", \.skip, "Leaves out so many from the start.", sets: plain),
      Parameter(
        "SkipLast", \.skipLast, "Leaves out so many from the end.",
        sets: ["SkipLastParameter"]),
      Parameter(
        "Index", \.index, "Only the objects at these places, from 0.",
        sets: ["IndexParameter"]),
      Parameter(
        "SkipIndex", \.skipIndex, "Leaves out the objects at these places, from 0.",
        sets: ["SkipIndexParameter"], mandatory: true),
      Parameter(
        "Wait", \.wait, "Does not stop the commands before it.",
        sets: ["DefaultParameter", "IndexParameter"]),
    ]
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    let counts = [("First", first), ("Last", last), ("Skip", skip), ("SkipLast", skipLast)]
    for (name, value) in counts { try context.check(name, value, in: 0...Int(Int32.max)) }
    for place in index { try context.check("Index", place, in: 0...Int(Int32.max)) }
    for place in skipIndex { try context.check("SkipIndex", place, in: 0...Int(Int32.max)) }
    plan = try SelectionPlan(self, context)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    try plan.take(inputObject, context)
    if plan.places.isDone, !wait { context.stopUpstream() }
  }

  mutating func objectBody(_ context: CmdletContext) -> ObjectBody? {
    { [plan, wait] (object) throws(ShellError) in
      try plan.take(object, context)
      if plan.places.isDone, !wait { context.stopUpstream() }
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    for object in plan.places.rest() { try plan.emit(object, context) }
  }
}
