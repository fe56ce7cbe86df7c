import ShellRuntime

/// Registry keys are copied with their values, and with the keys below them where that is asked.
extension ItemTransfer {
  func transferKey(
    _ source: ItemPath, _ target: ItemPath, _ editor: any DriveEditor
  ) throws(ShellError) -> Bool {
    let what = "Item: \(source.registryText) Destination: \(target.registryText)"
    guard try context.shouldProcess(target: what, action: "\(verb) Key") else { return false }
    let isMoved = verb != "Copy"
    guard !isMoved || !editor.isProtected(source.parts), target.drive.provider == "Registry",
      target.parent.exists
    else {
      try context.writeNotSupported(source)
      return false
    }
    if isMoved, target.exists {
      try PropertyChange(context: context).reportThere(target.name, target)
      return false
    }
    try copyKey(source, target, isDeep: isRecursive || isMoved)
    if isMoved { try editor.remove(at: source.parts) }
    return true
  }

  private func copyKey(
    _ source: ItemPath, _ target: ItemPath, isDeep: Bool
  ) throws(ShellError) {
    guard let editor = target.drive.editor else { return }
    if !target.exists { try editor.makeContainer(at: target.parts) }
    for (name, value) in source.drive.values(at: source.parts) ?? [] {
      try editor.setValue(value, named: name, at: target.parts)
    }
    guard isDeep else { return }
    for key in source.drive.children(at: source.parts) {
      try copyKey(source.child(key.name), target.child(key.name), isDeep: true)
    }
  }
}
