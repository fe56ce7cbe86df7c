import CoManagementModel

/// A lab as it is drawn: its parts with what is true of each, and of what is otherwise than at an
/// earlier moment, how it was then.
public struct LabDrawing: Sendable, Equatable {
  /// A fact that holds now, or held then.
  public struct Row: Sendable, Equatable {
    /// What it is about.
    public let name: String
    /// How it is now; nil = it is gone.
    public let value: String?
    /// How it was; nil = it is as it was, or it is new.
    public let was: String?
    /// Whether it is otherwise than it was.
    public let isChanged: Bool
  }

  /// What of the lab is drawn.
  public enum Extent: Sendable, Equatable {
    /// All of it.
    case whole
    /// What differs between two moments, each in words.
    case changes(from: String, to: String)
  }

  /// A part of the lab.
  public struct Section: Sendable, Equatable {
    /// Its name.
    public let title: String
    /// What is true of it.
    public let rows: [Row]
  }

  /// In a fixed order.
  public let sections: [Section]
  /// Changed parts of which no row tells, since what changed in them is not drawn.
  public let silentParts: [String]

  /// The most devices of which a drawing tells one by one.
  static let mostDevices = 20

  /// `lab` with what differs from `earlier` marked; `onlyChanges` leaves out the rest.
  init(_ lab: Simulation, since earlier: Simulation, onlyChanges: Bool) {
    let before = LabSection.all(of: earlier)
    var sections = zip(LabSection.all(of: lab), before).map { now, was in
      Section(title: now.title, rows: Self.rows(now.facts, was: was.facts))
    }
    let devices = Self.deviceRows(lab, since: earlier)
    if let place = sections.firstIndex(where: { $0.title == "Devices" }), !devices.isEmpty {
      let section = sections[place]
      sections[place] = Section(title: section.title, rows: section.rows + devices)
    }
    let told = zip(before, sections).compactMap { section, drawn in
      drawn.rows.contains(where: \.isChanged) ? section.part : nil
    }
    silentParts = lab.changedParts(since: earlier).filter { !told.contains($0) }.map(\.words)
    sections = sections.compactMap { section in
      let rows = section.rows.filter { $0.isChanged || !onlyChanges }
      return rows.isEmpty ? nil : Section(title: section.title, rows: rows)
    }
    self.sections = sections
  }

  /// Whether anything but the clock is otherwise.
  public var hasChanges: Bool {
    !silentParts.isEmpty
      || sections.contains { $0.title != "Clock" && $0.rows.contains(where: \.isChanged) }
  }

  private static func rows(_ now: [LabFact], was: [LabFact]) -> [Row] {
    let rows = now.map { fact in
      let before = was.first { $0.name == fact.name }?.value
      return Row(
        name: fact.name, value: fact.value, was: before == fact.value ? nil : before,
        isChanged: before != fact.value)
    }
    let gone = was.filter { fact in !now.contains { $0.name == fact.name } }
    return rows + gone.map { Row(name: $0.name, value: nil, was: $0.value, isChanged: true) }
  }

  private static func deviceRows(_ lab: Simulation, since earlier: Simulation) -> [Row] {
    let changed = lab.changedDevices(since: earlier)
    var rows = changed.prefix(mostDevices).map {
      Row(name: $0.now.name, value: $0.now.value, was: $0.was, isChanged: true)
    }
    if changed.count > mostDevices {
      rows.append(
        Row(
          name: "and \(changed.count - mostDevices) more devices", value: "changed, too", was: nil,
          isChanged: true))
    }
    return rows
  }
}
