public import ShellRuntime

/// How objects of some types are shown where nothing else is asked for.
public struct FormatView {
  /// By what `-View` knows it.
  public let name: String
  /// PSTypeNames that it applies to.
  public let typeNames: [String]
  /// Table, list, wide or free text.
  public let layout: Layout
  /// The heading above objects that share a value, as the directory of file listings; nil = none.
  public let group: FormatGroup?
  /// Whether columns without an alignment stand as the first object's values ask for; else left,
  /// as in the views of PowerShell's own files.
  public let alignsByType: Bool
  /// Whether long cells take several lines without being asked.
  public let wraps: Bool
  /// Whether only `-View` leads to it.
  public let isByNameOnly: Bool
  /// Whether everything is to be seen however narrow the screen is.
  public let isPage: Bool

  /// The form of a view.
  public enum Layout {
    /// A row an object.
    case table([FormatColumn])
    /// A block of `Label : value` an object.
    case list([FormatField])
    /// A block an object of those of these properties that it has.
    case properties([String])
    /// Names side by side.
    case wide(FormatField)
    /// Lines of its own an object, one object under the other.
    case entries((Value, PropertyReader) throws(ShellError) -> [String])
    /// Lines of its own an object, between the others.
    case text((Value, PropertyReader) throws(ShellError) -> [String])
    /// Paragraphs of its own an object, between the others.
    case paragraphs((Value, PropertyReader) throws(ShellError) -> [Paragraph])
  }

  /// A view for objects of some types.
  public init(
    _ typeNames: [String], _ layout: Layout, name: String? = nil, group: FormatGroup? = nil,
    alignsByType: Bool = false, wraps: Bool = false, isByNameOnly: Bool = false,
    isPage: Bool = false
  ) {
    self.isByNameOnly = isByNameOnly
    self.isPage = isPage
    self.name = name ?? typeNames.first ?? ""
    self.typeNames = typeNames
    self.layout = layout
    self.group = group
    self.alignsByType = alignsByType
    self.wraps = wraps
  }
}

extension FormatView.Layout {
  /// Whether objects of the view take no part in tables and lists.
  var standsAlone: Bool {
    switch self {
    case .text, .paragraphs: true
    case .table, .list, .properties, .wide, .entries: false
    }
  }

  /// The command that gives this form; nil where objects take no part in any.
  var shape: FormatShape? {
    switch self {
    case .table: .table
    case .list, .properties: .list
    case .wide: .wide
    case .entries: .custom
    case .text, .paragraphs: nil
    }
  }
}

/// A heading of a view.
public struct FormatGroup {
  /// The value that objects of a group share.
  public let key: FormatExpression
  /// `Directory`; written before the value. nil = the name of the property that was found.
  public let label: String?
  /// Columns before the label: 3 for `-GroupBy`, 4 for the views of file listings.
  public let indent: Int

  /// A heading by a value; see the properties.
  public init(key: FormatExpression, label: String?, indent: Int = 3) {
    self.key = key
    self.label = label
    self.indent = indent
  }
}

/// What a cell or a field shows.
public enum FormatExpression {
  /// A property by name.
  case property(String)
  /// A value calculated from the object.
  case computed((Value, PropertyReader) throws(ShellError) -> Value)
}

/// A property or calculated value with its label.
public struct FormatField {
  /// Shown before the value.
  public let label: String
  /// What is shown.
  public let expression: FormatExpression
  /// .NET format of the value, `N2`; nil = none.
  public let format: String?
  /// What errors call the field: the text of a calculated one.
  public let source: String
  /// How deep `Format-Custom` opens the value; nil = as deep as all.
  public let depth: Int?

  /// A field that shows `expression`.
  public init(
    _ label: String, _ expression: FormatExpression, format: String? = nil, source: String? = nil,
    depth: Int? = nil
  ) {
    self.label = label
    self.source = source ?? label
    self.depth = depth
    self.expression = expression
    self.format = format
  }

  /// A field that shows the property of that name.
  public init(_ name: String) { self.init(name, .property(name)) }
}

/// A field as a column of a table.
public struct FormatColumn {
  /// Header and value.
  public let field: FormatField
  /// Columns of the screen; 0 = as wide as the data need.
  public let width: Int
  /// nil = left in a view; in a table made from properties right for numbers and booleans of the
  /// first object.
  public let alignment: CellAlignment?

  /// A column that shows `field`.
  public init(_ field: FormatField, width: Int = 0, alignment: CellAlignment? = nil) {
    self.field = field
    self.width = width
    self.alignment = alignment
  }

  /// A column that shows the property of that name.
  public init(_ name: String, width: Int = 0, alignment: CellAlignment? = nil) {
    self.init(FormatField(name), width: width, alignment: alignment)
  }
}

/// The views by type name; the one registered last wins.
public struct FormatViewTable {
  private var views: [FormatView] = []
  private var byType: [String: [Int]] = [:]

  /// A table with some views.
  public init(_ views: [FormatView] = []) {
    for view in views { register(view) }
  }

  /// Adds a view.
  public mutating func register(_ view: FormatView) {
    for name in view.typeNames {
      byType[TextComparison.folded(name), default: []].append(views.count)
    }
    views.append(view)
  }

  /// A type's name without the sign that the object came from another machine.
  static func masked(_ typeName: String) -> String {
    typeName.hasPrefix("Deserialized.")
      ? String(typeName.dropFirst("Deserialized.".utf8.count)) : typeName
  }

  /// The view of the most specific of the type names that has one that fits.
  func view(for typeNames: [String], where fits: (FormatView) -> Bool) -> FormatView? {
    for name in typeNames {
      guard let indices = byType[TextComparison.folded(Self.masked(name))] else { continue }
      if let index = indices.last(where: { fits(views[$0]) }) { return views[index] }
    }
    return nil
  }

  /// The views of exactly a type, in the order in which they were registered.
  func views(of typeName: String) -> [FormatView] {
    byType[TextComparison.folded(Self.masked(typeName))]?.map { views[$0] } ?? []
  }
}
