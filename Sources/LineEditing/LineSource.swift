/// Where the parts of an input come from: an editing terminal or plain bytes.
protocol LineSource: AnyObject {
  func readSegment(_ request: SegmentRequest) -> ReadResult
  func addHistory(_ line: String)
  func discardPending()
}

/// One line to ask for.
struct SegmentRequest {
  var prompt: String
  /// The lines already entered of the same input, each with its `\n`; empty for the first.
  var textBefore = ""
  /// Put into the line, not submitted.
  var initialText = ""
  /// An answer to a question has no history and no completion.
  var isAnswer = false
  /// What is typed is not shown.
  var isSecret = false
}
