import CLibYAML

/// One event of libyaml, copied out of its memory. Lines and columns from 0, columns in scalars.
struct YamlEvent {
  enum Kind {
    case streamEnd
    case documentStart
    case alias
    case scalar
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    case other
  }

  var kind = Kind.other
  var line = 0
  var column = 0
  var text = ""
  var style = YamlNode.Style.plain
  /// Of an alias, the anchor that it names.
  var anchor: String?
  var tag: String?
  var hasDirectives = false
}

/// What libyaml could not read. Lines and columns from 0.
struct YamlProblem: Error {
  let text: String
  let line: Int
  let column: Int
}

/// The events of a fixed input. `close` frees the parser; the bytes must live until then.
struct YamlEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    isReady = yaml_parser_initialize(parser) == 1
    if isReady {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }
  }

  func close() {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  func next() -> Result<YamlEvent, YamlProblem> {
    guard isReady else {
      return .failure(YamlProblem(text: "no memory to read it", line: 0, column: 0))
    }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return .failure(problem()) }
    defer { yaml_event_delete(&event) }
    return .success(Self.copy(event))
  }

  private func problem() -> YamlProblem {
    let state = parser.pointee
    let text = state.problem.map { String(cString: $0) } ?? "it cannot be read"
    let mark = state.problem_mark
    return YamlProblem(text: text, line: Int(mark.line), column: Int(mark.column))
  }

  private static func copy(_ event: yaml_event_t) -> YamlEvent {
    var copy = YamlEvent()
    copy.line = Int(event.start_mark.line)
    copy.column = Int(event.start_mark.column)
    switch event.type {
    case YAML_STREAM_END_EVENT: copy.kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      copy.kind = .documentStart
      let start = event.data.document_start
      copy.hasDirectives =
        start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
    case YAML_ALIAS_EVENT:
      copy.kind = .alias
      copy.anchor = string(event.data.alias.anchor)
    case YAML_SCALAR_EVENT:
      copyScalar(event, into: &copy)
    case YAML_SEQUENCE_START_EVENT:
      copy.kind = .sequenceStart
      copy.anchor = string(event.data.sequence_start.anchor)
      copy.tag = string(event.data.sequence_start.tag)
    case YAML_SEQUENCE_END_EVENT: copy.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      copy.kind = .mappingStart
      copy.anchor = string(event.data.mapping_start.anchor)
      copy.tag = string(event.data.mapping_start.tag)
    case YAML_MAPPING_END_EVENT: copy.kind = .mappingEnd
    default: break
    }
    return copy
  }

  private static func copyScalar(_ event: yaml_event_t, into copy: inout YamlEvent) {
    let scalar = event.data.scalar
    copy.kind = .scalar
    copy.anchor = string(scalar.anchor)
    copy.tag = string(scalar.tag)
    copy.text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    copy.style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let text else { return nil }
    return String(cString: text)
  }
}
