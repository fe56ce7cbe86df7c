/// An interned name of a variable, property, command or parameter: equal without regard to ASCII
/// case exactly when the ids are equal. Valid only with the `NameTable` that made it.
public struct Name: Hashable, Sendable {
  /// Position in its table, from 0.
  @usableFromInline let id: Int32

  @usableFromInline
  init(id: Int32) { self.id = id }
}
