/// The current binding of a name: its value and the scope that set it.
struct VariableCell {
  var value: Value = .null
  /// Depth of the scope, 0 for the session's; -1 where the variable does not exist.
  var depth: Int32 = -1
  /// Set from a pipeline that gave nothing, so that it gives nothing to a pipeline either.
  var isNothing = false
  /// `$private:x`: not in sight of the scopes below.
  var isPrivate = false
  /// Type constraint, validators, read-only; nil for most.
  var attributes: VariableAttributes?
}

/// What is known of a variable beside its value.
final class VariableAttributes {
  var type: ShellType?
  var validators: [ArgumentValidator] = []
  var isReadOnly = false
  var isConstant = false
  /// Set in place from the scopes below.
  var isAllScope = false
  /// What `-Description` says of it.
  var description = ""
  /// `-Visibility Private`: not for who types at the prompt.
  var isHidden = false

  /// Whether nothing is known of it.
  var isPlain: Bool {
    type == nil && validators.isEmpty && !isReadOnly && !isConstant && !isAllScope && !isHidden
      && description.isEmpty
  }

  init(type: ShellType? = nil) { self.type = type }

  init(_ other: VariableAttributes) {
    type = other.type
    validators = other.validators
    isReadOnly = other.isReadOnly
    isConstant = other.isConstant
    isAllScope = other.isAllScope
    description = other.description
    isHidden = other.isHidden
  }
}

/// A binding that a scope hides until it ends.
struct TrailEntry {
  let name: Int
  let hidden: VariableCell
}

/// Where a variable is looked up or set.
enum ScopeSelector {
  case current
  case global
  /// The session's scope, or that of the closure that runs.
  case script
}
