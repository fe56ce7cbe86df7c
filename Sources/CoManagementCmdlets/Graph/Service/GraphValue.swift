import CoManagementModel

/// A value of a resource's property, as the service's data model has it.
indirect enum GraphValue: Sendable {
  /// Nothing.
  case null
  /// Edm.String and what is written like one.
  case text(String)
  /// Edm.Boolean
  case flag(Bool)
  /// Edm.Int32 and Edm.Int64
  case number(Int)
  /// Edm.DateTimeOffset
  case moment(VirtualInstant)
  /// Several.
  case list([GraphValue])
  /// A resource or a complex value with properties of its own.
  case entity(GraphEntity)
  /// Properties beside those of the type, in order.
  case table([(name: String, value: GraphValue)])

  /// A text, or nothing.
  static func text(_ text: String?) -> GraphValue { text.map { .text($0) } ?? .null }
  /// A Boolean, or nothing.
  static func flag(_ flag: Bool?) -> GraphValue { flag.map { .flag($0) } ?? .null }
  /// A moment, or nothing.
  static func moment(_ moment: VirtualInstant?) -> GraphValue {
    moment.map { .moment($0) } ?? .null
  }
  /// Several texts.
  static func texts(_ texts: [String]) -> GraphValue { .list(texts.map { .text($0) }) }
}
