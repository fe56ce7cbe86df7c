/// An object of the directory that a group or role can hold.
public enum DirectoryReference: Sendable, Hashable {
  // swift-format-ignore
  case user(Int)
  case device(Int)
  case group(Int)

  func add(to digest: inout DigestBuilder) {
    switch self {
    case .user(let number): digest.add(UInt64(number) << 2 | 1)
    case .device(let number): digest.add(UInt64(number) << 2 | 2)
    case .group(let number): digest.add(UInt64(number) << 2 | 3)
    }
  }
}
