import ShellRuntime

/// The views of drives and their providers.
enum DriveViews {
  private static let driveType = "System.Management.Automation.PSDriveInfo"
  private static let providerType = "System.Management.Automation.ProviderInfo"

  static var all: [FormatView] { [driveList, drive, providerList, provider] }

  private static var driveList: FormatView {
    let names = ["Name", "Description", "Provider", "Root", "CurrentLocation"]
    return FormatView([driveType], .list(names.map { FormatField($0) }))
  }

  private static var drive: FormatView {
    FormatView(
      [driveType],
      .table([
        FormatColumn("Name", width: 10), size("Used"), size("Free"),
        FormatColumn(providerName, width: 13), FormatColumn("Root", width: 35),
        FormatColumn("CurrentLocation", alignment: .right),
      ]), name: "drive")
  }

  /// The provider's name without its module.
  private static var providerName: FormatField {
    FormatField(
      "Provider",
      .computed { (value, reader) throws(ShellError) in
        guard let provider = try reader.value(of: "Provider", in: value) else { return .null }
        return try reader.value(of: "Name", in: provider) ?? provider
      })
  }

  /// A number of bytes in gigabytes; nothing where there is none.
  private static func size(_ name: String) -> FormatColumn {
    let field = FormatField(
      "\(name) (GB)",
      .computed { (value, reader) throws(ShellError) in
        guard let bytes = try reader.value(of: name, in: value), !bytes.isNull else {
          return .null
        }
        let gigabytes = try Conversion(engine: reader.engine).double(bytes) / 1_073_741_824
        return .string(FixedPoint.text(gigabytes, decimals: 2))
      })
    return FormatColumn(field, width: 13, alignment: .right)
  }

  private static var providerList: FormatView {
    let names = ["Name", "Drives", "Home", "Capabilities"]
    return FormatView([providerType], .list(names.map { FormatField($0) }), name: "provider")
  }

  private static var provider: FormatView {
    FormatView(
      [providerType],
      .table([
        FormatColumn("Name", width: 20), FormatColumn("Capabilities"), FormatColumn("Drives"),
      ]), name: "provider")
  }
}
