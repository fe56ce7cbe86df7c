/// The functions that every session has, as PowerShell defines them at its start.
/// [PowerShell, InitialSessionState]
enum BuiltInFunctions {
  /// Name and body; each is compiled when it is first looked for.
  static let all: [(name: String, text: String)] = [
    ("md", makeFolder), ("mkdir", makeFolder),
    ("more", "$input | Out-Host -Paging"),
    (
      "oss",
      """
      param([int]$Width)
      if ($Width) { $input | Out-String -Stream -Width $Width } else { $input | Out-String -Stream }
      """
    ),
    ("Pause", "$null = Read-Host 'Press Enter to continue...'"),
    ("prompt", "\"PS $PWD$('>' * ($NestedPromptLevel + 1)) \""),
  ]

  private static let makeFolder = """
    [CmdletBinding(DefaultParameterSetName = 'pathSet', SupportsShouldProcess = $true)]
    param(
      [Parameter(ParameterSetName = 'nameSet', Position = 0)]
      [Parameter(
        ParameterSetName = 'pathSet', Mandatory = $true, Position = 0,
        ValueFromPipelineByPropertyName = $true)]
      [string[]]$Path,
      [Parameter(ParameterSetName = 'nameSet', Mandatory = $true)]
      [string]$Name,
      [Parameter(ValueFromPipeline = $true)]
      [object]$Value,
      [switch]$Force
    )
    process { New-Item -ItemType Directory @PSBoundParameters }
    """
}

extension Shell {
  /// Names of the functions in sight; nothing is compiled for them.
  var functionNames: [String] {
    var found: [String] = []
    for cell in cells where cell.depth >= 0 {
      if case .object(let object as FunctionObject) = cell.value { found.append(object.name) }
    }
    let own = Set(found.map(FoldedText.init))
    found += BuiltInFunctions.all.map(\.name).filter { !own.contains(FoldedText($0)) }
    return found.sorted { TextComparison.order($0, $1, ignoringCase: true) < 0 }
  }

  /// A function that every session has; nil for any other name.
  func builtInFunction(named name: String) -> FunctionObject? {
    if let known = builtInFunctions[FoldedText(name)] { return known }
    let entry = BuiltInFunctions.all.first {
      TextComparison.equalsIgnoringCase($0.name, name)
    }
    guard let entry, let block = try? scriptBlock(entry.text) else { return nil }
    let function = FunctionObject(name: entry.name, block: block, engine: engine)
    builtInFunctions[FoldedText(name)] = function
    return function
  }
}
