/// Numbers with a fixed count of decimals, rounded half away from zero.
enum FixedPoint {
  static func text(_ number: Double, decimals: Int) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let units = Int64((abs(number) * scale).rounded(.toNearestOrAwayFromZero))
    let whole = units / Int64(scale)
    let rest = String(units % Int64(scale))
    let sign = number < 0 && units != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    return "\(sign)\(whole)." + String(repeating: "0", count: decimals - rest.utf8.count) + rest
  }
}
