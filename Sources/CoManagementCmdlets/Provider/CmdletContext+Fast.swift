import ShellRuntime

extension CmdletContext {
  /// The module's warning of lazy properties, where a cmdlet that has `-Fast` runs without it.
  func warnUnlessFast(_ isFast: Bool) throws(ShellError) {
    guard !isFast, !shell.variable("CMPSSuppressFastNotUsedCheck").isTrue else { return }
    try writeWarning(
      "'\(call.name)' supports -Fast. Using this option can greatly improve performance. "
        + "Use of this option is recommended if lazy loaded properties are not required. To "
        + "disable this warning, set $CMPSSuppressFastNotUsedCheck=$true.")
  }
}
