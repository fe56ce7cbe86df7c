import CoManagementModel

/// How far back the Status Message Viewer looks. [memdocs use-status-system]
enum ViewingPeriod: String, CaseIterable {
  case hour = "1 hour ago"
  case sixHours = "6 hours ago"
  case halfDay = "12 hours ago"
  case day = "1 day ago"
  case week = "7 days ago"
  case month = "30 days ago"
  case quarter = "90 days ago"
  case halfYear = "180 days ago"

  private var hours: Int64 {
    switch self {
    case .hour: 1
    case .sixHours: 6
    case .halfDay: 12
    case .day: 24
    case .week: 7 * 24
    case .month: 30 * 24
    case .quarter: 90 * 24
    case .halfYear: 180 * 24
    }
  }

  /// The moment that this is at another one.
  func start(before now: VirtualInstant) -> VirtualInstant { now.adding(seconds: -hours * 3_600) }
}
