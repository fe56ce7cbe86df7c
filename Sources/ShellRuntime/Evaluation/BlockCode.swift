/// The executable form of a script block.
final class BlockCode {
}
