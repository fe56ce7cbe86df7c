/// The recorded session: append, read, verify. Knows no shell.
enum TranscriptsRoom {}
