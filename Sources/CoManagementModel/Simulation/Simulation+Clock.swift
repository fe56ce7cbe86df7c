extension Simulation {
  /// The virtual time.
  public var now: VirtualInstant { state.now }

  /// What the site server's clock shows.
  public var siteLocalTime: CivilTime {
    CivilTime(now, offsetMinutes: scenario.utcOffsetMinutes)
  }

  /// When the site server's day began.
  public var siteMidnight: VirtualInstant {
    let local = siteLocalTime
    let seconds = Int64(local.hour * 3_600 + local.minute * 60 + local.second)
    return now.adding(milliseconds: -(seconds * 1_000 + Int64(local.millisecond)))
  }

  /// Lets virtual time pass. The clock never goes back: zero and less do nothing, and it stops at
  /// the end of the year 9999. The cost does not depend on how long it is.
  public mutating func advance(bySeconds seconds: Int64) {
    advance(to: now.adding(seconds: seconds))
  }

  /// Lets virtual time pass, in milliseconds; as `advance(bySeconds:)`.
  public mutating func advance(byMilliseconds milliseconds: Int64) {
    advance(to: now.adding(milliseconds: milliseconds))
  }

  /// Lets virtual time pass until that moment; a moment that is over does nothing.
  public mutating func advance(to instant: VirtualInstant) {
    guard instant > now else { return }
    if !state.evaluations.isEmpty {
      for (moment, ids) in CollectionEvaluator.due(self, until: instant) {
        settleClients(until: moment)
        setClock(max(now, moment))
        var evaluator = CollectionEvaluator(self)
        evaluator.evaluate(ids, at: moment)
        self = evaluator.simulation
      }
    }
    settleClients(until: instant)
    setClock(instant)
  }

  /// Another moment, with nothing done on the way: for looking at the world as of then.
  mutating func setClock(_ instant: VirtualInstant) { change { $0.now = instant } }

  /// Keeps what the evaluator found out.
  mutating func setEvaluation(_ evaluation: CollectionEvaluation, at place: Int) {
    change { $0.evaluations[place] = evaluation }
    followUploadedCollection(evaluation.collectionID)
  }
}
