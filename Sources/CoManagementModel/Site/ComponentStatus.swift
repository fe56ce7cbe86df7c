/// Status of a component as SMS_ComponentSummarizer counts it.
public enum ComponentStatus: Int, Sendable, Hashable, CaseIterable {
  /// 0.
  case ok = 0
  /// 1.
  case warning = 1
  /// 2.
  case critical = 2

  /// The status of the upload worker after so many failed runs in a row.
  init(failuresInARow failures: Int64) {
    var status = ComponentStatus.ok
    for stage in [Stage.componentWarning, .componentCritical]
    where failures >= Int64(stage.after.count) {
      if case .componentStatus(let reached) = stage.then { status = reached }
    }
    self = status
  }
}
