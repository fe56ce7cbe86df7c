/// What a reader accepts and a writer keeps to; sizes in bytes. Nothing beyond them is parsed.
public struct TranscriptLimits: Equatable, Sendable {
  /// The longest line, its line feed not counted; at least 4,096.
  public var lineBytes: Int
  /// The largest file.
  public var fileBytes: Int
  /// How deep arrays and objects may stand in one another within a line.
  public var nesting: Int
  /// How much of a line's output is recorded, in bytes of JSON; more is cut and marked so.
  public var outputBytes: Int

  /// Limits; by default 1 MiB a line, 64 MiB a file, 16 levels, 256 KiB of output a line.
  public init(
    lineBytes: Int = 1 << 20, fileBytes: Int = 64 << 20, nesting: Int = 16,
    outputBytes: Int = 256 << 10
  ) {
    self.lineBytes = max(lineBytes, 4_096)
    self.fileBytes = max(fileBytes, 4_096)
    self.nesting = min(max(nesting, 1), 256)
    self.outputBytes = min(max(outputBytes, 0), self.lineBytes / 3)
  }
}
