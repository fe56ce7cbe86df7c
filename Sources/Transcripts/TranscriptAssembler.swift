/// Makes a reading of lines that are handed to it one after another. No input or output.
struct TranscriptAssembler {
  private let reader: TranscriptReader
  private var header: TranscriptHeader?
  private var events: [TranscriptEvent] = []
  private var problems: [TranscriptProblem] = []
  private var chain: HashChain?
  private var sealedEvents = 0
  private var brokenAtEvent: Int?
  private var signature = TranscriptIntegrity.Signature.absent
  private var isTorn = false
  private var lacksLineFeed = false
  private var lineNumber = 0
  private var wholeBytes = 0

  init(_ reader: TranscriptReader) {
    self.reader = reader
  }

  private var hasStopped: Bool { problems.contains { $0.stopsReading } }

  /// Takes a line without its line feed; false where reading stops.
  mutating func take(_ line: UnsafeRawBufferPointer) -> Bool {
    lineNumber += 1
    do throws(JSONLineFault) {
      if header == nil { try takeHeader(line) } else { try takeEvent(line) }
    } catch {
      report(error, in: line)
    }
    if hasStopped { return false }
    wholeBytes += line.count + 1
    return true
  }

  /// Takes what follows the last line feed. A JSON object that is whole is a whole line; of any
  /// other a part is missing.
  mutating func takeTail(_ line: UnsafeRawBufferPointer) {
    if line.isEmpty { return }
    lineNumber += 1
    do throws(JSONLineFault) {
      if header == nil { try takeHeader(line) } else { try takeEvent(line) }
      if hasStopped { return }
      lacksLineFeed = true
      wholeBytes += line.count
    } catch where header == nil {
      problems.append(TranscriptProblem(.cutInHeader, line: 1))
    } catch {
      isTorn = true
      problems.append(TranscriptProblem(.tornLastLine(bytes: line.count), line: lineNumber))
    }
  }

  mutating func refuse(_ reason: TranscriptProblem.Reason) {
    problems.append(TranscriptProblem(reason, line: lineNumber + 1))
  }

  consuming func finish() -> TranscriptReading {
    if lineNumber == 0, problems.isEmpty { refuse(.empty) }
    var completeness = TranscriptIntegrity.Completeness.open
    if case .end? = events.last?.content, !hasStopped { completeness = .ended }
    if isTorn { completeness = .torn }
    let integrity = TranscriptIntegrity(
      chain: chainState, completeness: completeness, signature: signature)
    return TranscriptReading(
      transcript: header.map { Transcript(header: $0, events: events) }, integrity: integrity,
      problems: problems, wholeBytes: wholeBytes, lacksLineFeed: lacksLineFeed, chain: chain)
  }

  private var chainState: TranscriptIntegrity.Chain {
    if let brokenAtEvent { return .broken(atEvent: brokenAtEvent) }
    return sealedEvents == 0 ? .absent : .intact
  }
}

extension TranscriptAssembler {
  private mutating func takeHeader(_ line: UnsafeRawBufferPointer) throws(JSONLineFault) {
    var parser = TranscriptHeaderParser(line, nesting: reader.limits.nesting)
    switch try parser.parse() {
    case .header(let read):
      header = read
      chain = HashChain(headerLine: line)
    case .laterVersion(let version):
      problems.append(TranscriptProblem(.laterVersion(version), line: 1))
    case .notATranscript:
      problems.append(TranscriptProblem(isCut(line) ? .cutInHeader : .notATranscript, line: 1))
    }
  }

  /// True where the line is the beginning of what every transcript begins with.
  private func isCut(_ line: UnsafeRawBufferPointer) -> Bool {
    let opening: StaticString = "{\"cotutor\":1,\"kind\":\"transcript\""
    guard !line.isEmpty, line.count < opening.utf8CodeUnitCount else { return false }
    return line.enumerated().allSatisfy { opening.utf8Start[$0.offset] == $0.element }
  }

  private mutating func takeEvent(_ line: UnsafeRawBufferPointer) throws(JSONLineFault) {
    var parser = TranscriptEventParser(
      line, nesting: reader.limits.nesting, keepsOutput: reader.keepsOutput)
    let parsed = try parser.parse()
    let place = events.count + 1
    var follows = parsed.event.number == place
    if case .end(let end) = parsed.event.content {
      follows = follows && end.events == events.count
      signature = .absent
    }
    if let seal = parsed.seal {
      let isRight = isRight(seal, in: line)
      if !isRight, !HashChain.areHexadecimal(seal.digits) {
        throw JSONLineFault(
          offset: seal.covered + 6, reason: .malformed("64 hexadecimal digits are expected"))
      }
      chain?.advance(to: seal.digits)
      follows = follows && isRight && sealedEvents == events.count
      sealedEvents += 1
    } else {
      follows = follows && sealedEvents == 0
      if let key = parsed.unknownKey {
        let name = String(decoding: UnsafeRawBufferPointer(rebasing: line[key]), as: UTF8.self)
        reportPassedOver(.unknownKey(name), line, key.lowerBound)
      }
    }
    if !follows, brokenAtEvent == nil { brokenAtEvent = place }
    if case .unknown(let kind) = parsed.event.content {
      reportPassedOver(.unknownKind(kind), line, 0)
    }
    events.append(parsed.event)
  }

  /// Whether the line's `h` follows from the one before; looks at its signature too.
  private mutating func isRight(
    _ seal: ParsedEvent.Seal, in line: UnsafeRawBufferPointer
  ) -> Bool {
    let covered = UnsafeRawBufferPointer(rebasing: line[..<seal.covered])
    guard let expected = chain?.next(covering: covered) else { return false }
    if let text = seal.signature {
      signature = reader.judge(signature: text, key: seal.key ?? "", over: seal.digits)
    }
    return HashChain.areEqual(expected, seal.digits)
  }

  /// A file of nothing but unknown things must not make a list as long as itself.
  private mutating func reportPassedOver(
    _ reason: TranscriptProblem.Reason, _ line: UnsafeRawBufferPointer, _ offset: Int
  ) {
    guard problems.count < 20 else { return }
    problems.append(
      TranscriptProblem(reason, line: lineNumber, column: column(of: offset, in: line)))
  }

  private mutating func report(_ fault: JSONLineFault, in line: UnsafeRawBufferPointer) {
    var reason = TranscriptProblem.Reason.notUTF8
    if case .malformed(let why) = fault.reason { reason = .malformed(why) }
    if line.last == 0x0D, fault.offset >= line.count - 1 {
      reason = .malformed("it ends in CR LF, so the file was converted on its way; convert it back")
    }
    if header != nil, sealedEvents > 0, brokenAtEvent == nil { brokenAtEvent = events.count + 1 }
    problems.append(
      TranscriptProblem(
        reason, line: lineNumber, column: column(of: fault.offset, in: line)))
  }

  /// In Unicode scalars from 1.
  private func column(of offset: Int, in line: UnsafeRawBufferPointer) -> Int {
    var column = 1
    for byte in line.prefix(offset) where byte & 0xC0 != 0x80 { column += 1 }
    return column
  }
}
