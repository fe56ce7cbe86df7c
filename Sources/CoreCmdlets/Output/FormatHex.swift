import ShellRuntime

/// `Format-Hex`.
struct FormatHex: Cmdlet {
  private var path: [String] = []
  private var literalPath: [String] = []
  private var inputObject: Value?
  private var encoding = FileEncoding()
  private var count = Int64.max
  private var offset: Int64 = 0
  private var raw = false

  static var declaration: CmdletDeclaration<FormatHex> {
    CmdletDeclaration(
      synopsis: "Shows the bytes of a file, a text or a number.",
      examples: """
        PS> ('Hello World' | Format-Hex).HexBytes
        48 65 6C 6C 6F 20 57 6F 72 6C 64

        PS> (Format-Hex C:\\Windows\\win.ini -Offset 2 -Count 3).Ascii
        for

        PS> Format-Hex C:\\missing.txt
        ! FileNotFound,Microsoft.PowerShell.Commands.FormatHexCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Path", supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.ByteCollection"]),
      parameters: [
        Parameter(
          "Path", \.path, "Files; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Files, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "InputObject", \.inputObject, "Texts and numbers.", type: "PSObject",
          sets: ["ByInputObject"],
          mandatory: true, pipeline: true),
        Parameter(
          "Encoding", \.encoding, "How texts become bytes.",
          sets: ["ByInputObject"], suggestions: FileEncoding.names),
        Parameter("Count", \.count, "Only so many bytes."),
        Parameter("Offset", \.offset, "So many bytes at the start are left out."),
        Parameter("Raw", \.raw, "Accepted, and changes nothing.", sets: ["ByInputObject"]),
      ])
  }

  func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Count", Int(clamping: count), in: 1...Int.max)
    try context.check("Offset", Int(clamping: offset), in: 0...Int.max)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject { return try write(inputObject, context) }
    let isLiteral = !literalPath.isEmpty
    for text in isLiteral ? literalPath : path {
      for place in try PathResolver(context: context).paths(text, isLiteral: isLiteral) {
        guard let bytes = FileText(at: place)?.bytes else {
          try context.writeError(
            "FileNotFound", .objectNotFound,
            "Cannot find path '\(place.text)' because it does not exist.",
            target: .string(text),
            exceptionType: "System.Management.Automation.ItemNotFoundException")
          continue
        }
        try write(bytes, label: place.text, path: place.text, context)
      }
    }
  }

  private func write(_ value: Value, _ context: CmdletContext) throws(ShellError) {
    var bytes: [UInt8] = []
    for element in value.elements {
      guard let own = self.bytes(of: element) else {
        return try context.writeError(
          "FormatHexTypeNotSupported", .invalidArgument,
          "Cannot convert the input of type '\(element.typeName)' to hexadecimal. To view the "
            + "hexadecimal formatting of its string representation, pipe it to the Out-String "
            + "cmdlet before piping to Format-Hex.", target: element,
          exceptionType: "System.ArgumentException")
      }
      bytes += own
    }
    let name = value.typeName.split(separator: ".").last.map(String.init) ?? ""
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let label = "\(name) (\(value.typeName)) <\(HexRow.digits(Int(hash), count: 8))>"
    try write(bytes, label: label, path: nil, context)
  }

  private func write(
    _ bytes: [UInt8], label: String, path: String?, _ context: CmdletContext
  ) throws(ShellError) {
    let start = min(Int(clamping: offset), bytes.count)
    var rest = bytes[start...].prefix(Int(clamping: count))
    var place = start
    while !rest.isEmpty {
      let row = HexRow(
        label: label, offset: place, bytes: Array(rest.prefix(16)), path: path,
        isFirst: place == start, context.engine)
      guard try context.write(row) else { throw .pipelineStopped }
      rest = rest.dropFirst(16)
      place += 16
    }
  }

  /// The bytes of a text or a number, the lowest first.
  private func bytes(of value: Value) -> [UInt8]? {
    func low(_ number: UInt64, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
    }
    switch value {
    case .string(let text): return TextBytes(encoding: encoding.name).bytes(of: text)
    case .byte(let number): return [number]
    case .bool(let flag): return [flag ? 1 : 0]
    case .sbyte(let number): return [UInt8(bitPattern: number)]
    case .char(let unit), .uint16(let unit): return low(UInt64(unit), 2)
    case .int16(let number): return low(UInt64(UInt16(bitPattern: number)), 2)
    case .int(let number): return low(UInt64(UInt32(bitPattern: number)), 4)
    case .uint32(let number): return low(UInt64(number), 4)
    case .long(let number): return low(UInt64(bitPattern: number), 8)
    case .uint64(let number): return low(number, 8)
    case .single(let number): return low(UInt64(number.bitPattern), 4)
    case .double(let number): return low(number.bitPattern, 8)
    default: return nil
    }
  }
}
