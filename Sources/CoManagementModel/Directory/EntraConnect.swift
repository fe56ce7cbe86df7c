/// What Entra Connect is told to do. [module F-5.10 and following]
public struct EntraConnect: Sendable, Hashable {
  /// Whether hybrid join is set up: the service connection point is in the forest. Unset, it is
  /// where the scenario has co-managed devices.
  var hybridJoin: Bool?
  /// When somebody last started a cycle by hand.
  var startedByHand: VirtualInstant?
  /// Whether the cycle started by hand was a full one.
  var isFull = false
  /// Whether cycles start by themselves.
  var isScheduled = true
  /// Units of Active Directory that are left out, by the place of their office. [F-5.2]
  var leftOut: [LeftOutUnit] = []

  /// A unit that somebody took out of the scope.
  struct LeftOutUnit: Sendable, Hashable {
    let office: UInt8
    let since: VirtualInstant
  }

  /// Whether a unit is left out now; what it has in the tenant goes with the next cycle.
  func leavesOut(_ office: UInt8) -> Bool { leftOut.contains { $0.office == office } }

  /// Whether a cycle has run since a unit was left out.
  func hasDropped(_ office: UInt8, at now: VirtualInstant, _ seed: UInt64) -> Bool {
    guard let unit = leftOut.first(where: { $0.office == office }) else { return false }
    let byHand = startedByHand?.adding(milliseconds: Simulation.exportMilliseconds)
    if let byHand, byHand <= now, let startedByHand, startedByHand >= unit.since { return true }
    return isScheduled && Simulation.regularSynchronization(notAfter: now, seed) >= unit.since
  }
  /// What was changed of accounts in Active Directory, by their users.
  var accounts = SparseTable<DomainAccount>()
  /// Whether the domain signs in at AD FS, not in Entra ID. [R-150b]
  var isFederated = false

  func add(to digest: inout DigestBuilder) {
    if let hybridJoin { digest.add(hybridJoin ? 1 : 2) }
    if !isScheduled { digest.add(4) }
    for unit in leftOut { digest.add(UInt64(unit.office) + 16) }
    if isFederated { digest.add(8) }
    if accounts.digest != 0 { digest.add(accounts.digest) }
  }
}

/// The scheduler as `Get-ADSyncScheduler` tells it.
public struct DirectorySynchronizationSchedule: Sendable, Hashable {
  /// Milliseconds between cycles.
  public let intervalMilliseconds: Int64
  /// When the next one starts.
  public let next: VirtualInstant
  /// Whether cycles start by themselves.
  public let isEnabled: Bool
  /// Whether one is running.
  public let isInProgress: Bool
}

extension Simulation {
  /// How long a cycle that was started by hand takes (design); one that starts by itself is over at
  /// once.
  private static let cycleMilliseconds: Int64 = 90_000
  /// How far into a cycle computers have been brought over. (design)
  static let exportMilliseconds: Int64 = 45_000

  /// When Entra Connect last synchronized, by itself or started by hand.
  public var lastDirectorySynchronization: VirtualInstant {
    let regular = lastRegularSynchronization
    guard let byHand = state.directory.connect.startedByHand else { return regular }
    return max(regular, byHand)
  }

  private var lastRegularSynchronization: VirtualInstant {
    Self.regularSynchronization(notAfter: now, scenario.seed)
  }

  /// The last cycle that starts by itself: arithmetic on the clock, with a phase by seed.
  static func regularSynchronization(
    notAfter instant: VirtualInstant, _ seed: UInt64
  ) -> VirtualInstant {
    let period = Stage.directorySynchronization.delay
    let phase =
      RandomStream.draw(0...period / 1000 - 1, seed: seed, purpose: .directorySynchronization)
      * 1000
    let age = (instant.milliseconds - phase) % period
    return instant.adding(milliseconds: age < 0 ? -age - period : -age)
  }

  /// The scheduler at this moment.
  public var directorySynchronizationSchedule: DirectorySynchronizationSchedule {
    let period = Stage.directorySynchronization.delay
    return DirectorySynchronizationSchedule(
      intervalMilliseconds: period,
      next: lastRegularSynchronization.adding(milliseconds: period),
      isEnabled: state.directory.connect.isScheduled,
      isInProgress: state.directory.connect.startedByHand.map {
        now.milliseconds(since: $0) < Self.cycleMilliseconds
      } ?? false)
  }

  /// Start-ADSyncSyncCycle.
  public mutating func startDirectorySynchronization(
    isFull: Bool
  ) throws(DirectoryRejection) {
    guard !directorySynchronizationSchedule.isInProgress else { throw .synchronizationRunning }
    let time = now
    changeDirectory { directory in
      directory.connect.startedByHand = time
      directory.connect.isFull = isFull
    }
  }

  /// Whether hybrid join is set up in Entra Connect, and the service connection point is there.
  /// [rules R-152]
  public var isHybridJoinConfigured: Bool {
    state.directory.connect.hybridJoin ?? (scenario.coManagedCount > 0)
  }

  /// Whether users and devices of the domain sign in at AD FS. [R-150b]
  public var isFederated: Bool { state.directory.connect.isFederated }

  /// Entra Connect, *Change user sign-in*.
  public mutating func setFederation(_ isFederated: Bool) {
    changeDirectory { $0.connect.isFederated = isFederated }
  }

  /// Entra Connect, *Configure device options*.
  public mutating func setHybridJoin(_ isConfigured: Bool) {
    let isAsBefore = isConfigured == (scenario.coManagedCount > 0)
    changeDirectory { $0.connect.hybridJoin = isAsBefore ? nil : isConfigured }
  }
}

extension Simulation {
  /// Units of Active Directory with computers, each with whether Entra Connect synchronizes it.
  public var synchronizedUnits: [(name: String, isSynchronized: Bool)] {
    Office.all.enumerated().map { place, office in
      (office.name, !state.directory.connect.leavesOut(UInt8(place)))
    }
  }

  /// Entra Connect, *Domain and OU filtering*: only these units, nil = all. What a unit that is
  /// left out has in the tenant is removed by the next cycle, and is back when the unit is chosen
  /// again. [Entra docs: how-to-connect-sync-configure-filtering]
  public mutating func setSynchronizedUnits(_ names: [String]?) throws(DirectoryRejection) {
    var chosen: Set<Int> = []
    for name in names ?? [] {
      guard let place = Office.all.firstIndex(where: { $0.name.equalsIgnoringASCIICase(name) })
      else { throw .invalidValue("organizationalUnit") }
      chosen.insert(place)
    }
    let time = now
    changeDirectory { directory in
      let before = directory.connect.leftOut
      directory.connect.leftOut =
        names == nil
        ? []
        : Office.all.indices.filter { !chosen.contains($0) }.map { place in
          before.first { $0.office == UInt8(place) }
            ?? EntraConnect.LeftOutUnit(office: UInt8(place), since: time)
        }
    }
  }
}
