import ShellRuntime

/// `hostname`
struct Hostname: Cmdlet {
  static var commandName: String { "hostname" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Prints the name of the machine that the shell is on.",
      examples: """
        PS> hostname
        CM01
        PS> hostname -NoSuch
        ! NamedParameterNotFound,hostname
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.write(context.world.computerName)
  }
}
