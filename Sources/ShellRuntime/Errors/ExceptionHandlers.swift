/// Which `catch` or `trap` an error is for.
enum ExceptionHandlers {
  /// The handler that was found, and the error as it sees it.
  struct Found {
    let index: Int
    let record: ErrorRecord
  }

  /// The `catch` clause for an error: among those that fit the most specific one, for the exception
  /// inside before the one around it.
  static func clause(for error: ShellError, of clauses: [[ShellType]]) -> Found? {
    guard let record = error.record else { return nil }
    if clauses.count == 1, clauses[0].isEmpty { return Found(index: 0, record: record) }
    var best: (index: Int, rank: Int, record: ErrorRecord)?
    for exception in Self.exceptions(of: error) {
      guard let index = match(exception.types, clauses) else { continue }
      let rank = self.rank(index, clauses)
      if let best, rank > best.rank || rank == best.rank && !clauses[best.index].isEmpty {
        continue
      }
      best = (index, rank, exception.record)
      if rank == 0 { break }
    }
    return best.map { Found(index: $0.index, record: $0.record) }
  }

  /// The `trap` for an error: for the exception inside before the one around it.
  static func trap(for error: ShellError, of traps: [TrapHandler]) -> Found? {
    let clauses = traps.map { $0.type.map { [$0] } ?? [] }
    var found: Found?
    for exception in exceptions(of: error) {
      if let found, !clauses[found.index].isEmpty { return found }
      guard let index = match(exception.types, clauses), index != found?.index else { continue }
      found = Found(index: index, record: exception.record)
    }
    return found
  }

  /// The exceptions of an error, the one inside first, with the names of all its classes.
  private static func exceptions(
    of error: ShellError
  ) -> [(types: [String], record: ErrorRecord)] {
    guard let record = error.record else { return [] }
    var outer = ExceptionTypes.chain(of: record.exceptionType)
    if record.isWrapping, let inner = record.inner {
      return [
        (ExceptionTypes.chain(of: inner.type), record.unwrapped(inner)), (outer, record),
      ]
    }
    let runtime = ExceptionTypes.chain(of: ExceptionTypes.runtime)
    if outer.contains(ExceptionTypes.runtime), !error.isStop { return [(outer, record)] }
    let around =
      error.isStop
      ? ExceptionTypes.chain(of: "System.Management.Automation.ActionPreferenceStopException")
      : runtime
    outer.removeAll { $0 == "System.Object" }
    return [(outer, record), (around, record)]
  }

  /// The clause for an exception: one with its own class, one with a class above, one for all.
  private static func match(_ types: [String], _ clauses: [[ShellType]]) -> Int? {
    let own = clauses.firstIndex { clause in
      clause.contains { ExceptionTypes.isNamed(types[0], $0) }
    }
    if let own { return own }
    let above = clauses.firstIndex { clause in
      clause.contains { type in types.contains { ExceptionTypes.isNamed($0, type) } }
    }
    return above ?? clauses.firstIndex(where: \.isEmpty)
  }

  /// How many of the other clauses are more specific than one.
  private static func rank(_ index: Int, _ clauses: [[ShellType]]) -> Int {
    guard !clauses[index].isEmpty else { return clauses.count - 1 }
    let lower = clauses.indices.filter { other in
      other != index
        && clauses[other].contains { type in
          let chain = ExceptionTypes.chain(of: ExceptionTypes.fullName(type.fullName)).dropFirst()
          return clauses[index].contains { base in
            chain.contains { ExceptionTypes.isNamed($0, base) }
          }
        }
    }
    return lower.count
  }
}

extension ErrorRecord {
  /// Whether PowerShell put an exception of its own around one of .NET.
  fileprivate var isWrapping: Bool {
    inner != nil && exceptionType.hasPrefix("System.Management.Automation.")
  }

  /// The same error with the exception inside as its exception.
  fileprivate func unwrapped(_ inner: InnerException) -> ErrorRecord {
    ErrorRecord(
      id: id, category: category, message: inner.message, exceptionType: inner.type,
      targetText: targetText, targetType: targetType, targetToken: targetToken, source: source,
      position: position, naming: naming, stack: stack)
  }
}

extension ShellError {
  /// Whether it comes of the preference to stop.
  var isStop: Bool {
    if case .stopped = self { return true }
    return false
  }
}
