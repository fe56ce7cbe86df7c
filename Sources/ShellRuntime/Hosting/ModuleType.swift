/// A .NET type that a module of commands brings along: an enumeration, or a class of which scripts
/// make objects.
public struct ModuleType {
  /// Full name.
  public let name: String
  let enumeration: Enumeration?
  let make: ((_ arguments: [Value], Shell) throws(ShellError) -> ShellObject)?

  /// An enumeration with these members, which count up from 0.
  public init(_ name: String, members: [String]) {
    self.name = name
    enumeration = Enumeration(
      name: name, isFlags: false, names: members, numbers: Array(members.indices))
    make = nil
  }

  /// A class whose objects `[T]::new(...)` and `New-Object` make like this.
  public init(
    _ name: String,
    make: @escaping (_ arguments: [Value], Shell) throws(ShellError) -> ShellObject
  ) {
    self.name = name
    enumeration = nil
    self.make = make
  }
}

extension Engine {
  /// Makes a type known under its full name.
  public func register(_ type: ModuleType) {
    moduleTypes[TextComparison.folded(type.name)] = type
  }

  /// The type of a full name, without regard to case.
  func moduleType(_ name: String) -> ModuleType? {
    moduleTypes[TextComparison.folded(name)]
  }
}

extension ShellError {
  /// The error of a method that was called with a number of arguments that it does not take.
  public static func noOverload(_ method: String, _ count: Int) -> ShellError {
    Methods.noOverload(method, count)
  }
}
