/// Text to tokens to a lossless syntax tree with spans; no values.
enum ShellSyntaxRoom {}
