/// What a query gives: places of instances, whose properties are read when they are asked for.
public struct WqlResult: Sendable {
  /// A class of which the query selects properties.
  public struct Part: Sendable {
    /// `SMS_R_System`.
    public let className: String
    /// The name by which the query calls it.
    public let alias: String
    /// The selected properties, in the order of the query.
    public let columns: [WqlColumn]
    /// Positions, in `columns`, of the properties that name an instance; nil if one was not
    /// selected.
    public let keys: [Int]?
    let table: any WqlTable
    let positions: [Int]
    let source: Int
  }

  /// The classes, in the order in which the query first names them.
  public let parts: [Part]
  /// What `count(*)` gave; nil for other queries.
  public let total: Int?
  /// How many rows there are.
  public let count: Int
  /// Places of all rows, `width` for each.
  let places: [Int32]
  let width: Int

  /// A property of a row; `part` and `column` as `parts` has them.
  public func value(part: Int, column: Int, row: Int) -> WqlValue {
    let part = parts[part]
    let place = places[row * width + part.source]
    return place < 0 ? .null : part.table.value(part.positions[column], at: Int(place))
  }

  /// The place of the instance of a class in a row, as its table numbers them; nil where a left
  /// join left none.
  public func place(part: Int, row: Int) -> Int? {
    let place = places[row * width + parts[part].source]
    return place < 0 ? nil : Int(place)
  }

  /// Places of a class's instances, one for each row that has one.
  func places(part: Int) -> [Int] {
    stride(from: parts[part].source, to: places.count, by: max(1, width)).compactMap { position in
      places[position] < 0 ? nil : Int(places[position])
    }
  }

  /// Whether a row has an instance of the class; a left join may leave none.
  public func hasInstance(part: Int, row: Int) -> Bool {
    places[row * width + parts[part].source] >= 0
  }
}
