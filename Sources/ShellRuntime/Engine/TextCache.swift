/// What was made of texts that were met before.
final class TextCache {
}
