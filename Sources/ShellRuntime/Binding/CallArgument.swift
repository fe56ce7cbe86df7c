import ShellSyntax

/// One argument as evaluated, before binding.
struct CallArgument {
  /// The name after the dash; nil for a value.
  var name: String?
  /// The value, or what follows the colon of `-Name:value`.
  var value: Value?
  /// A number or bare word as it was written, for parameters that take text.
  var literal: String?
  /// Came from a splatted hashtable: the value belongs to the name.
  var isSplatted = false
  /// Where the name stands, dash and all; nil for what is not written in the call.
  var nameSpan: SourceSpan?
  /// Where the value stands.
  var valueSpan: SourceSpan?

  /// The name as a function without such a parameter finds it in `$args`: `-Name`, `-Name:`.
  var parameterText: String? { name.map { value == nil ? "-\($0)" : "-\($0):" } }

  /// As it appears in messages.
  var text: String { name.map { "-\($0)" } ?? value?.text ?? "" }
}
