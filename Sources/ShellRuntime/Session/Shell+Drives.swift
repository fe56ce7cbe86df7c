/// Drives and places of a session beside those of the machine.
struct SessionPlaces {
  /// What `New-PSDrive` made.
  var mounted: [MountedDrive] = []
  /// Drives of the machine that `Remove-PSDrive` took away.
  var removed: [String] = []
  /// Where one was last on each drive.
  var last: [FoldedText: [String]] = [:]
  /// `Push-Location`, by the name of the stack; the default one has none.
  var stacks: [FoldedText: [ShellLocation]] = [:]
  /// Name of the stack that is meant where none is named.
  var usualStack = ""
  /// Where one was before, the last place last, and where one went back from.
  var back: [ShellLocation] = []
  var forth: [ShellLocation] = []
}

extension Shell {
  /// Every drive of the session, by name.
  public var drives: [any Drive] {
    let machine = world.drives
    var all: [any Drive] = machine.filter { drive in
      !places.removed.contains { TextComparison.equalsIgnoringCase($0, drive.name) }
    }
    all += SessionDrive.Kind.allCases.map { SessionDrive($0, self) }
    all += places.mounted.map { $0.refreshed(machine) }
    return all.sorted { TextComparison.order($0.name, $1.name, ignoringCase: true) < 0 }
  }

  /// The drive of a name; nil if there is none.
  public func drive(named name: String) -> (any Drive)? {
    let isRemoved = places.removed.contains { TextComparison.equalsIgnoringCase($0, name) }
    if !isRemoved, let found = world.drives.first(where: { isNamed($0, name) }) { return found }
    if let kind = SessionDrive.Kind.allCases.first(where: {
      TextComparison.equalsIgnoringCase($0.rawValue, name)
    }) {
      return SessionDrive(kind, self)
    }
    return places.mounted.first { isNamed($0, name) }?.refreshed(world.drives)
  }

  private func isNamed(_ drive: any Drive, _ name: String) -> Bool {
    TextComparison.equalsIgnoringCase(drive.name, name)
  }

  /// Goes to a place; the drive that is left remembers where one was.
  public func go(to place: ShellLocation) {
    places.last[FoldedText(location.drive)] = location.parts
    location = place
  }

  /// Goes to a place and remembers this one for `Set-Location -`.
  public func goOn(to place: ShellLocation) {
    places.forth = []
    places.back = (places.back + [location]).suffix(20)
    go(to: place)
  }

  /// Goes back to where one was before, or forth again; false where there is no such place.
  public func goInHistory(isBack: Bool) -> Bool {
    guard let place = isBack ? places.back.popLast() : places.forth.popLast() else { return false }
    if isBack { places.forth.append(location) } else { places.back.append(location) }
    go(to: place)
    return true
  }

  /// Where `C:` without a path leads: where one was last on that drive.
  public func lastPlace(on drive: String) -> [String] {
    if TextComparison.equalsIgnoringCase(drive, location.drive) { return location.parts }
    return places.last[FoldedText(drive)] ?? []
  }

  /// Adds a drive; one of that name that was taken away is there again.
  public func mount(_ drive: MountedDrive) { places.mounted.append(drive) }

  /// Brings a drive of the machine back that was taken away; false if it was not.
  public func restoreDrive(_ name: String) -> Bool {
    let before = places.removed.count
    places.removed.removeAll { TextComparison.equalsIgnoringCase($0, name) }
    return places.removed.count < before
  }

  /// Takes a drive away.
  public func removeDrive(_ name: String) {
    let before = places.mounted.count
    places.mounted.removeAll { TextComparison.equalsIgnoringCase($0.name, name) }
    if places.mounted.count == before { places.removed.append(name) }
  }

  /// Keeps the place where one is on a stack.
  public func pushLocation(_ stack: String) {
    places.stacks[stackKey(stack), default: []].append(location)
  }

  /// Takes the place that was kept last from a stack; nil if there is none.
  public func popLocation(_ stack: String) -> ShellLocation? {
    places.stacks[stackKey(stack)]?.popLast()
  }

  /// The places of a stack, the last one first.
  public func locations(_ stack: String) -> [ShellLocation] {
    (places.stacks[stackKey(stack)] ?? []).reversed()
  }

  /// Whether places are, or were, kept under a name.
  public func hasLocations(_ stack: String) -> Bool { places.stacks[stackKey(stack)] != nil }

  private func stackKey(_ name: String) -> FoldedText {
    if name.isEmpty { return FoldedText(places.usualStack) }
    return FoldedText(TextComparison.equalsIgnoringCase(name, "default") ? "" : name)
  }

  /// Lets a stack be the one that is meant where none is named; false where there is none of that
  /// name. Without a name, or with `default`, it is the first one again.
  public func useStack(_ name: String) -> Bool {
    let isDefault = name.isEmpty || TextComparison.equalsIgnoringCase(name, "default")
    guard isDefault || places.stacks[FoldedText(name)] != nil else { return false }
    places.usualStack = isDefault ? "" : name
    return true
  }
}
