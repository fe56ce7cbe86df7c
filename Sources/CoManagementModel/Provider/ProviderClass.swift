/// A class of the SMS Provider: its properties and how each is read from what the model gives.
/// Cmdlets and queries read the same table, so that they cannot differ.
public struct ProviderClass<Instance: Sendable>: Sendable {
  /// A property of the class.
  public struct Property: Sendable {
    /// As WMI spells it.
    public let name: String
    /// What it holds.
    public let type: WqlType
    /// Reads it.
    public let read: @Sendable (Instance) -> WqlValue
  }

  /// `SMS_Site`.
  public let name: String
  /// Names of the properties that name an instance, in the order of its path.
  public let keys: [String]
  /// In the order of the alphabet.
  public let properties: [Property]

  init(_ name: String, keys: [String], _ properties: [Property]) {
    self.name = name
    self.keys = keys
    self.properties = properties
  }
}

extension ProviderClass {
  /// Its properties as queries know them.
  var columns: [WqlColumn] { properties.map { WqlColumn($0.name, $0.type) } }

  /// Positions of `keys` in `properties`.
  var keyPositions: [Int] {
    keys.compactMap { key in properties.firstIndex { $0.name == key } }
  }
}

extension ProviderClass.Property {
  static func text(
    _ name: String, _ read: @escaping @Sendable (Instance) -> String?
  ) -> Self {
    Self(name: name, type: .text) { WqlValue(read($0)) }
  }

  static func number(
    _ name: String, _ read: @escaping @Sendable (Instance) -> Int?
  ) -> Self {
    Self(name: name, type: .number) { WqlValue(read($0)) }
  }

  static func flag(
    _ name: String, _ read: @escaping @Sendable (Instance) -> Bool
  ) -> Self {
    Self(name: name, type: .flag) { .flag(read($0)) }
  }

  static func moment(
    _ name: String, _ read: @escaping @Sendable (Instance) -> VirtualInstant?
  ) -> Self {
    Self(name: name, type: .moment) { WqlValue(read($0)) }
  }

  static func texts(
    _ name: String, _ read: @escaping @Sendable (Instance) -> [String]
  ) -> Self {
    Self(name: name, type: .texts) { .texts(read($0)) }
  }
}
