import Transcripts

/// Writes one JSON value without white space, keys in the order given.
struct ResultWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init() { bytes.reserveCapacity(2_048) }

  mutating func object(_ key: String? = nil, _ body: (inout ResultWriter) -> Void) {
    container(key, "{", "}", body)
  }

  mutating func array(_ key: String? = nil, _ body: (inout ResultWriter) -> Void) {
    container(key, "[", "]", body)
  }

  mutating func field(_ key: String, _ text: String?) {
    guard let text else { return null(key) }
    begin(key)
    JSONLineFields.append(text, to: &bytes)
  }

  mutating func field(_ key: String, _ integer: Int?) {
    guard let integer else { return null(key) }
    begin(key)
    append(String(integer))
  }

  mutating func null(_ key: String) {
    begin(key)
    append("null")
  }

  mutating func element(_ text: String) {
    begin(nil)
    JSONLineFields.append(text, to: &bytes)
  }

  mutating func element(_ integer: Int) {
    begin(nil)
    append(String(integer))
  }

  mutating func endLine() { append("\n") }

  private mutating func container(
    _ key: String?, _ opening: String, _ closing: String, _ body: (inout ResultWriter) -> Void
  ) {
    begin(key)
    append(opening)
    needsComma = false
    body(&self)
    append(closing)
    needsComma = true
  }

  private mutating func begin(_ key: String?) {
    if needsComma { append(",") }
    needsComma = true
    guard let key else { return }
    JSONLineFields.append(key, to: &bytes)
    append(":")
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
