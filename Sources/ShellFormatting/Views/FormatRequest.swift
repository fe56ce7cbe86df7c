public import ShellRuntime

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
  /// How errors among the objects are shown; the width is the screen's.
  public var errorView = ErrorView(width: 0)
  /// What could not be worked out is shown as `#ERR` (`-DisplayError`).
  public var displaysErrors = false
  /// What could not be worked out is told behind its object (`-ShowError`).
  public var showsErrors = false
  /// Objects within one another that `Format-Custom` opens.
  public var depth = 5
  /// The name of a registered view (`-View`).
  public var viewName: String?
  /// Makes the error of the command that asks, of an id and a message.
  public var refuse: (String, String) -> ShellError = { id, message in
    .terminating(ErrorRecord(id: id, category: .objectNotFound, message: message))
  }
  /// What is shown of a collection (`-Expand`).
  public var expansion = FormatExpansion.elements

  /// The default formatting.
  public init(shape: FormatShape? = nil) { self.shape = shape }

  /// What the variables of a session ask for; without a session the default formatting.
  public init(shape: FormatShape? = nil, for shell: Shell?, scriptName: String? = nil) {
    self.shape = shape
    errorView.scriptName = scriptName
    guard let shell else { return }
    if case .int(let limit) = shell.globalVariable("FormatEnumerationLimit") {
      enumerationLimit = Int(limit)
    }
    errorView.style = ErrorView.Style(of: shell)
  }
}

extension ErrorView.Style {
  /// What `$ErrorView` says; what is no view is the concise one.
  public init(of shell: Shell?) {
    let name = shell?.globalVariable("ErrorView").text ?? ""
    let known = Self.allCases.first { NameTable.equalsIgnoringCase($0.rawValue, name) }
    self = known ?? .concise
  }
}

/// The forms of `Format-*`.
public enum FormatShape: Sendable {
  // swift-format-ignore
  case table, list, wide, custom

  /// As it stands in the name of its command.
  var word: String {
    switch self {
    case .table: "Table"
    case .list: "List"
    case .wide: "Wide"
    case .custom: "Custom"
    }
  }
}

/// What `-Expand` shows of a collection.
public enum FormatExpansion: String, Sendable, CaseIterable {
  /// The collection itself.
  case collection = "CoreOnly"
  /// Its elements.
  case elements = "EnumOnly"
  /// The collection, and behind it its elements.
  case both = "Both"
}

/// One entry of `-Property`.
public enum FormatSelection {
  /// A name, maybe with wildcards.
  case name(String)
  /// A calculated or relabelled field.
  case field(FormatField, width: Int, alignment: CellAlignment?)
}
