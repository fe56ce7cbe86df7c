import CoreCmdlets
import ShellRuntime
import Testing

/// The commands that deal with objects, output, text and data have the parameters of their
/// reference pages (PowerShell 7.4), and no others.
@Suite("Parameters of the core commands")
struct ParameterTableTests {
  /// Command and parameters, as the page lists them; common parameters are left out.
  static let pages: [(command: String, parameters: String)] = [
    ("Add-Member", """
      InputObject MemberType Name Value SecondValue TypeName Force PassThru NotePropertyName
      NotePropertyValue NotePropertyMembers
      """),
    ("Compare-Object", """
      ReferenceObject DifferenceObject SyncWindow Property ExcludeDifferent IncludeEqual PassThru
      Culture CaseSensitive
      """),
    ("ConvertFrom-Csv", "Delimiter InputObject Header UseCulture"),
    ("ConvertFrom-Json", "InputObject AsHashtable Depth NoEnumerate"),
    ("ConvertFrom-StringData", "StringData Delimiter"),
    ("ConvertTo-Html", """
      InputObject Property Body Head Title As CssUri Fragment PostContent PreContent Meta Charset
      Transitional
      """),
    ("ConvertFrom-SecureString", "SecureString SecureKey AsPlainText Key"),
    ("ConvertTo-Csv", """
      InputObject Delimiter UseCulture IncludeTypeInformation NoTypeInformation QuoteFields
      UseQuotes NoHeader
      """),
    ("ConvertTo-Json", "InputObject Depth Compress EnumsAsStrings AsArray EscapeHandling"),
    ("ConvertTo-SecureString", "String SecureKey AsPlainText Force Key"),
    ("Export-Csv", """
      InputObject Path LiteralPath Force NoClobber Encoding Append Delimiter UseCulture
      IncludeTypeInformation NoTypeInformation QuoteFields UseQuotes NoHeader
      """),
    ("ForEach-Object", """
      InputObject Begin Process End RemainingScripts MemberName ArgumentList Parallel
      ThrottleLimit TimeoutSeconds AsJob UseNewRunspace
      """),
    ("Format-Custom", """
      Property Depth GroupBy View ShowError DisplayError Force Expand InputObject
      """),
    ("Format-Hex", "Path LiteralPath InputObject Encoding Count Offset Raw"),
    ("Format-List", "Property GroupBy View ShowError DisplayError Force Expand InputObject"),
    ("Format-Table", """
      Property AutoSize RepeatHeader HideTableHeaders Wrap GroupBy View ShowError DisplayError
      Force Expand InputObject
      """),
    ("Format-Wide", """
      Property AutoSize Column GroupBy View ShowError DisplayError Force Expand InputObject
      """),
    ("Get-Credential", "Credential Message UserName Title"),
    ("Get-Error", "InputObject Newest"),
    ("Get-Member", "InputObject Name MemberType View Static Force"),
    ("Get-Random", "SetSeed Maximum Minimum InputObject Count Shuffle"),
    ("Get-SecureRandom", "Maximum Minimum InputObject Count Shuffle"),
    ("Get-Unique", "InputObject AsString OnType CaseInsensitive"),
    ("Group-Object", """
      Property NoElement AsHashTable AsString InputObject Culture CaseSensitive
      """),
    ("Import-Csv", "Delimiter Path LiteralPath Header Encoding UseCulture"),
    ("Join-String", """
      Property Separator OutputPrefix OutputSuffix SingleQuote DoubleQuote FormatString UseCulture
      InputObject
      """),
    ("Measure-Command", "InputObject Expression"),
    ("Measure-Object", """
      InputObject Property StandardDeviation Sum AllStats Average Maximum Minimum Line Word
      Character IgnoreWhiteSpace
      """),
    ("New-Object", "TypeName ArgumentList Property ComObject Strict"),
    ("Out-Default", "Transcript InputObject"),
    ("Out-File", """
      FilePath LiteralPath Encoding Append Force NoClobber Width NoNewline InputObject
      """),
    ("Out-Host", "Paging InputObject"),
    ("Out-Null", "InputObject"),
    ("Out-String", "Stream Width NoNewline InputObject"),
    ("Select-Object", """
      InputObject Property ExcludeProperty ExpandProperty Unique CaseInsensitive Last First Skip
      SkipLast SkipIndex Index Wait
      """),
    ("Select-String", """
      Culture InputObject Pattern Path LiteralPath Raw SimpleMatch CaseSensitive Quiet List
      NoEmphasis Include Exclude NotMatch AllMatches Encoding Context
      """),
    ("Sort-Object", """
      Stable Descending Unique Top Bottom InputObject Property Culture CaseSensitive
      """),
    ("Tee-Object", "InputObject FilePath LiteralPath Variable Append Encoding"),
    ("Test-Json", "Json Path LiteralPath Schema SchemaFile"),
    ("Update-List", "Add Remove Replace InputObject Property"),
    ("Where-Object", """
      InputObject FilterScript Property Value EQ CEQ NE CNE GT CGT LT CLT GE CGE LE CLE Like CLike
      NotLike CNotLike Match CMatch NotMatch CNotMatch Contains CContains NotContains CNotContains
      In CIn NotIn CNotIn Is IsNot Not
      """),
    ("Write-Debug", "Message"),
    ("Write-Error", """
      Exception Message ErrorRecord Category ErrorId TargetObject RecommendedAction
      CategoryActivity CategoryReason CategoryTargetName CategoryTargetType
      """),
    ("Write-Host", "Object NoNewline Separator ForegroundColor BackgroundColor"),
    ("Write-Information", "MessageData Tags"),
    ("Write-Output", "InputObject NoEnumerate"),
    ("Write-Progress", """
      Activity Status Id PercentComplete SecondsRemaining CurrentOperation ParentId Completed
      SourceId
      """),
    ("Write-Verbose", "Message"),
    ("Write-Warning", "Message"),
  ]

  @Test("a command has the parameters of its page", arguments: pages.indices)
  func parameters(index: Int) throws {
    let page = Self.pages[index]
    let engine = Engine()
    CoreCommands.register(in: engine)
    let signature = try #require(engine.commands.signature(named: page.command))
    let documented = page.parameters.split { $0 == " " || $0 == "\n" }.map(String.init)
    let declared = Set(signature.parameters.map(\.name))
    #expect(declared.sorted() == documented.sorted(), "\(page.command)")
  }
}
