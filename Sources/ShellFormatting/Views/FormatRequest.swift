/// What a formatting command is asked for.
public struct FormatRequest {
  /// The form; nil = as the objects' type says.
  public var shape: FormatShape?
  /// Properties, wildcards and calculated fields; empty = as the type says.
  public var fields: [FormatSelection] = []
  /// Heading above objects that share a value.
  public var group: FormatGroup?
  /// Column widths from all of the data (`-AutoSize`).
  public var fitsData = false
  /// Long cells wrap (`-Wrap`).
  public var wraps = false
  /// No header (`-HideTableHeaders`).
  public var hidesHeader = false
  /// Items in a row of a wide listing; 0 = 2, or as many as fit with `fitsData`.
  public var columns = 0
  /// Strings and numbers are treated as objects too (`-Force`).
  public var forces = false
  /// Elements of a collection that are shown; below 0 = all.
  public var enumerationLimit = CellText.enumerationLimit

  /// The default formatting.
  public init(shape: FormatShape? = nil) { self.shape = shape }
}

/// The forms of `Format-*`.
public enum FormatShape: Sendable {
  // swift-format-ignore
  case table, list, wide
}

/// One entry of `-Property`.
public enum FormatSelection {
  /// A name, maybe with wildcards.
  case name(String)
  /// A calculated or relabelled field.
  case field(FormatField, width: Int, alignment: CellAlignment?)
}
