import Transcripts

/// A transcript with every kind of event and text that needs care.
enum Golden {
  static let header = TranscriptHeader(
    lesson: "connector-status", pack: "sha256:00ff", semantics: 1, seed: "3f9c",
    learner: "L-0042", session: "1", columns: 80, started: "2026-11-23T09:00:00Z")

  static let contents: [(TranscriptEvent.Content, Int)] = [
    (.input("Get-CMSite"), 5_210),
    (.outcome(.init(status: .succeeded, objects: 1, output: ["SiteCode : CHQ", ""])), 4),
    (.note(.init(.hint, ["step": "pilot", "level": 1])), 40_110),
    (.input("New-CMDeviceCollection -Name \"Pilot\\1\"\n| Out-Null"), 9_120),
    (.reply("All Systems \u{1F600} \u{0}\u{1B}[2J\u{202E}é", to: "LimitingCollectionName"), 3_300),
    (
      .outcome(
        .init(
          status: .failed, worldChange: "9f31c2d4", errors: ["ItemNotFound,GetCMSite"],
          output: ["Grüße", "\u{85}\u{7F}\t\r"])), 5
    ),
    (.input("Start-Sleep 9"), 1),
    (.outcome(.init(status: .interrupted)), 2_000),
    (
      .note(
        .init(
          .step,
          ["step": "pilot", "passed": true, "points": -2, "missed": .list(["a", "b\u{0}"])])), 3
    ),
    (.note(.init("something-new")), 0),
    (.end(.init(reason: "quit", events: 10)), 0),
  ]

  static var transcript: Transcript {
    let events = contents.enumerated().map { index, pair in
      TranscriptEvent(number: index + 1, content: pair.0, milliseconds: pair.1)
    }
    return Transcript(header: header, events: events)
  }

  /// The lines of the golden transcript, each with its line feed.
  static var lines: [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in transcript.encoded() {
      lines[lines.count - 1].append(byte)
      if byte == 0x0A { lines.append([]) }
    }
    return lines.dropLast()
  }
}
