/// The conditions of the upload over time, as periods. The runs in them are arithmetic, so ten
/// years cost no more than a day.
struct UploadHistory: Sendable, Hashable {
  /// From `start` until the next period begins.
  struct Period: Sendable, Hashable {
    let start: VirtualInstant
    /// The first slot at or after `start`.
    let firstSlot: Int64
    /// Runs before this period.
    let runsBefore: Int64
    var conditions: UploadConditions
  }

  let schedule: UploadSchedule
  /// At least one, in the order of time.
  private(set) var periods: [Period]

  /// The history that begins when the site is attached.
  init(schedule: UploadSchedule, start: VirtualInstant, conditions: UploadConditions) {
    self.schedule = schedule
    let firstSlot = schedule.firstSlot(from: start)
    periods = [
      Period(start: start, firstSlot: firstSlot, runsBefore: 0, conditions: conditions)
    ]
  }

  /// From `now` on these conditions hold. Changes between two slots leave no trace.
  mutating func change(to conditions: UploadConditions, at now: VirtualInstant) {
    let last = periods[periods.count - 1]
    guard last.conditions != conditions else { return }
    let firstSlot = schedule.firstSlot(from: now)
    let runs = last.runsBefore + runCount(of: last, before: firstSlot)
    if firstSlot <= last.firstSlot {
      periods.removeLast()
      if let before = periods.last, before.conditions == conditions { return }
    }
    periods.append(
      Period(start: now, firstSlot: firstSlot, runsBefore: runs, conditions: conditions))
  }

  /// Runs of a period in slots before `end`.
  private func runCount(of period: Period, before end: Int64) -> Int64 {
    period.conditions.mode == .online ? max(0, end - period.firstSlot) : 0
  }

  /// Index of the period that an instant lies in; nil before the first.
  private func periodIndex(at instant: VirtualInstant) -> Int? {
    var low = 0
    var high = periods.count
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].start <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

extension UploadHistory {
  /// A run: its slot and what it comes to.
  struct Run: Sendable, Hashable {
    /// Counts from 0, over all runs since the attachment.
    let ordinal: Int64
    let slot: Int64
    let outcome: UploadOutcome
    let scope: UploadScope
  }

  /// How many runs have begun at or before an instant.
  func runCount(through instant: VirtualInstant) -> Int64 {
    guard let index = periodIndex(at: instant) else { return 0 }
    let end = schedule.firstSlot(from: instant.adding(milliseconds: 1))
    return periods[index].runsBefore + runCount(of: periods[index], before: end)
  }

  /// The run of that number, whether or not its time has come; nil when there is none.
  func run(_ ordinal: Int64) -> Run? {
    guard ordinal >= 0 else { return nil }
    var low = 0
    var high = periods.count
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].runsBefore <= ordinal { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let period = periods[low - 1]
    let slot = period.firstSlot + (ordinal - period.runsBefore)
    guard let outcome = period.conditions.outcome(at: schedule.start(slot)) else { return nil }
    return Run(ordinal: ordinal, slot: slot, outcome: outcome, scope: period.conditions.scope)
  }

  /// The latest accepted run in a slot before `end`; nil when there is none.
  func lastAccepted(before end: Int64) -> Run? {
    var end = end
    for period in periods.reversed() {
      let slot = lastAcceptedSlot(of: period, before: end)
      if let slot {
        let ordinal = period.runsBefore + slot - period.firstSlot
        return Run(
          ordinal: ordinal, slot: slot, outcome: .accepted, scope: period.conditions.scope)
      }
      end = min(end, period.firstSlot)
    }
    return nil
  }

  private func lastAcceptedSlot(of period: Period, before end: Int64) -> Int64? {
    let expiry = schedule.firstSlot(from: period.conditions.secretExpires)
    let slot = min(end, expiry) - 1
    guard slot >= period.firstSlot,
      period.conditions.outcome(at: schedule.start(slot)) == .accepted
    else { return nil }
    return slot
  }

  /// The latest accepted run that the admin center shows at an instant.
  func lastVisible(at instant: VirtualInstant) -> Run? {
    var run = lastAccepted(before: slots(through: instant))
    while let candidate = run, schedule.visible(candidate.slot) > instant {
      run = lastAccepted(before: candidate.slot)
    }
    return run
  }

  /// How many runs in a row have failed, up to the last one that is over at an instant.
  func failuresInARow(at instant: VirtualInstant) -> Int64 {
    var completed = runCount(through: instant)
    if let last = run(completed - 1), schedule.answered(last.slot) > instant { completed -= 1 }
    guard let last = run(completed - 1) else { return 0 }
    let accepted = lastAccepted(before: last.slot + 1)
    return completed - 1 - (accepted?.ordinal ?? -1)
  }

  /// Devices in the batch of a run: all that are chosen at first, then those that have come and
  /// what changed since the last accepted run. `clients` are all that the site has.
  func batchSize(_ run: Run, clients: Int) -> Int {
    let chosen = run.scope.clients ?? clients
    guard let previous = lastAccepted(before: run.slot) else { return chosen }
    let intervals = min(run.slot - previous.slot, 1_000_000)
    let perInterval = Int64(schedule.changedDevices(run.slot, clients: chosen))
    let new = max(0, chosen - (previous.scope.clients ?? clients))
    return Int(min(Int64(chosen), Int64(new) + perInterval * intervals))
  }

  /// The first slot after an instant.
  private func slots(through instant: VirtualInstant) -> Int64 {
    schedule.firstSlot(from: instant.adding(milliseconds: 1))
  }
}
