public import ShellRuntime

/// One line of the catalogue, decoded.
public struct CatalogueEntry: Equatable, Sendable {
  /// What binding, completion and `Get-Command -Syntax` use. `-WhatIf` and `-Confirm` are not
  /// among its parameters: `supportsShouldProcess` stands for them.
  public let signature: CommandSignature
  /// What only help uses.
  public let facts: CmdletFacts

  /// Decodes the line at `range` of a file.
  init(_ file: CatalogueFile, _ range: Range<Int>) throws(CatalogueReadError) {
    var decoder = EntryDecoder(CatalogueReader(file.bytes, range), module: file.module)
    try decoder.decode()
    signature = try decoder.signature()
    facts = decoder.facts
  }
}
