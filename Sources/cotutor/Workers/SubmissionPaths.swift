import Glibc
import Grading

/// What the paths on the command line stand for.
enum SubmissionPaths {
  /// Files as they are, `-` as standard input, folders as every transcript and plain session below
  /// them in the order of the bytes of their paths. Hidden names are left out; links below a
  /// folder are listed, and refused when they are read.
  static func submissions(_ paths: [String]) throws(Impossible) -> [Submission] {
    var submissions: [Submission] = []
    for path in paths {
      if path == "-" {
        let bytes = try FileBytes.read(STDIN_FILENO, name: "standard input")
        submissions.append(.bytes(name: "-", bytes))
      } else if FileTree.isFolder(path) {
        submissions += try transcripts(below: path)
      } else {
        submissions.append(.file(path: path, isFound: false))
      }
    }
    return submissions
  }

  private static func transcripts(below folder: String) throws(Impossible) -> [Submission] {
    var found: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      guard let names = FileTree.names(in: next) else {
        throw Impossible("\(next): this folder cannot be read: \(FileBytes.reason())")
      }
      for name in names {
        let path = next.hasSuffix("/") ? next + name : "\(next)/\(name)"
        let isTranscript = name.hasSuffix(".jsonl") || name.hasSuffix(".session")
        switch FileTree.kind(path) {
        case .folder: folders.append(path)
        case .file, .link: if isTranscript { found.append(path) }
        case .missing, .other: continue
        }
      }
    }
    guard !found.isEmpty else {
      throw Impossible(
        "\(folder): no transcripts here; they end in .jsonl, plain sessions in .session")
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { .file(path: $0, isFound: true) }
  }
}
