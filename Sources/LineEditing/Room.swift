/// A line from a terminal through libedit. Knows no PowerShell.
enum LineEditingRoom {}
