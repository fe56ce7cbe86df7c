import ShellRuntime

/// `New-PSDrive`.
struct NewPSDrive: Cmdlet {
  var name = ""
  var psProvider = ""
  var root = ""
  var description = ""
  var scope = ""
  var persist = false
  var credential: Value = .null

  static var declaration: CmdletDeclaration<NewPSDrive> {
    CmdletDeclaration(
      synopsis: "Gives a place on the drives a drive of its own.",
      examples: """
        PS> New-PSDrive -Name Logs -PSProvider FileSystem -Root C:\\Windows\\CCM\\Logs | Out-Null; \
        ls Logs: -Name
        a.log

        PS> New-PSDrive -Name C -PSProvider FileSystem -Root C:\\Windows
        ! DriveAlreadyExists,Microsoft.PowerShell.Commands.NewPSDriveCommand

        PS> New-PSDrive -Name L -PSProvider Bogus -Root C:\\Windows
        ! ProviderNotFound,Microsoft.PowerShell.Commands.NewPSDriveCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: nil, supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.PSDriveInfo"]),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "The drive's name, without a colon.", position: 0, mandatory: true,
          byPropertyName: true),
        Parameter(
          "PSProvider", \.psProvider, "Its kind: `FileSystem`, `Registry`, `CMSite`.",
          position: 1, mandatory: true, byPropertyName: true),
        Parameter(
          "Root", \.root, "The folder or key, for `CMSite` the site server.", position: 2,
          mandatory: true, byPropertyName: true, empty: true),
        Parameter(
          "Description", \.description, "What the new drive says of itself.",
          byPropertyName: true),
        Parameter(
          "Scope", \.scope, "Accepted; drives belong to the whole session.", byPropertyName: true),
        Parameter(
          "Persist", \.persist, "For shares, of which the lab has none: a folder is refused."),
        Parameter(
          "Credential", \.credential, "Accepted.", type: "PSCredential", byPropertyName: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let shell = context.shell
    if name.unicodeScalars.contains(where: { ";~/\\.:".unicodeScalars.contains($0) }) {
      throw context.failure(
        "Argument", .invalidArgument,
        "Cannot process the drive name because the drive name contains one or more of the "
          + "following characters that are not valid: ; ~ / \\ . :",
        target: .string(name), exceptionType: "System.Management.Automation.PSArgumentException")
    }
    guard shell.drive(named: name) == nil else {
      throw context.failure(
        "DriveAlreadyExists", .resourceExists,
        "A drive with the name '\(name)' already exists.", target: .string(name),
        exceptionType: "System.Management.Automation.SessionStateException")
    }
    let known = context.world.drives.filter {
      TextComparison.equalsIgnoringCase($0.provider, psProvider)
    }
    guard let first = known.first else {
      throw context.failure(
        "ProviderNotFound", .objectNotFound,
        "Cannot find a provider with the name '\(psProvider)'.", target: .string(psProvider),
        exceptionType: "System.Management.Automation.ProviderNotFoundException")
    }
    if persist, !root.hasPrefix("\\\\") {
      throw context.failure(
        "DriveRootNotNetworkPath", .invalidArgument,
        "When you use the Persist parameter, the root must be a file system location on a remote "
          + "computer.", target: .string(name), exceptionType: "System.NotSupportedException")
    }
    let target = "Name: \(name) Provider: \(first.provider) Root: \(root)"
    guard try context.shouldProcess(target: target, action: "New drive") else { return }
    try mount(known, first, context)
    guard let made = shell.drive(named: name) else { return }
    try context.write(DriveInfoObject(made, description: description, shell))
  }

  private func mount(
    _ known: [any Drive], _ first: any Drive, _ context: CmdletContext
  ) throws(ShellError) {
    let shell = context.shell
    if first.provider == "CMSite" {
      guard Self.isHost(root, first.root) else { throw unknownRoot(context) }
      if TextComparison.equalsIgnoringCase(name, first.name), shell.restoreDrive(name) { return }
      return shell.mount(MountedDrive(name: name, root: root, drive: first, prefix: []))
    }
    let place = try PathResolver(context: context).path(root)
    guard place.isContainer, known.contains(where: { $0.provider == place.drive.provider }) else {
      throw unknownRoot(context)
    }
    shell.mount(
      MountedDrive(
        name: name, root: place.registryText, drive: place.drive, prefix: place.parts))
  }

  /// The server by its full or its short name.
  private static func isHost(_ written: String, _ known: String) -> Bool {
    let short = known.split(separator: ".").first.map(String.init) ?? known
    return TextComparison.equalsIgnoringCase(written, known)
      || TextComparison.equalsIgnoringCase(written, short)
  }

  private func unknownRoot(_ context: CmdletContext) -> ShellError {
    context.failure(
      "DriveRootError", .readError,
      "The specified drive root \"\(root)\" either does not exist, or it is not a folder.",
      target: .string(name), exceptionType: "System.IO.IOException")
  }
}
