import Glibc

/// The echo of a terminal that reads whole lines.
struct EchoSwitch {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Runs something while the terminal does not show what is typed.
  func withoutEcho<Result>(_ body: () -> Result) -> Result {
    var before = termios()
    guard tcgetattr(descriptor, &before) == 0 else { return body() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(descriptor, TCSADRAIN, &silent)
    defer { tcsetattr(descriptor, TCSADRAIN, &before) }
    return body()
  }
}
