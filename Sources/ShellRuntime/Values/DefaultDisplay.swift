/// How objects of a shape are shown where nothing else is asked for; formatting reads it where no
/// view is registered for their type.
public struct DefaultDisplay: Sendable {
  /// Rows or blocks.
  public enum Layout: Sendable {
    // swift-format-ignore
    case table, list
  }

  /// Rows or blocks.
  public let layout: Layout
  /// Labels and the properties under them, in order.
  public let fields: [(label: String, property: String)]
  /// A heading above objects that share the value of a property; nil = none.
  public let heading: (label: String, property: String)?

  /// A display of some properties.
  public init(
    _ layout: Layout, _ fields: [(label: String, property: String)],
    heading: (label: String, property: String)? = nil
  ) {
    self.layout = layout
    self.fields = fields
    self.heading = heading
  }
}
