import CoManagementCmdlets
import CoManagementModel
import Transcripts

/// A moment of the lab that the learner gave a name to.
struct SavedLab {
  /// As typed; letter case does not tell names apart.
  let name: String
  /// The step that was open.
  let step: Int
  /// Whether the learner was on a copy.
  let isExploring: Bool
  /// The lines that led to it since the step, or the copy, began.
  let lines: [LineRecord]
}

extension LearningSession {
  /// The lab, marked with what changed since it began.
  func drawLab(_ turn: inout Turn) {
    turn.show = [
      .lab(LabDrawing(world.simulation, since: initialWorld, onlyChanges: false), .whole)
    ]
  }

  /// What is otherwise between two moments; a moment is the number of a line, the lab as that line
  /// left it; 0 = the lab's beginning, nil = now.
  func drawChanges(from first: Int, to last: Int?, _ turn: inout Turn) {
    guard last.map({ $0 > first }) ?? true else {
      turn.notices = ["lab changes takes the earlier line first: lab changes 4 9."]
      return
    }
    guard let before = lab(afterLine: first, &turn) else { return }
    var after = world.simulation
    if let last {
      guard let found = lab(afterLine: last, &turn) else { return }
      after = found
    }
    let words = "after line \(last.map(String.init) ?? String(review.lastNumber))"
    let from = first == 0 ? "the beginning" : "line \(first)"
    turn.show = [
      .lab(
        LabDrawing(after, since: before, onlyChanges: true),
        .changes(from: from, to: last == nil ? "now" : words))
    ]
  }

  /// The lab as a line left it; says why where that is not kept.
  private func lab(afterLine number: Int, _ turn: inout Turn) -> Simulation? {
    if number == 0 { return initialWorld }
    let earlier = past.compactMap { deed -> LineRecord? in
      if case .typed(let line) = deed { return line }
      return nil
    }
    let known = (earlier + lines + (exploration?.lines ?? [])).filter { $0.number > 0 }
    guard let place = known.firstIndex(where: { $0.number == number }) else {
      turn.notices = [
        number > review.lastNumber
          ? "Line \(number) is not typed yet; review lists your lines with their numbers."
          : "Line \(number) does not lead to this lab: it was taken back or stopped, or belongs "
            + "to another step. review tells which."
      ]
      return nil
    }
    guard known.indices.contains(place + 1) else { return world.simulation }
    return known[place + 1].before?.simulation
  }
}

extension LearningSession {
  /// Gives the present moment a name.
  func saveLab(_ name: String, _ turn: inout Turn) {
    record(.note(placed(.saveLab, name)))
    let folded = name.lowercasedASCII()
    let isNew = !saved.contains { $0.name.lowercasedASCII() == folded }
    saved.removeAll { $0.name.lowercasedASCII() == folded }
    saved.append(
      SavedLab(
        name: name, step: stepIndex, isExploring: isExploring,
        lines: exploration?.lines ?? lines))
    turn.notices = [
      "\(isNew ? "Saved" : "Saved anew") as '\(name)'. restore \(name) comes back to this moment."
    ]
  }

  /// Comes back to a moment that has a name; the lines since then can be done again.
  func restoreLab(_ name: String, _ turn: inout Turn) {
    let folded = name.lowercasedASCII()
    guard let moment = saved.first(where: { $0.name.lowercasedASCII() == folded }) else {
      let names = saved.map { "'\($0.name)'" }.joined(separator: ", ")
      turn.notices = [
        saved.isEmpty
          ? "No moment of this lab has a name yet: save before-the-change gives it one."
          : "There is no saved lab '\(name)'. Saved are \(names)."
      ]
      return
    }
    guard moment.step == stepIndex else {
      turn.notices = [
        "'\(moment.name)' was saved in step \(moment.step + 1): goto \(moment.step + 1) first."
      ]
      return
    }
    guard moment.isExploring == isExploring else {
      turn.notices = [
        moment.isExploring
          ? "'\(moment.name)' was a moment of a copy, which is gone."
          : "'\(moment.name)' is a moment of your lab: done leaves the copy first."
      ]
      return
    }
    record(.note(placed(.restoreLab, name)))
    goBack(to: moment, &turn)
    turn.notices.append("The lab is as it was when you saved '\(moment.name)'.")
  }
}
