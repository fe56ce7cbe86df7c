import ShellFormatting

/// A scalar of a styled text with its columns, and where lines may be broken around it.
struct StyledCell {
  let scalar: Unicode.Scalar
  let columns: Int
  let look: TextLook

  var isSpace: Bool { scalar == " " }

  /// Whether this begins something that can stand alone: no mark, joiner or skin tone.
  func beginsCharacter(after previous: StyledCell) -> Bool {
    columns > 0 && previous.scalar != "\u{200D}" && !(0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  /// Whether a line may end between `previous` and this though there is no space: on either side
  /// of a wide character, but not before closing or after opening punctuation.
  func mayBeginLine(after previous: StyledCell) -> Bool {
    (columns == 2 || previous.columns == 2) && beginsCharacter(after: previous)
      && !Self.staysWithPrevious(scalar) && !Self.staysWithNext(previous.scalar)
  }

  private static func staysWithPrevious(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "。", "，", "．", "：", "；", "！", "？", "）", "］", "｝", "〉", "》", "」", "』", "】",
      "〕", "ー", "々", ".", ",", ":", ";", "!", "?", ")", "]", "}", "%", "'", "\"", "…":
      true
    default: false
    }
  }

  private static func staysWithNext(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "［", "｛", "〈", "《", "「", "『", "【", "〔", "(", "[", "{", "'", "\"": true
    default: false
    }
  }
}

extension StyledText {
  /// The scalars with their columns.
  var cells: [StyledCell] {
    runs.flatMap { run in
      run.text.unicodeScalars.map {
        StyledCell(scalar: $0, columns: DisplayWidth.columns(of: $0), look: run.look)
      }
    }
  }

  init(_ cells: ArraySlice<StyledCell>) {
    self.init()
    var rest = cells
    while let look = rest.first?.look {
      let same = rest.prefix { $0.look == look }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: same.lazy.map(\.scalar))
      append(StyledText(visible: String(text), look))
      rest = rest[same.endIndex...]
    }
  }

  /// Columns of the widest piece that wrapping would keep whole.
  var widestWord: Int {
    let cells = cells
    var widest = 0
    var columns = 0
    for (index, cell) in cells.enumerated() {
      let isBreak = index > 0 && cell.mayBeginLine(after: cells[index - 1])
      if cell.isSpace || isBreak { columns = 0 }
      if !cell.isSpace { columns += cell.columns }
      widest = max(widest, columns)
    }
    return widest
  }
}
