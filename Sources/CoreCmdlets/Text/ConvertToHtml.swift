import ShellRuntime

/// `ConvertTo-Html`. [PowerShell, ConvertTo-Html.cs]
struct ConvertToHtml: Cmdlet {
  var inputObject: Value?
  var property: [Value] = []
  var body: [String] = []
  var head: [String] = []
  var title = "HTML TABLE"
  var `as` = "Table"
  var cssUri = ""
  var fragment = false
  var postContent: [String] = []
  var preContent: [String] = []
  var meta: HashtableObject?
  var charset = ""
  var transitional = false
  private var table = HtmlTable()

  static var declaration: CmdletDeclaration<ConvertToHtml> {
    CmdletDeclaration(
      synopsis: "Writes objects as a page of HTML with a table.",
      examples: """
        PS> [pscustomobject]@{ Name = 'PC<1>'; Id = 7 } | ConvertTo-Html -Fragment
        <table>
        <colgroup><col/><col/></colgroup>
        <tr><th>Name</th><th>Id</th></tr>
        <tr><td>PC&lt;1&gt;</td><td>7</td></tr>
        </table>

        PS> (7 | ConvertTo-Html -Title Days)[3]
        <title>Days</title>

        PS> ConvertTo-Html -As Picture
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.ConvertToHtmlCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Page", supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      parameters: content + page)
  }

  private static var content: [Parameter<ConvertToHtml>] {
    [
      Parameter("InputObject", \.inputObject, "The objects.", type: "PSObject", pipeline: true),
      Parameter(
        "Property", \.property, "Properties, blocks, or hashtables with label and expression.",
        position: 0),
      Parameter(
        "As", \.as, "A row for each object, or a row for each property.",
        values: ["Table", "List"]),
      Parameter(
        "Fragment", \.fragment, "Only the table, without the page around it.",
        sets: ["Fragment"]),
      Parameter("PostContent", \.postContent, "Lines behind the table."),
      Parameter("PreContent", \.preContent, "Lines before the table."),
    ]
  }

  private static var page: [Parameter<ConvertToHtml>] {
    [
      Parameter(
        "Body", \.body, "Lines behind the opening tag of the body.", sets: ["Page"],
        position: 3),
      Parameter(
        "Head", \.head, "Lines of the head, in the place of the title.", sets: ["Page"],
        position: 1),
      Parameter("Title", \.title, "The page's title.", sets: ["Page"], position: 2),
      Parameter(
        "CssUri", \.cssUri, "Address of a style sheet.", type: "Uri", sets: ["Page"],
        aliases: ["cu", "uri"]),
      Parameter("Meta", \.meta, "A hashtable of meta tags.", sets: ["Page"]),
      Parameter("Charset", \.charset, "The page's character set.", sets: ["Page"]),
      Parameter(
        "Transitional", \.transitional, "The transitional kind of XHTML.", sets: ["Page"]),
    ]
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    let isList = TextComparison.equalsIgnoringCase(`as`, "List")
    table = try HtmlTable(property, isList: isList, context)
    if !fragment { try writeHead(context) }
    for line in preContent + ["<table>"] { try context.write(line) }
  }

  private func writeHead(_ context: CmdletContext) throws(ShellError) {
    var lines = [
      HtmlText.doctype(isTransitional: transitional),
      "<html xmlns=\"http://www.w3.org/1999/xhtml\">", "<head>",
    ]
    if !charset.isEmpty { lines.append("<meta charset=\"\(charset)\">") }
    if let meta {
      for (key, value) in zip(meta.keys, meta.values) {
        lines.append(try metaTag(key.text, value.text, context))
      }
    }
    lines += context.isBound("Head") ? head : ["<title>\(title)</title>"]
    if !cssUri.isEmpty {
      lines.append("<link rel=\"stylesheet\" type=\"text/css\" href=\"\(cssUri)\" />")
    }
    for line in lines + ["</head><body>"] + body { try context.write(line) }
  }

  private func metaTag(
    _ name: String, _ value: String, _ context: CmdletContext
  ) throws(ShellError) -> String {
    switch TextComparison.folded(name) {
    case "content-type", "default-style", "x-ua-compatible":
      return "<meta http-equiv=\"\(name)\" content=\"\(value)\">"
    case "application-name", "author", "description", "generator", "keywords", "viewport": break
    default:
      try context.writeWarning(
        "Accepted meta properties are content-type, default-style, application-name, author, "
          + "description, generator, keywords, x-ua-compatible, and viewport. The meta pair: "
          + "\(name) and \(value) may not function correctly.")
    }
    return "<meta name=\"\(name)\" content=\"\(value)\">"
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    for line in try table.lines(of: inputObject, context) {
      guard try context.write(line) else { throw .pipelineStopped }
    }
  }

  func end(_ context: CmdletContext) throws(ShellError) {
    for line in ["</table>"] + postContent + (fragment ? [] : ["</body></html>"]) {
      try context.write(line)
    }
  }
}
