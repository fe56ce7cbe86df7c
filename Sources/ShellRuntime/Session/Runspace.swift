/// Where lines run: variables, functions, aliases, drives and place of one machine. A shell has one
/// of its own and those of the sessions on other machines; one of them runs at a time.
public final class Runspace {
  /// Name of the machine; nil = the one that the shell was started on.
  public let computerName: String?
  /// Number of the session, from 1.
  public let id: Int
  /// `Runspace1`, or what `New-PSSession -Name` said.
  public let name: String
  /// Whether `New-PSSession` made it, so that it stays until it is removed.
  public let isKept: Bool
  /// The moment at which it was made, in ticks: tells two of the same number apart.
  public let instance: UInt64
  var cells: [VariableCell] = []
  var trail: [TrailEntry] = []
  var depth: Int32 = 0
  var closureDepths: [Int32] = []
  var location: ShellLocation
  var places = SessionPlaces()

  init(
    computerName: String?, location: ShellLocation, id: Int = 0, name: String = "",
    isKept: Bool = false, instance: UInt64 = 0
  ) {
    self.computerName = computerName
    self.location = location
    self.id = id
    self.name = name
    self.isKept = isKept
    self.instance = instance
  }

  /// Lets go of all that it holds.
  func empty() {
    for entry in trail { WeakContainer(entry.hidden.value).empty() }
    cells = []
    trail = []
    depth = 0
  }
}

extension Shell {
  /// A new runspace on another machine, with the variables that every session starts with.
  /// `isKept`: it is one of `sessions` until it is removed.
  public func makeRunspace(
    on computer: String, at location: ShellLocation, named name: String = "",
    isKept: Bool = false
  ) -> Runspace {
    runspaceCount += 1
    let made = Runspace(
      computerName: computer, location: location, id: runspaceCount,
      name: name.isEmpty ? "Runspace\(runspaceCount)" : name, isKept: isKept,
      instance: UInt64(bitPattern: world.now.ticks))
    runspaces.append(made)
    let before = exchange(with: made)
    setAutomaticVariables()
    _ = exchange(with: before)
    return made
  }

  /// Sessions that `New-PSSession` has opened, by number.
  public var sessions: [Runspace] { runspaces.filter(\.isKept) }

  /// Lets another runspace run from now on; gives the one that ran.
  func exchange(with other: Runspace) -> Runspace {
    let current = runspace
    (current.cells, current.trail, current.depth) = (cells, trail, depth)
    (current.closureDepths, current.location, current.places) = (closureDepths, location, places)
    (cells, trail, depth) = (other.cells, other.trail, other.depth)
    (closureDepths, location, places) = (other.closureDepths, other.location, other.places)
    other.cells = []
    runspace = other
    reserveCells()
    world.visit(other.computerName)
    return current
  }

  /// Whether lines run on another machine, and the name that stands before the prompt.
  public var enteredComputer: String? { entered == nil ? nil : runspace.computerName }

  /// Name of the session in which lines run on another machine; nil where they do not.
  public var enteredSession: String? { entered == nil ? nil : runspace.name }

  /// Lets the lines from now on run there, as `Enter-PSSession` does.
  public func enter(_ remote: Runspace) {
    guard entered == nil else { return }
    pendingEntry = remote
  }

  /// Lets the lines from now on run where the shell was started, as `Exit-PSSession` does; false
  /// where they do already.
  public func leave() -> Bool {
    guard entered != nil else { return false }
    pendingExit = true
    return true
  }

  /// Between two lines: the change of machine that the last one asked for.
  func changeMachine() {
    if pendingExit, let home = entered {
      let remote = exchange(with: home)
      entered = nil
      if !remote.isKept { remove(remote) }
    } else if let remote = pendingEntry {
      entered = exchange(with: remote)
    }
    (pendingEntry, pendingExit) = (nil, false)
  }

  /// Runs something in another runspace; `$using:` reads the variables of the one that runs now.
  public func run<Result>(
    in remote: Runspace, _ body: () throws(ShellError) -> Result
  ) throws(ShellError) -> Result {
    let outer = exchange(with: remote)
    users.append(outer)
    defer {
      users.removeLast()
      _ = exchange(with: outer)
    }
    return try body()
  }

  /// Ends a runspace: what it held is let go.
  public func remove(_ remote: Runspace) {
    runspaces.removeAll { $0 === remote }
    remote.empty()
  }

  /// Runs something on the machine on which the shell was started, as checks do.
  func atHome<Result>(_ body: () throws(ShellError) -> Result) throws(ShellError) -> Result {
    guard let home = entered else { return try body() }
    let remote = exchange(with: home)
    entered = nil
    defer {
      entered = exchange(with: remote)
    }
    return try body()
  }

  /// The value of a variable of who called, for `$using:x`; refused where nobody did.
  func usedVariable(_ id: Int) throws(ShellError) -> Value {
    guard let outer = users.last else {
      throw .failed(
        "UsingWithoutInvokeCommand", .invalidOperation,
        "A Using variable cannot be retrieved. A Using variable can be used only with "
          + "Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used "
          + "with Invoke-Command, the Using variable is valid only if the script block is invoked "
          + "on a remote computer.")
    }
    return id < outer.cells.count ? outer.cells[id].value : .null
  }
}
