import ShellRuntime

/// `New-TemporaryFile`.
struct NewTemporaryFile: Cmdlet {
  static var declaration: CmdletDeclaration<NewTemporaryFile> {
    CmdletDeclaration(
      synopsis: "Makes an empty file with a name of its own in the folder for such files.",
      examples: """
        PS> (New-TemporaryFile).Extension
        .tmp

        PS> New-TemporaryFile -WhatIf
        What if: Performing the operation "New-TemporaryFile" on target "C:\\Windows\\Temp\\".

        PS> New-TemporaryFile 1
        ! PositionalParameterNotFound,Microsoft.PowerShell.Commands.NewTemporaryFileCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: true,
        outputTypes: ["System.IO.FileInfo"]),
      isReader: false, parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let folder = folder(context)
    guard try context.shouldProcess(target: folder + "\\", action: "New-TemporaryFile") else {
      return
    }
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    var number = context.world.nextRandom()
    var name: [UInt8] = []
    for _ in 0..<6 {
      name.append(letters[Int(number % 36)])
      number /= 36
    }
    let path = folder + "\\tmp" + String(decoding: name, as: UTF8.self) + ".tmp"
    let place = try PathResolver(context: context).path(path)
    let maker = ItemMaker(context: context, place: place, isForced: true)
    if try maker.makeTemporary() { try context.writeItem(at: place) }
  }

  private func folder(_ context: CmdletContext) -> String {
    let environment = context.shell.drive(named: "Env")
    let text = environment?.content(at: ["TEMP"])?.first ?? ""
    return text.isEmpty ? "C:\\Windows\\Temp" : text
  }
}
