import Crypto
import ShellFormatting
import ShellRuntime

/// `Get-FileHash`.
struct GetFileHash: Cmdlet {
  private var path: [String] = []
  private var literalPath: [String] = []
  private var algorithm = "SHA256"

  static var declaration: CmdletDeclaration<GetFileHash> {
    CmdletDeclaration(
      synopsis: "Works out the hash value of a file.",
      examples: """
        PS> (Get-FileHash C:\\Windows\\win.ini -Algorithm MD5).Hash.Length
        32

        PS> $one = Get-FileHash C:\\Windows\\win.ini
        PS> Copy-Item C:\\Windows\\win.ini C:\\Users
        PS> (Get-FileHash C:\\Users\\win.ini).Hash -eq $one.Hash
        True

        PS> Get-FileHash C:\\missing.txt
        ! FileNotFound,Microsoft.PowerShell.Commands.GetFileHashCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Path", supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.FileHashInfo"]),
      parameters: [
        Parameter(
          "Path", \.path, "Files; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Files, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        .refused(
          "InputStream", type: "System.IO.Stream", "The lab has no streams.",
          sets: ["StreamParameterSet"], mandatory: true, position: 0),
        Parameter(
          "Algorithm", \.algorithm, "How it is worked out.",
          values: ["SHA1", "SHA256", "SHA384", "SHA512", "MD5"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    for text in isLiteral ? literalPath : path {
      for place in try PathResolver(context: context).paths(text, isLiteral: isLiteral) {
        guard place.exists else {
          try context.writeError(
            "FileNotFound", .objectNotFound,
            "Cannot find path '\(place.text)' because it does not exist.",
            target: .string(text),
            exceptionType: "System.Management.Automation.ItemNotFoundException")
          continue
        }
        guard let bytes = FileText(at: place)?.bytes else {
          try context.writeError(
            "UnauthorizedAccessError", .permissionDenied,
            "Access to the path '\(place.text)' is denied.", target: .string(place.text),
            exceptionType: "System.UnauthorizedAccessException")
          continue
        }
        guard try context.write(object(bytes, place, context.engine)) else {
          throw .pipelineStopped
        }
      }
    }
  }

  private func object(_ bytes: [UInt8], _ place: ItemPath, _ engine: Engine) -> ShellObject {
    let typeName = "Microsoft.PowerShell.Commands.FileHashInfo"
    let shape = engine.shape(for: typeName) { names in
      Shape(
        typeNames: [typeName, "System.Object"],
        properties: ["Algorithm", "Hash", "Path"].map { PropertyDefinition($0) }, names: names)
    }
    let name = TextComparison.folded(algorithm)
    let digest: [UInt8] =
      switch name {
      case "sha1": Array(Insecure.SHA1.hash(data: bytes))
      case "sha384": Array(SHA384.hash(data: bytes))
      case "sha512": Array(SHA512.hash(data: bytes))
      case "md5": Array(Insecure.MD5.hash(data: bytes))
      default: Array(SHA256.hash(data: bytes))
      }
    return DescribedObject(
      shape: shape,
      values: [
        .string(name == "md5" ? "MD5" : "SHA" + name.dropFirst(3)), .string(Self.text(digest)),
        .string(place.text),
      ], text: typeName)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Algorithm and hash as wide as the longest of the usual ones.
  static func registerView(in engine: Engine) {
    engine.formatViews.table.register(
      FormatView(
        ["Microsoft.PowerShell.Commands.FileHashInfo"],
        .table([
          FormatColumn("Algorithm", width: 15), FormatColumn("Hash", width: 70),
          FormatColumn("Path"),
        ])))
  }
}
