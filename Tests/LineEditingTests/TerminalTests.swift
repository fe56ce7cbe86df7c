import Testing

@testable import LineEditing

/// One editor at a time: signals and the wake-up pipe belong to the whole process.
@Suite("In a real pseudo-terminal", .serialized)
struct TerminalTests {}
