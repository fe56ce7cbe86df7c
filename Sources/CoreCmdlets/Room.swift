/// PowerShell's own commands.
enum CoreCmdletsRoom {}
