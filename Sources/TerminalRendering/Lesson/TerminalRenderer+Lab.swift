import Lessons
public import Tutoring

extension TerminalRenderer {
  /// A lab, what changed in it marked by a star and by how it was.
  public func lab(_ drawing: LabDrawing, _ extent: LabDrawing.Extent) -> [String] {
    finished(labLines(drawing, extent))
  }

  /// The beginning of a lab without a lesson; `isNew` = nothing was typed in it yet.
  public func labOpening(of session: LearningSession, isNew: Bool) -> [String] {
    let words = isNew ? Self.labInvitation : Self.labReminder
    return finished(
      [title(StyledText(session.lesson.title, .strong), rule: "━"), sentence(words)].separated)
  }

  func labLines(_ drawing: LabDrawing, _ extent: LabDrawing.Extent) -> [StyledText] {
    let sections = drawing.sections.map(labSection)
    switch extent {
    case .whole:
      let note = drawing.hasChanges ? sentence(Self.labMark, .faint) : []
      return (sections + [silentLines(drawing), note]).separated
    case .changes(let from, let to):
      let heading = wrapped(StyledText("From \(from) to \(to):", .strong))
      let nothing = drawing.hasChanges ? [] : lines("Nothing differs but the time.")
      return [heading, silentLines(drawing), nothing].separated
        + (sections.isEmpty ? [] : [StyledText()] + sections.separated)
    }
  }

  private func labSection(_ section: LabDrawing.Section) -> [StyledText] {
    let widest = section.rows.map { StyledText($0.name).columns }.max() ?? 0
    let column = min(widest, Self.widestName)
    return [StyledText(section.title, .strong)] + section.rows.flatMap { labRow($0, column) }
  }

  private func labRow(_ row: LabDrawing.Row, _ column: Int) -> [StyledText] {
    let isClock = row.name == "Now"
    let mark = StyledText(row.isChanged && !isClock ? "* " : "  ", .warning)
    let name = StyledText(row.name + (style.draws ? "" : ":"), .faint)
    let isTable = style.draws && style.width >= Self.narrowestTable
    let gap = isTable ? max(1, column + 2 - name.columns) : 1
    let was = row.was.map { $0.isEmpty ? "" : row.value == nil ? $0 : "was \($0)" }
    var value = StyledText(row.value ?? "gone", row.isChanged && !isClock ? .warning : [])
    if let was, !was.isEmpty { value += StyledText(" (\(was))", .faint) }
    return item(mark + name + StyledText.spaces(gap), value)
  }

  /// Parts that differ in what no row shows.
  private func silentLines(_ drawing: LabDrawing) -> [StyledText] {
    guard !drawing.silentParts.isEmpty else { return [] }
    let parts = drawing.silentParts.joined(separator: ", ")
    return lines("Changed in what is not drawn here: \(parts).")
  }

  private static let widestName = 40
  private static let narrowestTable = 70
  private static let labMark = "A star marks what changed since this lab began."
  private static let labInvitation = """
    A lab to try things in: nothing is asked and nothing is scored. `lab` draws it, with changes \
    marked; `undo` takes a line back; `save` and `restore` keep a moment and come back to it; \
    `Get-Help` and `Get-Command` tell what can be typed; `exit` leaves and keeps your place.
    """
  private static let labReminder = "The lab is as you left it: `lab` draws it."
}
