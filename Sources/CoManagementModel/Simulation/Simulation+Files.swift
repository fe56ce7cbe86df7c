extension Simulation {
  /// Log files that have at least one line, the current one before the one rolled over.
  public var logFiles: [LogFile] {
    uploadLogFiles + gatewayLogFiles
  }

  private var uploadLogFiles: [LogFile] {
    guard let uploads = state.uploads,
      let number = UploadLog.fileNumber(uploads, at: now)
    else { return [] }
    let folder = LogFile.folder(state.facts)
    let server = state.facts.serviceConnectionPointFQDN
    var files = [
      LogFile(
        serverName: server, folder: folder, name: "CMGatewaySyncUploadWorker.log",
        number: number)
    ]
    if number > 0 {
      files.append(
        LogFile(
          serverName: server, folder: folder, name: "CMGatewaySyncUploadWorker.lo_",
          number: number - 1))
    }
    return files
  }

  /// The file of that path on the server that has the logs; without regard to case, with `\` or
  /// `/`. nil when there is none.
  public func logFile(atPath path: String) -> LogFile? {
    logFiles.first { $0.isNamed(path) }
  }

  /// The last lines written up to now, at most so many, without line ends. All of a file are at
  /// most 250,000 bytes.
  public func lines(of file: LogFile, last count: Int = .max) -> [String] {
    let offset = scenario.utcOffsetMinutes
    return logLines(of: file, last: count).map { $0.text(offsetMinutes: offset) }
  }

  /// When the last line was written; nil for a file without lines.
  public func lastWriteTime(of file: LogFile) -> VirtualInstant? {
    logLines(of: file, last: 1).last?.time
  }

  private func logLines(of file: LogFile, last count: Int) -> [ServerLogLine] {
    guard file.source == .upload else { return gatewayLines(of: file, last: count) }
    guard let uploads = state.uploads else { return [] }
    let log = UploadLog(facts: state.facts, history: uploads, clients: devices.clientCount)
    return log.lines(ofFile: file.number, at: now, last: count)
  }
}
