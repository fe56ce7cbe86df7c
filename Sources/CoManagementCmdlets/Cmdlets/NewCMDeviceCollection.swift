import CoManagementModel
import ShellRuntime

/// `New-CMDeviceCollection`
struct NewCMDeviceCollection: Cmdlet {
  private var draft = CollectionDraft()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a device collection whose members come from another one.",
      examples: """
        PS> (New-CMDeviceCollection -Name Pilot -LimitingCollectionName 'All Systems').CollectionID
        XYZ00014
        PS> New-CMDeviceCollection -Name Test -LimitingCollectionId SMS00001 -WhatIf
        What if: Performing the operation "New-CMDeviceCollection" on target "Name="Test"".
        PS> New-CMDeviceCollection -Name pilot -LimitingCollectionId SMS00001
        ! ItemAlreadyExists,New-CMDeviceCollection
        PS> New-CMDeviceCollection -Name Test -LimitingCollectionName Nowhere
        ! ItemNotFound,New-CMDeviceCollection
        """,
      isReader: false,
      parameters: CollectionDraft.parameters(\.draft))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.create(kind: .device, context)
  }
}
