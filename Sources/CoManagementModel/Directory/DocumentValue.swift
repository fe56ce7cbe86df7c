/// A value as it stands in the body of a request: what somebody wants to be stored.
public indirect enum DocumentValue: Sendable, Hashable {
  // swift-format-ignore
  case null
  case text(String)
  case flag(Bool)
  case number(Int64)
  // swift-format-ignore
  case list([DocumentValue])
  case table([DocumentField])

  /// The text, where it is one.
  public var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// The Boolean, where it is one.
  public var flag: Bool? {
    if case .flag(let flag) = self { return flag }
    return nil
  }

  /// Elements of a list, nothing of anything else.
  public var elements: [DocumentValue] {
    if case .list(let elements) = self { return elements }
    return []
  }

  /// Texts of a list; nil where one is no text.
  public var texts: [String]? {
    guard case .list(let elements) = self else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }

  /// Fields of a table, nothing of anything else.
  public var fields: [DocumentField] {
    if case .table(let fields) = self { return fields }
    return []
  }

  /// Fields that are no annotations, as `@odata.type` is.
  var properties: [DocumentField] { fields.filter { !$0.name.hasPrefix("@odata.") } }

  /// The value of a field, without regard to case.
  public subscript(name: String) -> DocumentValue? {
    fields.first { $0.name.equalsIgnoringASCIICase(name) }?.value
  }

  func add(to digest: inout DigestBuilder) {
    switch self {
    case .null: digest.add(0)
    case .text(let text): digest.add(text)
    case .flag(let flag): digest.add(flag ? 1 : 2)
    case .number(let number): digest.add(UInt64(bitPattern: number))
    case .list(let elements):
      digest.add(UInt64(elements.count))
      for element in elements { element.add(to: &digest) }
    case .table(let fields):
      digest.add(UInt64(fields.count))
      for field in fields {
        digest.add(field.name)
        field.value.add(to: &digest)
      }
    }
  }
}

/// A name and its value.
public struct DocumentField: Sendable, Hashable {
  /// As it was written.
  public let name: String
  /// What it says.
  public let value: DocumentValue

  /// A field.
  public init(_ name: String, _ value: DocumentValue) {
    self.name = name
    self.value = value
  }
}
