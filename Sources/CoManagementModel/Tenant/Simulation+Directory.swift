extension Simulation {
  /// When Entra Connect last synchronized: arithmetic on the clock, with a phase by seed.
  public var lastDirectorySynchronization: VirtualInstant {
    let period = Stage.directorySynchronization.delay
    let phase = RandomStream.draw(
      0...period / 1000 - 1, seed: scenario.seed, purpose: .directorySynchronization) * 1000
    let age = (now.milliseconds - phase) % period
    return now.adding(milliseconds: age < 0 ? -age - period : -age)
  }
}
