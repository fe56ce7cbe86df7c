/// A drive as `Get-PSDrive` gives it.
public final class DriveInfoObject: ShellObject {
  private let drive: any Drive
  private let place: String
  private let note: String
  private weak var shell: Shell?

  private static let properties: [(name: String, type: String)] = [
    ("CurrentLocation", "string"), ("Name", "string"),
    ("Provider", "System.Management.Automation.ProviderInfo"), ("Root", "string"),
    ("Description", "string"), ("DisplayRoot", "string"), ("Used", "object"), ("Free", "object"),
  ]

  /// A drive of a session at this moment; `description` as `New-PSDrive` was given it.
  public init(_ drive: any Drive, description: String = "", _ shell: Shell) {
    self.drive = drive
    self.shell = shell
    note = description
    place = shell.lastPlace(on: drive.name).joined(separator: "\\")
    super.init(
      shape: shell.engine.readOnlyShape(
        ["System.Management.Automation.PSDriveInfo"], Self.properties.map { ($0.name, $0.type) }))
  }

  /// The property at a slot.
  public override func ownValue(at slot: Int) -> Value {
    switch Self.properties[slot].name {
    case "CurrentLocation": .string(place)
    case "Name": .string(drive.name)
    case "Provider":
      shell.map { .object(ProviderInfoObject(drive.provider, $0)) } ?? .string(drive.provider)
    case "Root": .string(drive.root)
    case "Description": .string(note)
    default: .null
    }
  }

  /// The drive's name.
  public override var description: String { drive.name }
}

/// A kind of drive as `Get-PSProvider` gives it.
public final class ProviderInfoObject: ShellObject {
  private let name: String
  private weak var shell: Shell?

  /// Kinds with what their drives can do. [about_Providers]
  public static let capabilities = [
    ("Alias", "ShouldProcess"), ("Certificate", "ShouldProcess"), ("CMSite", "None"),
    ("Environment", "ShouldProcess"),
    ("FileSystem", "Filter, ShouldProcess, Credentials"), ("Function", "ShouldProcess"),
    ("Registry", "ShouldProcess"), ("Variable", "ShouldProcess"),
  ]

  private static let properties: [(name: String, type: String)] = [
    ("Name", "string"), ("Capabilities", "string"), ("Drives", "PSDriveInfo[]"),
    ("Home", "string"), ("ModuleName", "string"),
  ]

  /// The kind of a name.
  public init(_ name: String, _ shell: Shell) {
    self.name = name
    self.shell = shell
    super.init(
      shape: shell.engine.shape(for: "ProviderInfo") { names in
        Shape(
          typeNames: ["System.Management.Automation.ProviderInfo", "System.Object"],
          properties: Self.properties.map { PropertyDefinition($0.name, $0.type) }, names: names)
      })
  }

  private var module: String {
    name == "CMSite" ? "ConfigurationManager" : "Microsoft.PowerShell.Core"
  }

  /// The property at a slot.
  public override func ownValue(at slot: Int) -> Value {
    switch Self.properties[slot].name {
    case "Name": return .string(name)
    case "Capabilities":
      return .string(Self.capabilities.first { $0.0 == name }?.1 ?? "ShouldProcess")
    case "Drives":
      guard let shell else { return .array([]) }
      let own = shell.drives.filter { $0.provider == name }
      return .array(own.map { .object(DriveInfoObject($0, shell)) })
    case "Home": return name == "FileSystem" ? shell?.variable("HOME") ?? .null : .string("")
    default: return .string(module)
    }
  }

  /// Module and name.
  public override var description: String { "\(module)\\\(name)" }
}

extension Shell {
  /// A place as `Get-Location` gives it.
  public func pathInfo(_ location: ShellLocation) -> ShellObject {
    let shape = engine.readOnlyShape(
      ["System.Management.Automation.PathInfo"],
      [
        ("Drive", "System.Management.Automation.PSDriveInfo"),
        ("Provider", "System.Management.Automation.ProviderInfo"), ("ProviderPath", "string"),
        ("Path", "string"),
      ])
    let path = location.path
    let drive = drive(named: location.drive)
    return DescribedObject(
      shape: shape,
      values: [
        drive.map { .object(DriveInfoObject($0, self)) } ?? .string(location.drive),
        drive.map { .object(ProviderInfoObject($0.provider, self)) } ?? .null, .string(path),
        .string(path),
      ], text: path)
  }
}
