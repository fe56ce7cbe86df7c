import ShellRuntime

/// What `Get-Random` and `Get-SecureRandom` are asked for.
struct RandomRequest {
  var minimum: Value?
  var maximum: Value?
  var objects: [Value] = []
  var count = 1
  var isShuffling = false

  /// Sends so many numbers.
  func writeNumbers(_ context: CmdletContext) throws(ShellError) {
    let low = try operand(minimum, context)
    let high = try operand(maximum, context)
    for _ in 0..<count {
      guard try context.write(try number(low, high, context)) else { throw .pipelineStopped }
    }
  }

  /// Sends so many of the objects, or all of them, in a new order.
  mutating func writeObjects(_ context: CmdletContext) throws(ShellError) {
    if context.shell.seededRandom != nil { return try writeSeeded(context) }
    let wanted = isShuffling ? objects.count : min(count, objects.count)
    for place in 0..<wanted {
      let other = place + Int(context.world.nextRandom() % UInt64(objects.count - place))
      objects.swapAt(place, other)
      guard try context.write(objects[place]) else { throw .pipelineStopped }
    }
  }

  /// With a seed objects are drawn as PowerShell draws them: each that comes may take the place of
  /// one that was kept, and those kept are put into a new order.
  private func writeSeeded(_ context: CmdletContext) throws(ShellError) {
    let wanted = isShuffling ? objects.count : count
    var kept: [Value] = []
    for (place, object) in objects.enumerated() {
      if kept.count < wanted {
        kept.append(object)
      } else if next(0, place + 1, context) < wanted {
        kept[next(0, kept.count, context)] = object
      }
    }
    for place in kept.indices {
      let other = next(place, kept.count, context)
      guard try context.write(kept[other]) else { throw .pipelineStopped }
      kept[other] = kept[place]
    }
  }

  private func next(_ low: Int, _ high: Int, _ context: CmdletContext) -> Int {
    Int(context.shell.seededRandom?.next(Int32(low), Int32(high)) ?? Int32(low))
  }

  /// A limit as a number; text is read as one.
  private func operand(_ value: Value?, _ context: CmdletContext) throws(ShellError) -> Value? {
    guard let value, !value.isNull else { return nil }
    guard case .string(let text) = value else { return value }
    if text.contains(".") || text.lowercased().contains("e") {
      return .double(try context.conversion.double(value))
    }
    let whole = try context.conversion.int64(value)
    return Int32(exactly: whole).map { .int($0) } ?? .long(whole)
  }

  private func number(
    _ low: Value?, _ high: Value?, _ context: CmdletContext
  ) throws(ShellError) -> Value {
    if Self.isReal(low) || Self.isReal(high) { return .double(try real(low, high, context)) }
    let isLong = Self.isLong(low) || Self.isLong(high)
    let first = try low.map { value throws(ShellError) in try context.conversion.int64(value) } ?? 0
    let end =
      try high.map { value throws(ShellError) in try context.conversion.int64(value) }
      ?? (isLong ? .max : Int64(Int32.max))
    guard first < end else { throw tooSmall(String(end), String(first), context) }
    if !isLong, context.shell.seededRandom != nil {
      return .int(Int32(next(Int(first), Int(end), context)))
    }
    let width = UInt64(bitPattern: end &- first)
    let result = first &+ Int64(bitPattern: wide(width, context))
    return isLong ? .long(result) : .int(Int32(truncatingIfNeeded: result))
  }

  /// A number below `width`.
  private func wide(_ width: UInt64, _ context: CmdletContext) -> UInt64 {
    guard context.shell.seededRandom != nil else { return context.world.nextRandom() % width }
    let mask = UInt64.max >> UInt64(width.leadingZeroBitCount)
    for _ in 0..<1000 {
      let bits = (context.shell.seededRandom?.bits() ?? 0) & mask
      if bits < width { return bits }
    }
    return 0
  }

  private func real(
    _ low: Value?, _ high: Value?, _ context: CmdletContext
  ) throws(ShellError) -> Double {
    let first =
      try low.map { value throws(ShellError) in try context.conversion.double(value) } ?? 0
    let end =
      try high.map { value throws(ShellError) in try context.conversion.double(value) }
      ?? .greatestFiniteMagnitude
    guard first < end else {
      throw tooSmall(NumberText.text(end), NumberText.text(first), context)
    }
    let share =
      context.shell.seededRandom?.fraction()
      ?? Double(context.world.nextRandom() >> 11) / 9_007_199_254_740_992
    return first + (end - first) * share
  }

  private static func isReal(_ value: Value?) -> Bool {
    switch value {
    case .double, .single: true
    case .object(let object): object is DecimalObject
    default: false
    }
  }

  private static func isLong(_ value: Value?) -> Bool {
    switch value {
    case .long, .uint32, .uint64: true
    default: false
    }
  }

  private func tooSmall(_ end: String, _ first: String, _ context: CmdletContext) -> ShellError {
    context.failure(
      "MinGreaterThanOrEqualMax", .invalidArgument,
      "The Minimum value (\(first)) cannot be greater than or equal to the Maximum value (\(end)).",
      exceptionType: "System.ArgumentException")
  }
}
